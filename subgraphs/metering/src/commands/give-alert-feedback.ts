import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type Alert, spanOf } from '../domain/alerts/alert.ts'
import {
  cautionAfter,
  closingOf,
  type Feedback,
  isJudged,
  learns,
  type Verdict,
  wasRight,
} from '../domain/alerts/feedback.ts'
import { maySay, maySeeAlert } from '../domain/alerts/viewing/alert-policy.ts'
import { acceptHabit } from '../domain/detection/detector.ts'
import { alertsByIds } from '../store/alerts/alert.ts'
import { feedbackOf, judgeAlert, judgementsOf, saveFeedback } from '../store/alerts/alert-feedback.ts'
import { lockMeters, saveCaution } from '../store/alerts/meter-state.ts'
import { metersByKeys } from '../store/meter.ts'
import { alertFacts } from '../telemetry/detection/alert-facts.ts'
import { saveSpans } from '../telemetry/detection/save-spans.ts'
import { reviseDetector } from '../telemetry/habits/revise-detector.ts'

/** What somebody says of an alert. */
export interface AlertFeedbackWish {
  readonly alertId: string
  readonly verdict: Verdict
  readonly note: string | null
}

export type AlertFeedbackOutcome =
  | 'AlertFeedbackGiven'
  | 'AlertUnknown'
  | 'VerdictForStaff'
  | 'VerdictNotForWatches'

/**
 * Takes down what somebody says of an alert, and learns from it: how cautious the kind is at this meter from now on, and
 * what is normal there. Repeating it changes nothing.
 */
export async function giveAlertFeedback(
  context: RequestContext,
  wish: AlertFeedbackWish,
): Promise<AlertFeedbackOutcome> {
  const { room, viewer, now } = context
  const seen = await room.database.transaction(viewer, (tx) => seenAlert(tx, context, wish.alertId))
  if (seen === null || !('subject' in viewer)) return 'AlertUnknown'
  if (!isJudged(seen)) return 'VerdictNotForWatches'
  if (!maySay(viewer, wish.verdict)) return 'VerdictForStaff'
  const { verdict, note } = wish
  const said = { by: viewer.subject, byStaff: viewer.kind === 'staff', verdict, note, givenAt: now }
  await room.database.transaction(systemViewer, (tx) => takeDown(tx, context, wish.alertId, said), {
    idempotent: true,
  })
  return 'AlertFeedbackGiven'
}

async function seenAlert(
  tx: Transaction,
  { viewer }: RequestContext,
  alertId: string,
): Promise<Alert | null> {
  const alert = (await alertsByIds(tx, [alertId])).get(alertId)
  const meter = alert && (await metersByKeys(tx, [alert.meterKey])).get(alert.meterKey)
  return alert && meter && maySeeAlert(viewer, meter.holder, alert) ? alert : null
}

async function takeDown(
  tx: Transaction,
  context: RequestContext,
  alertId: string,
  said: Feedback,
): Promise<void> {
  const known = (await alertsByIds(tx, [alertId])).get(alertId)
  if (known === undefined) return
  // Whoever detects at this meter waits, and so does who says the same beside us.
  await lockMeters(tx, [known.meterKey])
  const before = await feedbackOf(tx, alertId)
  const same = before.find(({ by }) => by === said.by)
  if (same?.verdict === said.verdict && same.note === said.note) return
  await saveFeedback(tx, alertId, said)
  await judgeAlert(tx, alertId, wasRight([said, ...before.filter(({ by }) => by !== said.by)]))
  const alert = (await alertsByIds(tx, [alertId])).get(alertId) ?? known
  if (same?.verdict !== said.verdict) await learn(tx, alert, said.verdict)
  await close(tx, context, alert, said.verdict)
}

/** Before the caution moves, detection is brought up to date: it counts for what comes. */
async function learn(tx: Transaction, { meterKey, kind, closedAt }: Alert, verdict: Verdict): Promise<void> {
  if (!learns(kind)) return
  const isNormal = verdict === 'NORMAL_AT_MY_HOME' && closedAt === null
  await reviseDetector(tx, meterKey, isNormal ? acceptHabit : keep)
  const caution = cautionAfter(await judgementsOf(tx, meterKey, kind))
  await saveCaution(tx, { meterKey, kind, caution })
}

function keep(): void {}

async function close(
  tx: Transaction,
  { now, traceId }: RequestContext,
  alert: Alert,
  verdict: Verdict,
): Promise<void> {
  const closedReason = closingOf(verdict)
  if (closedReason === null || alert.closedAt !== null) return
  const before = spanOf(alert)
  // Rather its newest instant than ours: a meter's clock may run ahead.
  const closedAt = Math.max(now.getTime(), before.openedAt)
  const after = { ...before, closedAt, closedReason }
  const changes = await saveSpans(tx, [{ meterKey: alert.meterKey, before: [before], after: [after] }])
  await publish(
    tx,
    alertFacts(changes, [], now, () => traceId),
  )
}
