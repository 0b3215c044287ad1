import { useClientHandle } from '@urql/vue'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { connection } from '../../graphql/connection.ts'
import { type AlertVerdict, GiveAlertFeedbackDocument } from '../../graphql/generated/graphql.ts'

/** How long an answer may be taken back before it is sent. */
const heldMs = 6_000
/** Without a network a mutation is kept on the device and not answered. */
const answeredWithinMs = 4_000

/** `held`: may still be undone. `saved`: waits on this device for a connection. */
export type FeedbackState =
  | { readonly kind: 'open' }
  | { readonly kind: 'held' | 'sending' | 'saved' | 'sent' | 'failed'; readonly verdict: AlertVerdict }
  | { readonly kind: 'refused'; readonly verdict: AlertVerdict; readonly message: string }

/**
 * What somebody says of an alert: held a moment, so that it can be undone, then sent; without a network kept on the
 * device and sent later. The server takes the same verdict twice as once.
 */
export function useFeedback(alertId: () => string) {
  const { client } = useClientHandle()
  const state = shallowRef<FeedbackState>({ kind: 'open' })
  const timer = ref<ReturnType<typeof setTimeout>>()

  async function send(verdict: AlertVerdict): Promise<void> {
    timer.value = undefined
    state.value = { kind: connection.value === 'offline' ? 'saved' : 'sending', verdict }
    const late = setTimeout(() => keep(), answeredWithinMs)
    const { data, error } = await client
      .mutation(GiveAlertFeedbackDocument, { alertId: alertId(), verdict })
      .toPromise()
    clearTimeout(late)
    const outcome = data?.giveAlertFeedback
    if (error !== undefined || outcome === undefined) state.value = { kind: 'failed', verdict }
    else if ('message' in outcome) state.value = { kind: 'refused', verdict, message: outcome.message }
    else state.value = { kind: 'sent', verdict }
  }

  function keep(): void {
    const { value } = state
    if (value.kind === 'sending') state.value = { kind: 'saved', verdict: value.verdict }
  }

  function say(verdict: AlertVerdict): void {
    clearTimeout(timer.value)
    state.value = { kind: 'held', verdict }
    timer.value = setTimeout(() => void send(verdict), heldMs)
  }

  function undo(): void {
    clearTimeout(timer.value)
    timer.value = undefined
    state.value = { kind: 'open' }
  }

  watch(connection, (now) => {
    if (now === 'offline') keep()
  })
  // Whoever leaves the page has decided.
  onScopeDispose(() => {
    const { value } = state
    if (timer.value === undefined || value.kind !== 'held') return
    clearTimeout(timer.value)
    void send(value.verdict)
  })

  return { state: computed(() => state.value), say, undo }
}
