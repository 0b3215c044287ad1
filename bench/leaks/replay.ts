import {
  type BoostedTrees,
  scoreOf,
} from '../../subgraphs/metering/src/domain/detection/notice/boosted-trees.ts'
import { decide } from '../../subgraphs/metering/src/domain/detection/notice/decide.ts'
import { describeHour } from '../../subgraphs/metering/src/domain/detection/notice/describe-hour.ts'
import { hearRegister } from '../../subgraphs/metering/src/domain/detection/notice/heard-hours.ts'
import { createNotice } from '../../subgraphs/metering/src/domain/detection/notice/notice-state.ts'
import type { AlertKind, Signal } from '../../subgraphs/metering/src/domain/detection/signal.ts'
import type { Alert } from './score.ts'
import type { Series } from './series.ts'

/** Trees with the score from which on they ask for an alert. */
export interface Judge {
  readonly trees: BoostedTrees
  readonly threshold: number
}

/** The signals that a series would have brought about, had these judges decided. */
export function replay({ kind, at, litres }: Series, leak: Judge, highFlow: Judge): Signal[] {
  const signals: Signal[] = []
  const state = createNotice(kind)
  for (let i = 0; i < at.length; i++) {
    const now = (at[i] ?? 0) * 1000
    hearRegister(state.heard, now, litres[i] ?? 0, (litresPerHour, endsAt, duration) => {
      const described = describeHour(state, litresPerHour, endsAt, duration)
      const scores = {
        leak: scoreOf(leak.trees, described.description) - leak.threshold,
        highFlow: scoreOf(highFlow.trees, described.description) - highFlow.threshold,
      }
      decide(
        state,
        { litresPerHour, duration, at: now },
        described,
        scores,
        (signal) => signals.push(signal),
        {},
      )
    })
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
