import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from '@aquacis/kit/runtime/log.ts'

/** Something that is done again and again. */
export interface Chore {
  /** In words, for the log: what could not be done. */
  readonly name: string
  readonly everyMs: number
  act(): Promise<unknown>
}

/** Work beside the telegrams. */
export interface Chores {
  /** Begins nothing more and waits for what is being done. */
  stop(): Promise<void>
}

/** Does each chore at its own interval, never twice at once; one that fails is tried again when its time comes. */
export function startChores(chores: readonly Chore[], log: Logger): Chores {
  const stopped = new AbortController()
  const running = chores.map((chore) => keepDoing(chore, stopped.signal, log))
  return {
    async stop() {
      stopped.abort()
      await Promise.all(running)
    },
  }
}

async function keepDoing({ name, everyMs, act }: Chore, signal: AbortSignal, log: Logger): Promise<void> {
  while (!signal.aborted) {
    try {
      await act()
    } catch (error) {
      log.warn({ err: error, chore: name }, `${name} failed; it is tried again in ${everyMs / 1000} s`)
    }
    await wait(everyMs, undefined, { signal, ref: false }).catch(() => undefined)
  }
}
