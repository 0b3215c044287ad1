import type { FindOutcome, RefundOutcome, RefundRequest } from '../psp-port.ts'

/**
 * What is still to be done of a refund, from how the charge stands: null where it is to be asked for. Neither API takes a key
 * for refunds, so what was given back before tells whether an earlier request was heard.
 */
export function refundDone(
  found: FindOutcome,
  { chargeId, amount, refundedBefore, key }: RefundRequest,
): RefundOutcome | null {
  if (found.kind === 'silent') return { ...found, sent: false }
  const arrival =
    found.kind === 'absent' ? undefined : found.charge.arrivals.find((one) => one.chargeId === chargeId)
  if (arrival === undefined)
    return { kind: 'refused', code: 'absent', reason: 'El proveedor no conoce ese cobro.' }
  if (arrival.refunded >= refundedBefore + amount) return { kind: 'refunded', refundId: key }
  if (arrival.refunded > refundedBefore)
    return {
      kind: 'refused',
      code: 'other_refund',
      reason: 'El proveedor ya devolvió otra parte de este cobro.',
    }
  return null
}

/** What came of a refund that a provider says it has taken: it is done where the charge shows it, whatever the answer was. */
export function shownRefund(found: FindOutcome, request: RefundRequest): RefundOutcome {
  const shown = refundDone(found, request)
  if (shown?.kind === 'refunded') return shown
  return { kind: 'silent', sent: true, reason: 'todavía no muestra la devolución' }
}
