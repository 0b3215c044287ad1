import { type Alert, type AlertSpan, nameOf, spanOf } from '../../domain/alerts/alert.ts'
import { correctAlerts } from '../../domain/alerts/correct-alerts.ts'
import { foldSignals } from '../../domain/alerts/fold-signals.ts'
import { seenAt, standing } from '../../domain/detection/detector.ts'
import type { Standing } from '../../domain/detection/signal.ts'
import type { FollowedMeter } from './followed-meter.ts'

/** The alerts of a meter after a batch: `open` are those that stood before it. */
export function spansAfter(followed: FollowedMeter, open: readonly Alert[]): AlertSpan[] {
  return updated(foldSignals(open.map(spanOf), followed.signals), followed)
}

/**
 * The alerts of a meter whose story was told anew. `recorded` are those that were kept of that time; only what detection
 * follows itself is corrected.
 */
export function spansRetold(
  followed: FollowedMeter,
  recorded: readonly Alert[],
  { from, began }: { readonly from: number; readonly began: readonly Standing[] },
): AlertSpan[] {
  const told = foldSignals(
    began.map((cause) => begun(cause, from)),
    followed.signals,
  )
  const followedByUs = (span: AlertSpan) => span.detail === '' && !deviceKinds.has(span.kind)
  const spans = recorded.map(spanOf)
  const corrected = correctAlerts(spans.filter(followedByUs), told, { from, at: seenAt(followed.detector) })
  return updated([...corrected, ...spans.filter((span) => !followedByUs(span))], followed)
}

const deviceKinds: ReadonlySet<string> = new Set(['DEVICE_OFFLINE', 'DEVICE_ALARM', 'LOW_BATTERY', 'TAMPER'])

/** Alerts that stand take water: how much, up to the newest reading. */
function updated(spans: readonly AlertSpan[], { detector }: FollowedMeter): AlertSpan[] {
  if (!spans.some(({ closedAt }) => closedAt === null)) return [...spans]
  const now = seenAt(detector)
  const causes = new Map(standing(detector).map((cause) => [nameOf({ ...cause, detail: '' }), cause]))
  return spans.map((span) => {
    const cause = span.closedAt === null ? causes.get(nameOf(span)) : undefined
    if (cause === undefined || cause.litres === span.litres) return span
    return { ...span, litres: cause.litres, litresAt: now }
  })
}

function begun({ layer, kind, severity, since, litres }: Standing, at: number): AlertSpan {
  return {
    ...{ id: null, layer, kind, detail: '', severity, since, openedAt: at, escalatedAt: null },
    ...{ closedAt: null, closedReason: null, litres, litresAt: at },
  }
}
