import { type AlertSpan, nameOf } from './alert.ts'

/**
 * What becomes of alerts when readings that came late have told the story of their meter anew. `recorded` are the alerts
 * that were kept of that time, `told` those of the new story, both from the instant `from` on. An alert of both keeps the
 * instant at which it was opened, and takes the rest of the new story; one of `recorded` alone is closed as CORRECTED, at
 * `at` or when it had ended before; one of `told` alone is new, if it began after `from`.
 */
export function correctAlerts(
  recorded: readonly AlertSpan[],
  told: readonly AlertSpan[],
  { from, at }: { readonly from: number; readonly at: number },
): AlertSpan[] {
  const left = [...told]
  const kept = recorded.map((span) => {
    const place = bestMatch(span, left)
    const match = place < 0 ? undefined : left.splice(place, 1)[0]
    if (match !== undefined) return merged(span, match)
    return isClosedByHand(span)
      ? span
      : { ...span, closedAt: span.closedAt ?? at, closedReason: 'CORRECTED' as const }
  })
  return [...kept, ...left.filter(({ openedAt }) => openedAt > from)]
}

/** Of one name, the one that was opened at the same instant, or else the first that lasted at the same time. */
function bestMatch(span: AlertSpan, told: readonly AlertSpan[]): number {
  const alike = (other: AlertSpan) => nameOf(other) === nameOf(span)
  const same = told.findIndex((other) => alike(other) && other.openedAt === span.openedAt)
  return same >= 0 ? same : told.findIndex((other) => alike(other) && overlaps(span, other))
}

function overlaps(one: AlertSpan, other: AlertSpan): boolean {
  return (
    one.since <= (other.closedAt ?? Number.POSITIVE_INFINITY) &&
    other.since <= (one.closedAt ?? Number.POSITIVE_INFINITY)
  )
}

/** People who closed an alert know more than its readings: it stays closed. */
function merged(span: AlertSpan, told: AlertSpan): AlertSpan {
  const { severity, since, escalatedAt, closedAt, closedReason, litres, litresAt } = told
  const story = { ...span, severity, since, escalatedAt: span.escalatedAt ?? escalatedAt, litres, litresAt }
  return isClosedByHand(span) ? story : { ...story, closedAt, closedReason }
}

function isClosedByHand({ closedReason }: AlertSpan): boolean {
  return closedReason !== null && closedReason !== 'ENDED' && closedReason !== 'CORRECTED'
}
