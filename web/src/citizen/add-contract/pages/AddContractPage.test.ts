import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { AnswerInPart, type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, myContracts } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import AddContractPage from './AddContractPage.vue'

interface Asked {
  readonly id: string
  readonly contractNumber: string
  readonly meterSerial: string
  readonly name?: string
}

/** The page, a bill typed into it and sent; what was asked of the server each time. */
async function sent(answer: (asked: Asked) => unknown, bill = ['442761', '21084417']) {
  const inputs: Asked[] = []
  const answers: Answers = {
    ClaimContract: ({ input }) => {
      inputs.push(input as Asked)
      return answer(input as Asked)
    },
    MyContracts: () => myContracts(1),
  }
  const { client, asked } = fakeGraph(answers)
  const wrapper = await mountPage(AddContractPage, { client })
  const [contractNumber, meterSerial] = wrapper.findAll('input')
  await contractNumber?.setValue(bill[0])
  await meterSerial?.setValue(bill[1])
  const send = async () => {
    await wrapper.get('form').trigger('submit')
    await expect.poll(() => wrapper.find('button[aria-busy]').exists()).toBe(false)
    await flushPromises()
  }
  await send()
  return { wrapper, inputs, asked, send }
}

const refused = (typename: string, own: object) => () => ({
  claimContract: { __typename: typename, ...own },
})

test('a bill’s two numbers add its contract, and the app knows it before it is opened', async () => {
  const { wrapper, inputs, asked } = await sent(() => ({
    claimContract: {
      __typename: 'ContractClaimed',
      contract: {
        __typename: 'Contract',
        id: contract.id,
        contractNumber: '442761',
        servicePoint: { __typename: 'ServicePoint', ...contract.servicePoint },
      },
    },
  }))
  expect(inputs).toEqual([{ id: expect.any(String), contractNumber: '442761', meterSerial: '21084417' }])
  expect(asked).toEqual(['ClaimContract', 'MyContracts'])
  expect(wrapper.get('h1').text()).toBe('Listo: ya ves este contrato')
  expect(wordsOf(wrapper)).toContain('Av. Constituyentes 128')
  expect(wrapper.get('a').attributes('href')).toBe('/?contrato=442761')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('without the numbers it says which is missing, and asks nobody', async () => {
  const { wrapper, inputs } = await sent(() => null, ['442761', ''])
  expect(inputs).toEqual([])
  expect(wordsOf(wrapper)).toContain('Escribe la serie del medidor de tu recibo.')
  expect(wordsOf(wrapper)).not.toContain('Escribe el número de contrato')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('numbers that do not belong together leave so many tries', async () => {
  const message = 'Ese contrato y ese medidor no van juntos.'
  const { wrapper } = await sent(refused('ClaimNotMatched', { message, triesLeft: 3 }))
  expect(wordsOf(wrapper)).toContain(`${message} Te quedan 3 intentos antes de esperar una hora.`)
})

test('after too many tries it says when there may be another', async () => {
  const retryAt = '2026-11-21T01:42:00.000Z'
  const { wrapper } = await sent(refused('ClaimTriedTooOften', { message: 'Espera.', retryAt }))
  expect(wordsOf(wrapper)).toContain('Espera. Puedes intentar otra vez a las 19:42.')
})

test('where others of the same network guessed too often it says so, and what else can be done', async () => {
  const { wrapper } = await sent(() => new AnswerInPart(null, [[]], 'TOO_MANY_REQUESTS'))
  expect(wordsOf(wrapper)).toContain('Desde la red que usas hubo demasiados intentos equivocados.')
  expect(wordsOf(wrapper)).toContain('pide al titular que te invite')
})

test('tried again after no answer it is the same request, so that nobody is added twice', async () => {
  const { wrapper, inputs, send } = await sent(() => Promise.reject(new TypeError('no network')))
  expect(wordsOf(wrapper)).toContain('La CEA no respondió, y el contrato no se agregó.')
  await send()
  expect(inputs).toHaveLength(2)
  expect(inputs[1]?.id).toBe(inputs[0]?.id)
})
