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
  const spans = recorded.map(spanOf)
  const corrected = correctAlerts(spans.filter(followedByUs), told, { from, at: seenAt(followed.detector) })
  return updated([...corrected, ...spans.filter((span) => !followedByUs(span))], followed)
}

/** Whether detection follows it in registers: what devices say, that they are silent, and what people ask for has its own ends. */
function followedByUs({ layer, kind, detail }: AlertSpan): boolean {
  return layer !== 'WATCH' && detail === '' && !deviceKinds.has(kind)
}

const deviceKinds: ReadonlySet<string> = new Set(['DEVICE_OFFLINE', 'DEVICE_ALARM', 'LOW_BATTERY', 'TAMPER'])

/**
 * Alerts that stand take water: how much, up to the newest reading. One of which detection knows nothing any more, because
 * what it remembered could not be read again, does not stand.
 */
function updated(spans: readonly AlertSpan[], { detector }: FollowedMeter): AlertSpan[] {
  if (!spans.some(({ closedAt }) => closedAt === null)) return [...spans]
  const now = seenAt(detector)
  const causes = new Map(standing(detector).map((cause) => [nameOf({ ...cause, detail: '' }), cause]))
  return spans.map((span) => {
    if (span.closedAt !== null || !followedByUs(span)) return span
    const cause = causes.get(nameOf(span))
    if (cause === undefined)
      return { ...span, closedAt: Math.max(now, span.openedAt), closedReason: 'CORRECTED' }
    return cause.litres === span.litres ? span : { ...span, litres: cause.litres, litresAt: now }
  })
}

function begun({ layer, kind, severity, since, litres }: Standing, at: number): AlertSpan {
  return {
    ...{ id: null, layer, kind, detail: '', severity, since, openedAt: at, escalatedAt: null },
    ...{ closedAt: null, closedReason: null, litres, litresAt: at },
  }
}
