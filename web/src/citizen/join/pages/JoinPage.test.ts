import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, myContracts } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import JoinPage from './JoinPage.vue'

afterEach(() => sessionStorage.clear())

const accepted = {
  __typename: 'ContractInvitationAccepted',
  contract: {
    __typename: 'Contract',
    id: contract.id,
    contractNumber: '442761',
    myRole: 'ALERTS_ONLY',
    servicePoint: { __typename: 'ServicePoint', ...contract.servicePoint },
  },
}

async function page(outcome: unknown) {
  const codes: unknown[] = []
  const { client, asked } = fakeGraph({
    AcceptInvitation: ({ code }) => {
      codes.push(code)
      return { acceptContractInvitation: outcome }
    },
    MyContracts: () => myContracts(1),
  })
  const wrapper = await mountPage(JoinPage, { client })
  const accept = async () => {
    await wrapper.get('form').trigger('submit')
    await expect.poll(() => wrapper.find('button[aria-busy]').exists()).toBe(false)
    await flushPromises()
  }
  return { wrapper, codes, asked, accept }
}

test('the invitation that this window was opened with is accepted by one tap', async () => {
  sessionStorage.setItem('aquacis.invitation', 'the-code')
  const { wrapper, codes, asked, accept } = await page(accepted)
  expect(wrapper.find('input').exists()).toBe(false)
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await accept()
  expect(codes).toEqual(['the-code'])
  expect(asked).toEqual(['AcceptInvitation', 'MyContracts'])
  expect(wordsOf(wrapper)).toContain('Tu papel: Solo alertas.')
  expect(sessionStorage.getItem('aquacis.invitation')).toBeNull()
})

test('a pasted link will do, and so will its code alone', async () => {
  const { wrapper, codes, accept } = await page(null)
  await wrapper.get('input').setValue('https://agua.example/unirse#abc_DEF-1')
  await accept()
  await wrapper.get('input').setValue('abc_DEF-2')
  await accept()
  expect(codes).toEqual(['abc_DEF-1', 'abc_DEF-2'])
})

test('with nothing pasted it asks for the link', async () => {
  const { wrapper, codes, accept } = await page(null)
  await accept()
  expect(codes).toEqual([])
  expect(wordsOf(wrapper)).toContain('Pega aquí el enlace que te enviaron.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('an invitation that is used up says how to get another', async () => {
  sessionStorage.setItem('aquacis.invitation', 'old')
  const { wrapper, accept } = await page({ __typename: 'InvitationNotValid', message: 'Ya no vale.' })
  await accept()
  expect(wordsOf(wrapper)).toContain('Ya no vale. Pide una invitación nueva')
  expect(sessionStorage.getItem('aquacis.invitation')).toBe('old')
})
