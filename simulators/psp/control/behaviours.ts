import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'

/** How a provider behaves otherwise than it should, for a while. */
export const behaviourSchema = v.object({
  /**
   * `down` cuts every connection; `lost` does what it is asked and cuts the connection instead of answering (a charge is made,
   * nobody hears of it); `slow` waits before it answers; `failing` answers 500.
   */
  mode: v.picklist(['down', 'lost', 'slow', 'failing']),
  /** How many requests it meets; for ever unless told. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Only requests of this operation, as “post /orders”. */
  operation: v.optional(v.string()),
  /** Of `slow`. */
  delayMs: v.optional(v.number(), 1_000),
})

export type Behaviour = v.InferOutput<typeof behaviourSchema>

/** What each provider is told to do otherwise. */
export class Behaviours {
  readonly #told = new Map<string, Behaviour>()

  set(provider: string, behaviour: Behaviour | null): void {
    if (behaviour === null) this.#told.delete(provider)
    else this.#told.set(provider, behaviour)
  }

  /** How the next request of an operation is to be met; null: as it should. */
  next(provider: string, operation: string): Behaviour | null {
    const told = this.#told.get(provider)
    if (told === undefined || (told.operation !== undefined && told.operation !== operation)) return null
    if (told.times !== undefined)
      this.set(provider, told.times === 1 ? null : { ...told, times: told.times - 1 })
    return told
  }

  /** What is told now, by provider. */
  all(): Readonly<Record<string, Behaviour>> {
    return Object.fromEntries(this.#told)
  }
}

/** How the next request is to be answered: not at all, with a fault, after it was done but not heard of, or as it should. */
export async function behaving(
  behaviours: Behaviours,
  provider: string,
  operation: string,
): Promise<'cut' | 'fault' | 'lost' | null> {
  const told = behaviours.next(provider, operation)
  switch (told?.mode) {
    case undefined:
      return null
    case 'down':
      return 'cut'
    case 'failing':
      return 'fault'
    case 'lost':
      return 'lost'
    case 'slow':
      await pause(told.delayMs)
      return null
  }
}
