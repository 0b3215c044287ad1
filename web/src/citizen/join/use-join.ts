import { useClientHandle } from '@urql/vue'
import { computed, ref, shallowRef } from 'vue'
import {
  AcceptInvitationDocument,
  type AcceptInvitationMutation,
  MyContractsDocument,
} from '../../graphql/generated/graphql.ts'
import { say } from '../../i18n/say.ts'
import { forgetInvitation } from '../../session/invitation.ts'

type Outcome = AcceptInvitationMutation['acceptContractInvitation']
type JoinedContract = Extract<Outcome, { __typename: 'ContractInvitationAccepted' }>['contract']

/** The code in what somebody pastes: the whole link, or the code alone. */
function codeIn(pasted: string): string {
  return (
    pasted
      .trim()
      .split(/[/#\s]/)
      .at(-1) ?? ''
  )
}

/** An invitation, and what becomes of it. `known`: the code that led here, if one did. */
export function useJoin(known: string) {
  const { client } = useClientHandle()
  const pasted = ref('')
  const wasTried = ref(false)
  const isBusy = ref(false)
  const refusal = ref<string | null>(null)
  const joined = shallowRef<JoinedContract | null>(null)
  const code = computed(() => (known === '' ? codeIn(pasted.value) : known))
  const problem = computed(() => (wasTried.value && code.value === '' ? say('join.missing') : null))

  async function accept(): Promise<void> {
    wasTried.value = true
    refusal.value = null
    if (isBusy.value || code.value === '') return
    isBusy.value = true
    const { data } = await client.mutation(AcceptInvitationDocument, { code: code.value }).toPromise()
    const outcome = data?.acceptContractInvitation
    if (outcome?.__typename === 'ContractInvitationAccepted') {
      forgetInvitation()
      await client.query(MyContractsDocument, {}, { requestPolicy: 'network-only' }).toPromise()
      joined.value = outcome.contract
    } else if (outcome?.__typename === 'InvitationNotValid')
      refusal.value = `${outcome.message} ${say('join.refused')}`
    else refusal.value = outcome?.message ?? say('join.unanswered')
    isBusy.value = false
  }

  return { pasted, problem, isBusy, refusal, joined, accept }
}
