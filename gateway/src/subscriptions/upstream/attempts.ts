import { backOffMs } from './back-off.ts'

/** When a lost connection is tried again: with growing pauses. */
export class Attempts {
  #timer: NodeJS.Timeout | undefined
  /** In a row, that led to no acknowledged connection. */
  #failures = 0

  get isWaiting(): boolean {
    return this.#timer !== undefined
  }

  succeeded(): void {
    this.#failures = 0
  }

  /** Calls `tryAgain` after a pause. */
  failed(tryAgain: () => void): void {
    const pauseMs = backOffMs(this.#failures, Math.random())
    this.#failures += 1
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      tryAgain()
    }, pauseMs)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
