import type { AlertSpan } from './alert.ts'

/** A register seen below what it had shown, in litres. Instants in milliseconds since 1970. */
export interface Fall {
  readonly at: number
  readonly since: number
  readonly litres: number
}

/** Told apart from the rule's own alert, which follows registers that were kept. */
const detail = 'FALLING_REGISTER'
/** A single litre back is air or a pulse that bounced. */
const leastLitres = 2
/** So much water from a house in the network is a matter of health. */
const criticalLitres = 100
/** A day without any ends it. */
const quietAfter = 24 * 3_600_000

/**
 * The alerts of a meter after its register was seen below what it had shown: water ran back. `litres` is how far it fell at
 * most. While the register lies below, nothing of it is kept; the alert ends when readings are kept again, at `keptAt`
 * (null: none), a day after it last fell further. Falls are sorted by time.
 */
export function foldFalls(
  open: readonly AlertSpan[],
  falls: readonly Fall[],
  keptAt: number | null,
): AlertSpan[] {
  const others = open.filter((span) => !isOfFalls(span))
  const known = open.find(isOfFalls)
  const fallen = falls.reduce<AlertSpan | undefined>(deepened, known)
  if (fallen === undefined) return others
  const ends = keptAt !== null && keptAt - fallen.litresAt >= quietAfter
  return [...others, ends ? { ...fallen, closedAt: keptAt, closedReason: 'ENDED' } : fallen]
}

function isOfFalls(span: AlertSpan): boolean {
  return span.kind === 'REVERSE_FLOW' && span.detail === detail && span.closedAt === null
}

function deepened(known: AlertSpan | undefined, { at, since, litres }: Fall): AlertSpan | undefined {
  if (known === undefined) return litres < leastLitres ? undefined : begun(at, since, litres)
  if (litres <= known.litres || at < known.openedAt) return known
  const escalates = litres >= criticalLitres && known.severity === 'WARNING'
  const deeper = { ...known, litres, litresAt: at }
  return escalates ? { ...deeper, severity: 'CRITICAL', escalatedAt: at } : deeper
}

function begun(at: number, since: number, litres: number): AlertSpan {
  return {
    ...{ id: null, layer: 'RULE', kind: 'REVERSE_FLOW', detail },
    severity: litres >= criticalLitres ? 'CRITICAL' : 'WARNING',
    ...{ since, openedAt: at, escalatedAt: null, closedAt: null, closedReason: null },
    ...{ litres, litresAt: at },
  }
}
