import type { Pool } from 'pg'
import { createSignal, type Signal } from './signal.ts'

/** What is done again and again. */
export interface Round {
  /** Does what there is to do; answers for how many milliseconds at most there is nothing more, 0 for none. */
  run(isStopping: () => boolean): Promise<number>
  /** A round that failed is told, and tried again after a second. */
  failed(error: unknown): void
}

/** A loop that was started. */
export interface WokenLoop {
  wake(): void
  /** Waits for the round in hand. */
  stop(): Promise<void>
}

/** Loops over one kind of work; each process may have several over one database. */
export interface WokenLoops {
  start(pool: Pool, round: Round): WokenLoop
  /** To be done after a commit that gave them something to do: it is begun now, not when somebody looks next. */
  wake(pool: Pool): void
}

const failedPauseMs = 1_000

/** Loops of their own for a kind of work. */
export function wokenLoops(): WokenLoops {
  const signals = new WeakMap<Pool, Set<Signal>>()
  return {
    start(pool, round) {
      const signal = createSignal()
      const all = signals.get(pool) ?? new Set()
      signals.set(pool, all.add(signal))
      let stopping = false
      const isStopping = () => stopping

      async function run(): Promise<void> {
        while (!stopping) {
          const pauseMs = await round.run(isStopping).catch((error: unknown) => {
            round.failed(error)
            return failedPauseMs
          })
          if (!stopping && pauseMs > 0) await signal.wait(pauseMs)
        }
      }

      const running = run()
      return {
        wake: signal.raise,
        async stop() {
          stopping = true
          signal.raise()
          await running
          all.delete(signal)
        },
      }
    },
    wake(pool) {
      for (const signal of signals.get(pool) ?? []) signal.raise()
    },
  }
}
