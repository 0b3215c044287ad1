import { hearReading } from '../../subgraphs/metering/src/domain/detection/notice/hear-reading.ts'
import type { Judge } from '../../subgraphs/metering/src/domain/detection/notice/judges.ts'
import { createNotice } from '../../subgraphs/metering/src/domain/detection/notice/notice-state.ts'
import type { AlertKind, Signal } from '../../subgraphs/metering/src/domain/detection/signal.ts'
import type { Alert } from './score.ts'
import type { Series } from './series.ts'

/** The signals that a series would have brought about, had these judges decided. */
export function replay({ kind, at, litres }: Series, leak: Judge, highFlow: Judge): Signal[] {
  const signals: Signal[] = []
  const state = createNotice(kind)
  for (let i = 0; i < at.length; i++) {
    const reading = { at: (at[i] ?? 0) * 1000, litres: litres[i] ?? 0 }
    hearReading(state, reading, { leak, highFlow }, (signal) => signals.push(signal), {})
  }
  return signals
}

/** The alerts of one kind among signals, as the protocol counts them. */
export function alertsOf(signals: readonly Signal[], kind: AlertKind): Alert[] {
  const alerts: { openedAt: number; escalatedAt: number[] }[] = []
  for (const signal of signals) {
    if (signal.kind !== kind) continue
    if (signal.event === 'OPENED') alerts.push({ openedAt: signal.at / 1000, escalatedAt: [] })
    if (signal.event === 'ESCALATED') alerts.at(-1)?.escalatedAt.push(signal.at / 1000)
  }
  return alerts
}
