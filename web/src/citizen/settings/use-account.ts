import { useClientHandle } from '@urql/vue'
import { computed, ref } from 'vue'
import {
  ChangeEmailDocument,
  ChangeNameDocument,
  MyAccountDocument,
} from '../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../graphql/use-page-query.ts'
import { say } from '../../i18n/say.ts'

/** What a change answers. */
type Refusable = { readonly customer: unknown } | { readonly message: string }

/** What the utility knows of who is signed in, and how they change it. */
export function useAccount() {
  const { client } = useClientHandle()
  const { data, state } = usePageQuery(MyAccountDocument, () => ({}))
  /** Null for staff, and for residents whom no contract names: they are known by their account alone. */
  const customer = computed(() => data.value?.me ?? null)
  /** The name of a company stands in its papers. */
  const mayBeRenamed = computed(() => customer.value?.kind === 'NATURAL_PERSON')

  const name = ref('')
  const email = ref('')
  const problems = ref<{ readonly name?: string; readonly email?: string }>({})
  const isChanging = ref(false)
  const isBusy = ref(false)
  const isSaved = ref(false)

  function begin(): void {
    name.value = customer.value?.displayName ?? ''
    email.value = customer.value?.contactEmail ?? ''
    problems.value = {}
    isSaved.value = false
    isChanging.value = true
  }

  /** What stands in the way of an answer; undefined when nothing does. */
  function problemOf(outcome: Refusable | undefined): string | undefined {
    if (outcome === undefined) return say('settings.account.failed')
    return 'message' in outcome ? outcome.message : undefined
  }

  async function rename(customerId: string): Promise<string | undefined> {
    const input = { customerId, displayName: name.value }
    return problemOf(
      (await client.mutation(ChangeNameDocument, { input }).toPromise()).data?.changeDisplayName,
    )
  }

  async function readdress(customerId: string): Promise<string | undefined> {
    const input = { customerId, contactEmail: email.value }
    return problemOf(
      (await client.mutation(ChangeEmailDocument, { input }).toPromise()).data?.changeContactEmail,
    )
  }

  /** Sends what is different; what is refused is said beside its field, and the form stays. */
  async function save(): Promise<void> {
    const known = customer.value
    if (known === null || isBusy.value) return
    isBusy.value = true
    const ofName = mayBeRenamed.value && name.value !== known.displayName ? await rename(known.id) : undefined
    const ofEmail = email.value === (known.contactEmail ?? '') ? undefined : await readdress(known.id)
    isBusy.value = false
    problems.value = {
      ...(ofName === undefined ? {} : { name: ofName }),
      ...(ofEmail === undefined ? {} : { email: ofEmail }),
    }
    isSaved.value = ofName === undefined && ofEmail === undefined
    isChanging.value = !isSaved.value
  }

  return { customer, state, mayBeRenamed, name, email, problems, isChanging, isBusy, isSaved, begin, save }
}
