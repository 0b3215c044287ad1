import type { Signal } from '../detection/signal.ts'
import { type AlertSpan, nameOf } from './alert.ts'

/**
 * The alerts after some signals of one meter, in order: those that were open, as they stand now, and those that opened
 * since. A signal that does not fit is none: an alert that stands is not opened again, one that does not is not closed.
 */
export function foldSignals(open: readonly AlertSpan[], signals: readonly Signal[]): AlertSpan[] {
  const spans = [...open]
  const standing = new Map(spans.map((span, place) => [nameOf(span), place]))
  for (const signal of signals) {
    const name = nameOf({ ...signal, detail: '' })
    const place = standing.get(name)
    const span = place === undefined ? undefined : spans[place]
    if (place === undefined || span === undefined) {
      if (signal.event !== 'OPENED') continue
      standing.set(name, spans.length)
      spans.push(opened(signal))
      continue
    }
    spans[place] = moved(span, signal)
    if (signal.event === 'CLOSED') standing.delete(name)
  }
  return spans
}

function opened({ layer, kind, severity, since, at, litres }: Signal): AlertSpan {
  return {
    id: null,
    layer,
    kind,
    detail: '',
    severity,
    since,
    openedAt: at,
    escalatedAt: null,
    closedAt: null,
    closedReason: null,
    litres,
    litresAt: at,
  }
}

function moved(span: AlertSpan, { event, severity, at, litres }: Signal): AlertSpan {
  const known = { ...span, litres, litresAt: at }
  switch (event) {
    case 'OPENED':
      return span
    case 'ESCALATED':
      return { ...known, severity, escalatedAt: at }
    case 'CLOSED':
      return { ...known, closedAt: at, closedReason: 'ENDED' }
  }
}
