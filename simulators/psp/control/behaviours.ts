import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'

/** How a provider behaves otherwise than it should, for a while. */
export const behaviourSchema = v.object({
  /**
   * `down` cuts every connection; `lost` does what it is asked and cuts the connection instead of answering (a charge is made,
   * nobody hears of it); `late` does it at once and answers after a while; `slow` waits before it does it; `failing` answers 500;
   * `busy` answers 429 and when to come again; `mistaken` does nothing and answers 200 with what an error says; `garbled` does it
   * and answers half of its JSON.
   */
  mode: v.picklist(['down', 'lost', 'late', 'slow', 'failing', 'busy', 'mistaken', 'garbled']),
  /** How many requests it meets; for ever unless told. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Only requests of this operation, as “post /orders”. */
  operation: v.optional(v.string()),
  /** Of `late` and `slow`. */
  delayMs: v.optional(v.number(), 1_000),
})

export type Behaviour = v.InferOutput<typeof behaviourSchema>

/** What each provider is told to do otherwise: with everything, or with several operations each. */
export class Behaviours {
  readonly #told = new Map<string, readonly Behaviour[]>()

  /** Of an operation, or of all: what was told of others before stays where this is of one. */
  set(provider: string, behaviour: Behaviour | null): void {
    if (behaviour === null) this.#told.delete(provider)
    else this.#told.set(provider, [...this.#besides(provider, behaviour), behaviour])
  }

  #besides(provider: string, { operation }: Behaviour): readonly Behaviour[] {
    const told = operation === undefined ? [] : (this.#told.get(provider) ?? [])
    return told.filter((one) => one.operation !== undefined && one.operation !== operation)
  }

  /** How the next request of an operation is to be met; null: as it should. */
  next(provider: string, operation: string): Behaviour | null {
    const all = this.#told.get(provider) ?? []
    const told = all.find((one) => one.operation === undefined || one.operation === operation)
    if (told?.times === undefined) return told ?? null
    const left = { ...told, times: told.times - 1 }
    this.#told.set(
      provider,
      all.flatMap((one) => (one === told ? (left.times === 0 ? [] : [left]) : [one])),
    )
    return told
  }

  /** What is told now, by provider. */
  all(): Readonly<Record<string, readonly Behaviour[]>> {
    return Object.fromEntries(this.#told)
  }
}

/** How a request is to be met. */
export interface Meeting {
  /** Not at all, with a fault, done but not answered or not whole, or null: as it should. */
  readonly otherwise: 'cut' | 'fault' | 'busy' | 'mistaken' | 'lost' | 'garbled' | null
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
    case 'busy':
    case 'mistaken':
    case 'garbled':
      return { otherwise: told.mode, lateMs: 0 }
    case 'late':
      return { otherwise: null, lateMs: told.delayMs }
    case 'slow':
      await pause(told.delayMs)
      return { otherwise: null, lateMs: 0 }
  }
}
