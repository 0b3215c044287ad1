import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'

/** How a provider behaves otherwise than it should, for a while. */
export const behaviourSchema = v.object({
  /**
   * `down` cuts every connection; `lost` does what it is asked and cuts the connection instead of answering (a charge is made,
   * nobody hears of it); `late` does it at once and answers after a while; `slow` waits before it does it; `failing` answers 500.
   */
  mode: v.picklist(['down', 'lost', 'late', 'slow', 'failing']),
  /** How many requests it meets; for ever unless told. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Only requests of this operation, as “post /orders”. */
  operation: v.optional(v.string()),
  /** Of `late` and `slow`. */
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

/** How a request is to be met. */
export interface Meeting {
  /** Not at all, with a fault, done but not answered, or null: as it should. */
  readonly otherwise: 'cut' | 'fault' | 'lost' | null
  /** The wait between what was done and its answer. */
  readonly lateMs: number
}

/** How the next request of an operation is to be met; waits first where that is slow. */
export async function behaving(
  behaviours: Behaviours,
  provider: string,
  operation: string,
): Promise<Meeting> {
  const told = behaviours.next(provider, operation)
  switch (told?.mode) {
    case undefined:
      return { otherwise: null, lateMs: 0 }
    case 'down':
      return { otherwise: 'cut', lateMs: 0 }
    case 'failing':
      return { otherwise: 'fault', lateMs: 0 }
    case 'lost':
      return { otherwise: 'lost', lateMs: 0 }
    case 'late':
      return { otherwise: null, lateMs: told.delayMs }
    case 'slow':
      await pause(told.delayMs)
      return { otherwise: null, lateMs: 0 }
  }
}
