import { createSignal, type Signal } from '@aquacis/kit/runtime/messaging/signal.ts'
import type { Pool } from 'pg'

const signals = new WeakMap<Pool, Set<Signal>>()

/** A signal for one dispatcher, raised after each commit of this process that queued deliveries; `end` takes it back. */
export function dispatcherSignal(pool: Pool): Signal & { end(): void } {
  const signal = createSignal()
  const all = signals.get(pool) ?? new Set()
  signals.set(pool, all.add(signal))
  return { ...signal, end: () => void all.delete(signal) }
}

/** To be done after a commit that queued deliveries: they go out now, not when somebody looks next. */
export function wakeDispatcher(pool: Pool): void {
  for (const signal of signals.get(pool) ?? []) signal.raise()
}
