import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import {
  accountWith,
  amnesty,
  autopay,
  claim,
  debtCase,
  dispute,
  disputes,
  plan,
  planOffer,
  simulation,
} from '../testing/household-terms.ts'
import AccountPage from './AccountPage.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Where bank accounts are not charged. */
const noDebits = { DirectDebitTerms: () => ({ __typename: 'Query', directDebitTerms: null }) }

async function page(path: string, answers: Answers) {
  const { client, asked } = fakeGraph({ ...noDebits, ...answers })
  const wrapper = await mountPage(AccountPage, { client, path: `/cuenta/${path}`, props: { contract } })
  await vi.waitFor(() => expect(wrapper.find('h1').exists()).toBe(true))
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  await flushPromises()
  return { wrapper, asked }
}

test('a plan is seen before it is asked for, with what the office has to say to it', async () => {
  const requested = vi.fn((_variables: Record<string, unknown>) => ({
    requestPlan: { __typename: 'PlanImpossible', message: 'El primer pago es de al menos $200.00.' },
  }))
  const { wrapper } = await page('convenio', {
    PlanOfContract: () => accountWith({ plan: null, planOffer }),
    SimulatePlan: () => ({ __typename: 'Query', simulatePlan: simulation }),
    RequestPlan: requested,
  })
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Así quedaría'))
  const words = wordsOf(wrapper)
  expect(words).toContain('Divide $1,000.00 en pagos')
  expect(words).toContain('Pago 1 · lun 21 dic$800.00')
  expect(words).toContain('Son más de cuatro pagos.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await wrapper.get('form').trigger('submit')
  await flushPromises()
  expect(requested.mock.calls[0]?.[0]['input']).toEqual({
    id: expect.any(String),
    contractId: contract.id,
    rhythm: 'MONTHLY',
    instalments: 6,
  })
  expect(wrapper.get('[role="alert"]').text()).toContain('al menos $200.00')
})

test('a plan begins with as many payments as the terms allow, and not with a refusal', async () => {
  const { wrapper } = await page('convenio', {
    PlanOfContract: () => accountWith({ plan: null, planOffer }),
    SimulatePlan: ({ wish }) =>
      Object(wish).instalments > 4
        ? {
            __typename: 'Query',
            simulatePlan: {
              __typename: 'PlanImpossible',
              message: 'Elige 4 pagos o menos.',
              mostInstalments: 4,
            },
          }
        : { __typename: 'Query', simulatePlan: simulation },
  })
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Así quedaría'))
  expect(wrapper.get('select').element.value).toBe('4')
  await wrapper.get('select').setValue('9')
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Elige 4 pagos o menos.'))
  expect(wrapper.get('select').element.value).toBe('9')
})

test('a plan in force says what is paid of it, and leads to the next instalment', async () => {
  const { wrapper } = await page('convenio', { PlanOfContract: () => accountWith({ plan, planOffer }) })
  expect(wordsOf(wrapper)).toContain('Llevas $200.00 de $1,000.00.')
  expect(wrapper.find('a[href="/cuenta/pagar?parcialidad"]').exists()).toBe(true)
  expect(wrapper.find('a[download]').attributes('href')).toBe('/download/plan-agreement?plan=plan-1')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a plan that the office has not decided on is taken back on second thought', async () => {
  const withdrawn = vi.fn((_variables: Record<string, unknown>) => ({
    cancelPlan: { __typename: 'PlanChanged', plan: { ...plan, state: 'CANCELLED' } },
  }))
  const asked = { ...plan, state: 'ASKED', approvalReasons: ['Son más de cuatro pagos.'], agreement: null }
  const { wrapper } = await page('convenio', {
    PlanOfContract: () =>
      accountWith({
        plan: withdrawn.mock.calls.length > 0 ? { ...asked, state: 'CANCELLED' } : asked,
        planOffer,
      }),
    WithdrawPlan: withdrawn,
  })
  expect(wordsOf(wrapper)).toContain('La oficina lo está revisando')
  const tap = async (name: string) => {
    await wrapper
      .findAll('button')
      .find((one) => one.text() === name)
      ?.trigger('click')
    await flushPromises()
  }
  await tap('Retirar mi solicitud')
  expect(withdrawn).not.toHaveBeenCalled()
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await tap('Sí, retirarla')
  expect(withdrawn.mock.calls[0]?.[0]).toEqual({ input: { id: 'plan-1', reason: expect.any(String) } })
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Convenio cancelado'))
  expect(wordsOf(wrapper)).toContain('Pedir otro convenio')
})

test('a CLABE of the contract is opened for a transfer of each month, and shown to be copied', async () => {
  const enrolled = vi.fn((_variables: Record<string, unknown>) => ({
    enrolAutopay: { __typename: 'AutopayEnrolled', autopay: byClabe },
  }))
  const byClabe = {
    ...autopay,
    ...{ method: 'RECURRING_SPEI', clabe: '646180111812999233', bank: 'STP', mostAmount: null },
    ...{ cardBrand: null, cardLastFour: null, cardGoodUntil: null },
  }
  const { wrapper } = await page('automatico', {
    AutopayOfContract: () => accountWith({ autopay: enrolled.mock.calls.length > 0 ? byClabe : null }),
    CardTokenizer: () => ({ __typename: 'Query', cardTokenizer: null }),
    EnrolAutopay: enrolled,
  })
  await wrapper
    .findAll('button')
    .find((one) => one.text() === 'Crear mi CLABE')
    ?.trigger('click')
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('646 180 11181299923 3'))
  expect(enrolled.mock.calls[0]?.[0]['input']).toEqual({
    id: expect.any(String),
    contractId: contract.id,
    method: 'RECURRING_SPEI',
  })
  // A bank that sends by itself cannot be paused from here.
  expect(wrapper.findAll('button').map((one) => one.text())).not.toContain('Pausar')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a card for bills to come is enrolled by its token', async () => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ id: 'tok_9' })))
  const enrolled = vi.fn((_variables: Record<string, unknown>) => ({
    enrolAutopay: { __typename: 'AutopayEnrolled', autopay },
  }))
  const { wrapper } = await page('automatico', {
    AutopayOfContract: () => accountWith({ autopay: null }),
    CardTokenizer: () => ({
      __typename: 'Query',
      cardTokenizer: {
        __typename: 'CardTokenizer',
        url: 'https://tarjetas.example/tokens',
        publicKey: 'key',
        providerPage: false,
      },
    }),
    EnrolAutopay: enrolled,
  })
  await wrapper.get('input[name="cardnumber"]').setValue('4242424242424242')
  await wrapper.get('input[name="ccname"]').setValue('ANA ROBLES')
  await wrapper.get('input[name="cc-exp"]').setValue('08/29')
  await wrapper.get('input[name="cvc"]').setValue('123')
  await wrapper.get('form').trigger('submit')
  await vi.waitFor(() => expect(enrolled).toHaveBeenCalled())
  expect(enrolled.mock.calls[0]?.[0]['input']).toEqual({
    id: expect.any(String),
    contractId: contract.id,
    method: 'CARD',
    cardToken: 'tok_9',
  })
})

test('what is charged by itself is paused by a tap, and ended on second thought', async () => {
  const ended = vi.fn(() => ({
    endAutopay: { __typename: 'AutopayChanged', autopay: { ...autopay, state: 'ENDED' } },
  }))
  const { wrapper } = await page('automatico', {
    AutopayOfContract: () => accountWith({ autopay }),
    ChangeAutopay: () => ({
      changeAutopay: { __typename: 'AutopayChanged', autopay: { ...autopay, state: 'PAUSED' } },
    }),
    EndAutopay: ended,
    CardTokenizer: () => ({ __typename: 'Query', cardTokenizer: null }),
  })
  expect(wordsOf(wrapper)).toContain('Tarjeta visa que termina en 4242')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  const tap = async (name: string) => {
    await wrapper
      .findAll('button')
      .find((one) => one.text() === name)
      ?.trigger('click')
    await flushPromises()
  }
  await tap('Pausar')
  expect(wordsOf(wrapper)).toContain('En pausa')
  await tap('Terminar el pago automático')
  expect(ended).not.toHaveBeenCalled()
  await tap('Sí, terminar')
  expect(wordsOf(wrapper)).toContain('Terminado')
})

test('a payment that does not show is told with its proof, which goes in parts', async () => {
  const parts: { part: unknown; parts: unknown; bytes: number }[] = []
  const opened = vi.fn((_variables: Record<string, unknown>) => ({
    openPaymentClaim: { __typename: 'PaymentClaimOpened', claim },
  }))
  const { wrapper } = await page('ya-pague', {
    ClaimsOfContract: () => accountWith({ claims: opened.mock.calls.length > 0 ? [claim] : [] }),
    AddFilePart: ({ input }) => {
      const { uploadId, part, parts: all, content } = Object(input)
      parts.push({ part, parts: all, bytes: atob(content).length })
      return { addFilePart: { __typename: 'FilePartKept', uploadId } }
    },
    OpenPaymentClaim: opened,
  })
  const led = vi.spyOn(HTMLElement.prototype, 'focus')
  await wrapper.get('form').trigger('submit')
  await flushPromises()
  expect(wrapper.findAll('[aria-invalid="true"]')).toHaveLength(3)
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await wrapper.get('input[inputmode="decimal"]').setValue('724.87')
  await wrapper.get('input[type="date"]').setValue('2026-11-18')
  await wrapper.get('select').setValue('OXXO')
  const file = new File([new Uint8Array(600 * 1024)], 'ticket.jpg', { type: 'image/jpeg' })
  const input = wrapper.get<HTMLInputElement>('input[type="file"]')
  Object.defineProperty(input.element, 'files', { value: [file] })
  await input.trigger('change')
  await wrapper.get('form').trigger('submit')
  await vi.waitFor(() => expect(opened).toHaveBeenCalled())
  expect(parts).toEqual([
    { part: 1, parts: 2, bytes: 512 * 1024 },
    { part: 2, parts: 2, bytes: 88 * 1024 },
  ])
  expect(opened.mock.calls[0]?.[0]['input']).toMatchObject({
    amount: '724.87',
    paidOn: '2026-11-18',
    channel: 'OXXO',
  })
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Te contestamos a más tardar el vie 27 nov.'))
  // The form with its button is gone: whoever sent it is led to what became of it.
  expect(led.mock.contexts.at(-1)).toHaveProperty('textContent', 'Lo que nos dijiste')
})

test('a bill is disputed in one’s own words, and what is disputed need not be paid', async () => {
  const opened = vi.fn((_variables: Record<string, unknown>) => ({
    openDispute: { __typename: 'DisputeOpened', dispute },
  }))
  const withdrawn = vi.fn((_variables: Record<string, unknown>) => ({
    withdrawDispute: { __typename: 'DisputeWithdrawn', dispute: { ...dispute, state: 'WITHDRAWN' } },
  }))
  const { wrapper } = await page('aclarar?recibo=bill-2026-10', {
    DisputesOfContract: () => accountWith(disputes(opened.mock.calls.length > 0 ? [dispute] : [])),
    OpenDispute: opened,
    WithdrawDispute: withdrawn,
  })
  const [, grounds] = wrapper.findAll('select')
  await grounds?.setValue('READING')
  await wrapper.get('textarea').setValue('El medidor marca menos')
  await wrapper.get('form').trigger('submit')
  await vi.waitFor(() => expect(opened).toHaveBeenCalled())
  expect(opened.mock.calls[0]?.[0]['input']).toMatchObject({
    invoiceId: 'bill-2026-10',
    grounds: 'READING',
    words: 'El medidor marca menos',
  })
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Quedan 10 días hábiles para contestarte.'))
  expect(await axeBreaches(wrapper.element)).toEqual([])
  // Sent once: the form comes again for whoever has something else to say.
  expect(wrapper.find('textarea').exists()).toBe(false)
  await wrapper
    .findAll('button')
    .find((one) => one.text() === 'Aclarar algo más')
    ?.trigger('click')
  expect(wrapper.find('textarea').exists()).toBe(true)
  // Taken back by the second tap alone: the first one asks.
  const tap = (name: string) =>
    wrapper
      .findAll('button')
      .find((one) => one.text() === name)
      ?.trigger('click')
  await tap('Retirar la aclaración')
  expect(withdrawn).not.toHaveBeenCalled()
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await tap('Sí, retirarla')
  await vi.waitFor(() => expect(withdrawn).toHaveBeenCalledOnce())
})

test('a debt says what comes next, when, and how it is stopped', async () => {
  const restriction = {
    __typename: 'SupplyRestriction',
    id: 'restriction-1',
    kind: 'LIMITED',
    litresPerPersonAndDay: 50,
    notBefore: '2026-12-02',
    liftedAt: null,
  }
  const { wrapper } = await page('adeudo', {
    DebtOfContract: () => accountWith({ amnesty: null, debtCase: { ...debtCase, restriction } }),
  })
  const words = wordsOf(wrapper)
  expect(words).toContain('Debes $1,500.00')
  expect(words).toContain('quedan 50 litros por persona al día')
  expect(words).toContain('Sería el mar 1 dic.')
  expect(wrapper.find('a[href="/cuenta/convenio"]').exists()).toBe(true)
  expect(words).not.toContain('se perdonan')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a campaign that forgives surcharges is told beside the debt, with what has to be paid for it', async () => {
  const { wrapper } = await page('adeudo', { DebtOfContract: () => accountWith({ amnesty, debtCase }) })
  expect(wordsOf(wrapper)).toContain('Ponte al corriente: se perdonan $11.23 de recargos')
  expect(wordsOf(wrapper)).toContain('Si pagas $1,488.77 a más tardar el jue 10 dic')
  expect(wrapper.find('a[href="/cuenta/pagar?monto=1488.77"]').exists()).toBe(true)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('who may not see the account is told so', async () => {
  const { wrapper } = await page('adeudo', { DebtOfContract: () => accountWith(null) })
  expect(wordsOf(wrapper)).toContain('Esto lo ve quien tiene el contrato')
})
