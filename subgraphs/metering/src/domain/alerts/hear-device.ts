import type { AlertSpan } from './alert.ts'

/** The alerts of a meter after it was heard at an instant, in milliseconds: it is not silent any more. */
export function hearDevice(open: readonly AlertSpan[], heardAt: number): AlertSpan[] {
  return open.map((span) => {
    const ends = span.kind === 'DEVICE_OFFLINE' && span.closedAt === null && heardAt > span.since
    if (!ends) return span
    // What was heard late was said before the silence was noticed.
    return { ...span, closedAt: Math.max(span.openedAt, heardAt), closedReason: 'HEARD_AGAIN' as const }
  })
}
