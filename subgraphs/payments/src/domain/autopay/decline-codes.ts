import type { DeclineClass, DeclineMeaning, StopReason } from './decline-meaning.ts'

const stolen = 'El banco no permite usar esta tarjeta. Registra otra tarjeta o paga el recibo de otra forma.'
const invalid = 'Los datos de la tarjeta ya no son válidos. Registra la tarjeta de nuevo, o registra otra.'
const suspected =
  'El cobro no pasó la revisión de seguridad del banco. Llama a tu banco o registra otra tarjeta.'
const call = 'El banco pide que lo llames para autorizar el cobro. Después reanuda el pago automático.'
const kind = 'Esta tarjeta no sirve para pagos automáticos. Registra otra tarjeta.'
const funds = 'La tarjeta no tenía saldo suficiente.'
const limit = 'El cobro pasa el límite de la tarjeta por hoy.'
const passing = 'El banco no respondió.'
const ours = 'Hubo una falla nuestra al cobrar: no tienes que hacer nada con tu tarjeta.'

/** Why it stops, by what is said of it; whatever may pass stops it by its number alone. */
const reasons: ReadonlyMap<string, StopReason> = new Map([
  [stolen, 'CARD_REFUSED'],
  [kind, 'CARD_REFUSED'],
  [suspected, 'CARD_REFUSED'],
  [invalid, 'CARD_NOT_VALID'],
  [call, 'BANK_WANTS_HOLDER'],
])
const meaning = (ofClass: DeclineClass, says: string): DeclineMeaning => ({
  ...{ class: ofClass, says, because: reasons.get(says) ?? 'TOO_MANY_REFUSALS' },
})

/**
 * By the last part of a code: Conekta says `insufficient_funds` in `failure_code` and
 * `conekta.errors.processing.bank.insufficient_funds` in `details[].code`. The codes are those that open clients of
 * Conekta tell apart, after developers.conekta.com/reference/errors, and `suspected_fraud` of its API description 2.3.0. Which of them
 * are never tried again follows Visa's rules for declined transactions: category 1 (pick up, lost, stolen, invalid account, no
 * such issuer) must not be, data errors (category 3) not with the same data, and funds and time-outs (category 2) may be.
 */
export const declineMeanings: Readonly<Record<string, DeclineMeaning>> = {
  stolen_card: meaning('HARD', stolen),
  lost_card: meaning('HARD', stolen),
  pick_up_card: meaning('HARD', stolen),
  blocked_payment_source: meaning('HARD', stolen),
  forbidden_card_for_company: meaning('HARD', stolen),
  invalid_card: meaning('HARD', invalid),
  invalid_number: meaning('HARD', invalid),
  expired_card: meaning('HARD', invalid),
  invalid_expiration_date: meaning('HARD', invalid),
  invalid_card_security_code: meaning('HARD', invalid),
  expired_cvv_dynamic: meaning('HARD', invalid),
  card_not_supported: meaning('HARD', kind),
  international_card_not_allowed: meaning('HARD', kind),
  credit_forbidden_mcc: meaning('HARD', kind),
  mcc_forbidden: meaning('HARD', kind),
  suspected_fraud: meaning('HARD', suspected),
  suspicious_behaviour: meaning('HARD', suspected),
  rejected_by_risk: meaning('HARD', suspected),
  risk_validation_amount_reaching: meaning('HARD', suspected),
  invalid_transaction: meaning('HARD', kind),
  declined: meaning('HOLDER', call),
  card_declined: meaning('HOLDER', call),
  do_not_honor: meaning('HOLDER', call),
  call_issuer: meaning('HOLDER', call),
  declined_by_3ds: meaning('HOLDER', call),
  insufficient_funds: meaning('FUNDS', funds),
  amount_over_limit: meaning('FUNDS', limit),
  attempts_over_limit: meaning('FUNDS', limit),
  timeout: meaning('PASSING', passing),
  communication_error: meaning('PASSING', passing),
  general_error: meaning('PASSING', passing),
  processing_error: meaning('PASSING', passing),
  invalid_merchant: meaning('OURS', ours),
  format_error: meaning('OURS', ours),
}

/** What a code means. One that nobody told us of is the holder's to clear up: it is not tried again by itself. */
export function declineMeaning(code: string): DeclineMeaning {
  const last = code.split('.').at(-1) ?? code
  const known = Object.hasOwn(declineMeanings, last) ? declineMeanings[last] : undefined
  return known ?? meaning('HOLDER', call)
}
