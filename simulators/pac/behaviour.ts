import * as v from 'valibot'

/** How a PAC behaves otherwise than it should, for a while. */
export const behaviourSchema = v.object({
  /**
   * `down` cuts every connection; `lost` does what it is asked and cuts the connection instead of answering; `slow` waits
   * before it answers; `failing` answers with a fault of its own; `refusing` refuses documents with `code`.
   */
  mode: v.picklist(['down', 'lost', 'slow', 'failing', 'refusing']),
  /** How many requests it meets; for ever unless told. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Of `slow`. */
  delayMs: v.optional(v.number(), 1_000),
  /** Of `refusing`. */
  code: v.optional(v.string(), '301'),
})

/** One such behaviour. */
export type Behaviour = v.InferOutput<typeof behaviourSchema>

/** What each PAC is told to do otherwise. */
export class Behaviours {
  readonly #told = new Map<string, Behaviour>()

  set(pac: string, behaviour: Behaviour | null): void {
    if (behaviour === null) this.#told.delete(pac)
    else this.#told.set(pac, { ...behaviour })
  }

  /** How the next request is to be met; null: as it should. */
  next(pac: string): Behaviour | null {
    const told = this.#told.get(pac)
    if (told === undefined) return null
    const left = (told.times ?? Number.POSITIVE_INFINITY) - 1
    if (left <= 0) this.#told.delete(pac)
    else if (told.times !== undefined) this.#told.set(pac, { ...told, times: left })
    return told
  }
}
