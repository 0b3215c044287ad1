import { forbidden } from '@aquacis/kit/runtime/errors.ts'
import type { RenewableEvents } from '@aquacis/kit/runtime/subscription-events.ts'

/** What one viewer listens to, until they leave or may not listen any more. */
export interface Watch<Update> extends RenewableEvents<Update> {
  /** The right is gone: what waits is dropped, and the next event fails with FORBIDDEN. */
  forbid(): void
}

export interface WatchParts<Update> {
  readonly updates: AsyncIterableIterator<Update>
  /** Passes over what is not meant for this viewer. */
  readonly isMeant?: (update: Update) => boolean
  /** Looks again whether the viewer may listen. */
  readonly mayWatch: () => Promise<boolean>
  /** Called once, when it is over. */
  readonly onOver?: () => void
}

/** A subscription's events that end with a named error as soon as the right to them is seen to be gone. */
export function watch<Update>(parts: WatchParts<Update>): Watch<Update> {
  const { updates, isMeant = () => true, mayWatch, onOver = () => undefined } = parts
  const end = { done: true as const, value: undefined }
  let isForbidden = false
  let isOver = false

  async function leave() {
    if (!isOver) onOver()
    isOver = true
    await updates.return?.()
    return end
  }

  const events: Watch<Update> = {
    async next() {
      for (;;) {
        const next = await updates.next()
        if (isForbidden) throw forbidden()
        if (next.done) return end
        if (isMeant(next.value)) return next
      }
    },
    return: leave,
    async renew() {
      if (!isOver && !(await mayWatch())) events.forbid()
    },
    forbid() {
      isForbidden = true
      void leave()
    },
    [Symbol.asyncIterator]() {
      return events
    },
  }
  return events
}
