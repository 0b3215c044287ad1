import { useClientHandle } from '@urql/vue'
import { computed, ref } from 'vue'
import { InviteMemberDocument } from '../../graphql/generated/graphql.ts'
import { say } from '../../i18n/say.ts'

/** An invitation to a contract: for whom, as what, and the link that comes of it. */
export function useInvite(contractId: () => string) {
  const { client } = useClientHandle()
  const name = ref('')
  const role = ref('HELPER')
  const wasTried = ref(false)
  const isBusy = ref(false)
  const refusal = ref<string | null>(null)
  const link = ref<string | null>(null)
  /** The same until it is made: asked twice it is one invitation. */
  let id = crypto.randomUUID()

  const problem = computed(() =>
    wasTried.value && name.value === '' ? say('people.invite.nameMissing') : null,
  )

  /** Whether there is an invitation now. */
  async function invite(): Promise<boolean> {
    wasTried.value = true
    refusal.value = null
    if (isBusy.value || name.value === '') return false
    isBusy.value = true
    const given = role.value === 'TENANT' || role.value === 'ALERTS_ONLY' ? role.value : 'HELPER'
    const input = { id, contractId: contractId(), role: given, name: name.value } as const
    const { data } = await client.mutation(InviteMemberDocument, { input }).toPromise()
    isBusy.value = false
    const outcome = data?.inviteContractMember
    // Behind the #: browsers do not send that part to anybody.
    if (outcome?.__typename === 'ContractMemberInvited')
      link.value = `${location.origin}/unirse#${outcome.code}`
    else refusal.value = outcome?.message ?? say('people.failed')
    return link.value !== null
  }

  function another(): void {
    id = crypto.randomUUID()
    name.value = ''
    wasTried.value = false
    link.value = null
  }

  return { name, role, problem, isBusy, refusal, link, invite, another }
}
