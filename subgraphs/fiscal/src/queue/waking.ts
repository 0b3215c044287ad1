import { createSignal, type Signal } from '@aquacis/kit/runtime/messaging/signal.ts'
import type { Pool } from 'pg'

const signals = new WeakMap<Pool, Set<Signal>>()

/** A signal for one queue, raised after each commit of this process that queued something; `end` takes it back. */
export function queueSignal(pool: Pool): Signal & { end(): void } {
  const signal = createSignal()
  const all = signals.get(pool) ?? new Set()
  signals.set(pool, all.add(signal))
  return { ...signal, end: () => void all.delete(signal) }
}

/** To be done after a commit that queued something: it is begun now, not when somebody looks next. */
export function wakeQueues(pool: Pool): void {
  for (const signal of signals.get(pool) ?? []) signal.raise()
}
