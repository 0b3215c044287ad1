import { createSignal, type Signal } from '@aquacis/kit/runtime/messaging/signal.ts'
import type { Pool } from 'pg'

const signals = new WeakMap<Pool, Set<Signal>>()

/** A signal for one worker, raised after each commit of this process that gave runs something to do; `end` takes it back. */
export function workerSignal(pool: Pool): Signal & { end(): void } {
  const signal = createSignal()
  const all = signals.get(pool) ?? new Set()
  signals.set(pool, all.add(signal))
  return { ...signal, end: () => void all.delete(signal) }
}

/** To be done after a commit that gave runs something to do. */
export function wakeRunWorkers(pool: Pool): void {
  for (const signal of signals.get(pool) ?? []) signal.raise()
}
