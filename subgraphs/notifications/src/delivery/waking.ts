import { createSignal, type Signal } from '@aquacis/kit/runtime/messaging/signal.ts'
import type { Pool } from 'pg'

const signals = new WeakMap<Pool, Signal>()

/** The signal that wakes the dispatcher of this process and database. */
export function dispatcherSignal(pool: Pool): Signal {
  const signal = signals.get(pool) ?? createSignal()
  signals.set(pool, signal)
  return signal
}

/** To be done after a commit that queued deliveries: they go out now, not when somebody looks next. */
export function wakeDispatcher(pool: Pool): void {
  dispatcherSignal(pool).raise()
}
