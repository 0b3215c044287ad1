import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import type { Sent } from './sent.ts'

/** What may go wrong with webhooks, for a while. */
export const mischiefSchema = v.object({
  /**
   * `delay` brings them later; `repeat` brings each several times; `reorder` keeps some back and brings them last first; `drop`
   * loses them for ever; `tamper` changes the body after it was signed; `unsigned` leaves the signature out.
   */
  mode: v.picklist(['delay', 'repeat', 'reorder', 'drop', 'tamper', 'unsigned']),
  /** How many webhooks it meets; of `reorder`, how many are kept back together. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  /** Of `delay`. */
  delayMs: v.optional(v.number(), 5_000),
  /** Of `repeat`: how often each is brought. */
  copies: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 2),
})

type Told = v.InferOutput<typeof mischiefSchema>

/** What happens to webhooks on their way. */
export class Mischief {
  #told: Told | null = null
  #left = 0
  #kept: (() => void)[] = []

  /** Tells what goes wrong from now on; null: nothing, and what was kept back goes its way. */
  set(told: Told | null): void {
    this.#told = told
    this.#left = told?.times ?? 0
    this.#release()
  }

  /** Brings a webhook as it shall be brought. */
  async plan(bring: () => Promise<void>, signal: AbortSignal): Promise<void> {
    const told = this.#told
    if (told === null || this.#left === 0 || told.mode === 'tamper' || told.mode === 'unsigned')
      return bring()
    this.#left -= 1
    switch (told.mode) {
      case 'drop':
        return
      case 'delay':
        await pause(told.delayMs, undefined, { signal, ref: false })
        return bring()
      case 'repeat':
        for (let copy = 0; copy < told.copies; copy += 1) await bring()
        return
      case 'reorder':
        await this.#keepBack(signal)
        return bring()
    }
  }

  /** What is really sent of a body and its signature. */
  change(sent: Sent): Sent {
    const told = this.#told
    if (told === null || this.#left === 0) return sent
    if (told.mode === 'unsigned') {
      this.#left -= 1
      return { ...sent, headers: {} }
    }
    if (told.mode !== 'tamper') return sent
    this.#left -= 1
    return { ...sent, body: sent.body.replace(/"amount":(\d+)/, (_, amount) => `"amount":${amount}0`) }
  }

  /** Waits until as many as told are kept back; then the last goes first. */
  async #keepBack(signal: AbortSignal): Promise<void> {
    const waiting = new Promise<void>((resolve) => {
      this.#kept.push(resolve)
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    if (this.#left === 0) this.#release()
    return waiting
  }

  #release(): void {
    const kept = this.#kept.toReversed()
    this.#kept = []
    kept.forEach((go, at) => void setTimeout(go, at * 50))
  }
}
