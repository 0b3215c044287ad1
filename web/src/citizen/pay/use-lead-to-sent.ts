import { watch } from 'vue'

/**
 * Who sends a form is led to the heading of what they have sent, as soon as it stands there: the form may be gone by then, and
 * who listens hears what became of it. Answers what is called when it is sent.
 */
export function useLeadToSent(howMany: () => number, heading: () => HTMLElement | null): () => void {
  let isSent = false
  watch(
    howMany,
    () => {
      if (!isSent) return
      isSent = false
      heading()?.focus()
    },
    { flush: 'post' },
  )
  return () => {
    isSent = true
  }
}
