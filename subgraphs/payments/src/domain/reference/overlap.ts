import type { Cover, CoveredBill } from './reference.ts'

interface Covering {
  readonly cover: Cover
  readonly bills: readonly Pick<CoveredBill, 'invoiceId'>[]
}

/**
 * Whether two references of one contract ask for the same money, so that only the newer may stand: a bill of both; the whole
 * balance and any bill; the same instalment.
 */
export function overlaps(one: Covering, other: Covering): boolean {
  if (one.cover.of === 'INSTALMENT' || other.cover.of === 'INSTALMENT')
    return (
      one.cover.of === 'INSTALMENT' &&
      other.cover.of === 'INSTALMENT' &&
      one.cover.instalmentId === other.cover.instalmentId
    )
  if (one.cover.of === 'BALANCE' || other.cover.of === 'BALANCE') return true
  const ids = new Set(one.bills.map(({ invoiceId }) => invoiceId))
  return other.bills.some(({ invoiceId }) => ids.has(invoiceId))
}
