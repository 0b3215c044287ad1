import { useClientHandle } from '@urql/vue'
import { computed, ref } from 'vue'
import {
  type ContractRole,
  EndMembershipDocument,
  MyContractsDocument,
  PeopleOfContractDocument,
  RevokeInvitationDocument,
} from '../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../graphql/use-page-query.ts'

/** Whether somebody in one role may end the membership of somebody in another; their own they always may. */
export function mayEnd(mine: ContractRole | null, theirs: ContractRole): boolean {
  if (mine === 'OWNER') return true
  return mine === 'TENANT' && (theirs === 'HELPER' || theirs === 'ALERTS_ONLY')
}

/** The roles that somebody may invite to. */
export function rolesToGive(mine: ContractRole | null): ('TENANT' | 'HELPER' | 'ALERTS_ONLY')[] {
  if (mine === 'OWNER') return ['TENANT', 'HELPER', 'ALERTS_ONLY']
  return mine === 'TENANT' ? ['HELPER', 'ALERTS_ONLY'] : []
}

/** What the server said to a change: done, a refusal in words, or nothing. */
export type Outcome = 'done' | 'unanswered' | { readonly refused: string }

/** Who may look at a contract, and how one of them is parted with. */
export function usePeople(contractId: () => string) {
  const { client } = useClientHandle()
  const { data, missing, state, refresh } = usePageQuery(PeopleOfContractDocument, () => ({
    contractId: contractId(),
  }))
  const contract = computed(() => data.value?.contract ?? null)
  const myRole = computed(() => contract.value?.myRole ?? null)
  const isBusy = ref(false)

  async function settled(answer: { __typename: string; message?: string } | undefined): Promise<Outcome> {
    if (answer === undefined) return 'unanswered'
    if (answer.message !== undefined) return { refused: answer.message }
    refresh()
    return 'done'
  }

  async function doing(work: () => Promise<Outcome>): Promise<Outcome> {
    isBusy.value = true
    try {
      return await work()
    } finally {
      isBusy.value = false
    }
  }

  return {
    state,
    refresh,
    isBusy,
    myRole,
    missing,
    holder: computed(() => contract.value?.holder?.displayName ?? null),
    members: computed(() => contract.value?.members.edges.map(({ node }) => node) ?? []),
    invitations: computed(() => contract.value?.invitations.edges.map(({ node }) => node) ?? []),
    end: (memberId: string) =>
      doing(async () => {
        const { data: answer } = await client.mutation(EndMembershipDocument, { memberId }).toPromise()
        return settled(answer?.endContractMembership)
      }),
    /** One's own: the contract is not among one's own any more. */
    leave: (memberId: string) =>
      doing(async () => {
        const { data: answer } = await client.mutation(EndMembershipDocument, { memberId }).toPromise()
        const outcome = answer?.endContractMembership
        if (outcome === undefined) return 'unanswered'
        if ('message' in outcome) return { refused: outcome.message }
        await client.query(MyContractsDocument, {}, { requestPolicy: 'network-only' }).toPromise()
        return 'done'
      }),
    revoke: (invitationId: string) =>
      doing(async () => {
        const { data: answer } = await client.mutation(RevokeInvitationDocument, { invitationId }).toPromise()
        return settled(answer?.revokeContractInvitation)
      }),
  }
}
