import { useClientHandle } from '@urql/vue'
import { computed, ref, shallowRef } from 'vue'
import { useFragment } from '../../graphql/generated/fragment-masking.ts'
import {
  ChangeHowToTellDocument,
  type ChangeNotificationPreferencesInput,
  HowToTellDocument,
  type PreferencesFragment,
  PreferencesFragmentDoc,
} from '../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../graphql/use-page-query.ts'

/** How somebody wants to be told: as the server has it and, until it answers, as they just asked. */
export function useHowToTell() {
  const { client } = useClientHandle()
  const { data, state, refresh } = usePageQuery(HowToTellDocument, () => ({}))
  const asked = shallowRef<ChangeNotificationPreferencesInput>({})
  const failure = ref<'unanswered' | string | null>(null)
  /** What the server answered to a change: known before the question itself is answered anew. */
  const answered = shallowRef<PreferencesFragment>()
  const kept = computed(
    () => answered.value ?? useFragment(PreferencesFragmentDoc, data.value?.notificationPreferences),
  )
  const isPending = (field: 'kinds' | 'quietHours') => field in asked.value

  const kinds = computed(() =>
    // What the law wants told has no switch.
    (kept.value?.kinds ?? [])
      .filter(({ isOptional }) => isOptional)
      .map(({ kind, enabled }) => ({
        kind,
        enabled: asked.value.kinds?.find((one) => one.kind === kind)?.enabled ?? enabled,
      })),
  )
  const quietHours = computed(() =>
    isPending('quietHours') ? (asked.value.quietHours ?? null) : (kept.value?.quietHours ?? null),
  )

  async function change(input: ChangeNotificationPreferencesInput): Promise<void> {
    asked.value = input
    failure.value = null
    const answer = await client.mutation(ChangeHowToTellDocument, { input }).toPromise()
    const outcome = answer.data?.changeNotificationPreferences
    if (outcome === undefined) failure.value = 'unanswered'
    else if ('message' in outcome) failure.value = outcome.message
    else answered.value = useFragment(PreferencesFragmentDoc, outcome.preferences)
    // What they asked last counts; an answer to what they asked before must not turn it back.
    if (asked.value === input) asked.value = {}
  }

  return { state, refresh, kinds, quietHours, failure, change }
}
