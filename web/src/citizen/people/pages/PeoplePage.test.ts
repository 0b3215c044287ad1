import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, friday, myContracts } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import PeoplePage from './PeoplePage.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const member = (id: string, role: string, name: string | null, own: object = {}) => ({
  __typename: 'ContractMember',
  id,
  role,
  name,
  since: '2026-03-02T18:00:00.000Z',
  byClaim: false,
  isMe: false,
  ...own,
})
const edges = (typename: string, nodes: unknown[]) => ({
  __typename: `${typename}Connection`,
  edges: nodes.map((node) => ({ __typename: `${typename}Edge`, node })),
})

function peopleOf(myRole: string, members: unknown[], invitations: unknown[] = []) {
  return {
    contract: {
      __typename: 'Contract',
      id: contract.id,
      myRole,
      holder: { __typename: 'Customer', id: 'ana', displayName: 'Ana Robles Trejo' },
      members: edges('ContractMember', members),
      invitations: edges('ContractInvitation', invitations),
    },
  }
}

async function page(answers: Answers) {
  const graph = fakeGraph({ MyContracts: () => myContracts(0), ...answers })
  const wrapper = await mountPage(PeoplePage, { client: graph.client, props: { contract } })
  await expect.poll(() => wrapper.find('[aria-busy]').exists()).toBe(false)
  const press = async (text: string) => {
    const found = wrapper.findAll('button').filter((button) => button.text().includes(text))
    expect(found.length, `a button that says ${text}`).toBeGreaterThan(0)
    await found[0]?.trigger('click')
    await flushPromises()
  }
  return { wrapper, press, ...graph }
}

const luis = member('m1', 'HELPER', 'Luis', { byClaim: true })

test('the holder sees who else does, since when, and how they came', async () => {
  const { wrapper } = await page({
    PeopleOfContract: () => peopleOf('OWNER', [luis, member('m2', 'TENANT', null)]),
  })
  const rows = wrapper.findAll('li').map((row) => row.text())
  expect(rows[0]).toContain('Ana Robles Trejotú')
  expect(rows[1]).toMatch(/Luis.*Ayuda · desde el lun 2 mar · llegó con el recibo/)
  expect(rows[2]).toContain('Sin nombre')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('nobody is removed by one tap: it says what follows, and can be let be', async () => {
  let members = [luis]
  const ended: unknown[] = []
  const { wrapper, press } = await page({
    PeopleOfContract: () => peopleOf('OWNER', members),
    EndMembership: ({ memberId }) => {
      ended.push(memberId)
      members = []
      return { endContractMembership: { __typename: 'ContractMembershipEnded' } }
    },
  })
  await press('Quitar a Luis')
  expect(wordsOf(wrapper)).toContain('Luis dejará de ver esta casa y de recibir sus alertas.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await press('No, dejar como está')
  expect(ended).toEqual([])
  await press('Quitar a Luis')
  await press('Sí, quitar')
  await expect.poll(() => wordsOf(wrapper)).toContain('Luis ya no ve este contrato.')
  await expect.poll(() => wordsOf(wrapper)).toContain('Solo el titular ve este contrato.')
  expect(ended).toEqual(['m1'])
})

test('a helper sees their own place alone, and may leave', async () => {
  const me = member('m1', 'HELPER', 'Luis', { isMe: true })
  const { wrapper, press, asked } = await page({
    PeopleOfContract: () => peopleOf('HELPER', [me]),
    EndMembership: () => ({ endContractMembership: { __typename: 'ContractMembershipEnded' } }),
  })
  expect(wordsOf(wrapper)).toContain('Aquí ves solo tu lugar en el contrato.')
  expect(wrapper.find('form').exists()).toBe(false)
  await press('Salir de este contrato')
  await press('Sí, salir')
  await expect.poll(() => asked).toContain('MyContracts')
})

test('who lives there invites helpers, and removes no one else who lives there', async () => {
  const { wrapper } = await page({
    PeopleOfContract: () =>
      peopleOf('TENANT', [
        member('me', 'TENANT', 'Eva', { isMe: true }),
        member('m2', 'TENANT', 'Raúl'),
        luis,
      ]),
  })
  expect(wordsOf(wrapper)).not.toContain('Quitar a Raúl')
  expect(wordsOf(wrapper)).toContain('Quitar a Luis')
  expect(wrapper.findAll('input[type=radio]').map((input) => input.attributes('value'))).toEqual([
    'HELPER',
    'ALERTS_ONLY',
  ])
})

test('an invitation is a link that is shown once, with the code where no server sees it', async () => {
  const inputs: Record<string, unknown>[] = []
  const { wrapper } = await page({
    PeopleOfContract: () => peopleOf('OWNER', []),
    InviteMember: ({ input }) => {
      inputs.push(input as Record<string, unknown>)
      const invitation = { __typename: 'ContractInvitation', id: 'i1' }
      return { inviteContractMember: { __typename: 'ContractMemberInvited', code: 'c0de', invitation } }
    },
  })
  await wrapper.get('form').trigger('submit')
  expect(wordsOf(wrapper)).toContain('Escribe para quién es la invitación.')
  await wrapper.get('input').setValue('Luis')
  await wrapper.get('input[value=ALERTS_ONLY]').setValue()
  await wrapper.get('form').trigger('submit')
  await expect.poll(() => wordsOf(wrapper)).toContain('Invitación para Luis')
  expect(inputs).toEqual([
    { id: expect.any(String), contractId: contract.id, role: 'ALERTS_ONLY', name: 'Luis' },
  ])
  expect(wrapper.get('.link').text()).toContain(`${location.origin}/unirse#c0de`)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('an invitation that nobody took yet can be taken back', async () => {
  const invitation = {
    __typename: 'ContractInvitation',
    id: 'i1',
    role: 'HELPER',
    name: 'Luis',
    expiresAt: '2026-11-27T18:00:00.000Z',
  }
  let invitations = [invitation]
  const { wrapper, press } = await page({
    PeopleOfContract: () => peopleOf('OWNER', [], invitations),
    RevokeInvitation: () => {
      invitations = []
      return { revokeContractInvitation: { __typename: 'ContractInvitationRevoked' } }
    },
  })
  expect(wordsOf(wrapper)).toContain('Ayuda · vence el vie 27 nov')
  await press('Retirar la invitación de Luis')
  await press('Sí, quitar')
  await expect.poll(() => wordsOf(wrapper)).toContain('Retiramos la invitación de Luis')
  await expect.poll(() => wordsOf(wrapper)).not.toContain('Invitaciones por aceptar')
})

test('without an answer and nothing kept it says so', async () => {
  const { wrapper } = await page({ PeopleOfContract: () => Promise.reject(new TypeError('no network')) })
  expect(wrapper.get('h1').text()).toBe('No pudimos traer a las personas del contrato')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})
