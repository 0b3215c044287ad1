import { type ReturnReason, reasonOfCode } from '../return-codes.ts'
import type { HandOutcome } from './hand-answer.ts'
import { type ChargeOutcome, differenceOf } from './said-and-answered.ts'

/** Why a bank did not make a charge, for the utility's people, in Spanish. */
const reasonWords: Readonly<Record<ReturnReason, string>> = {
  ACCOUNT_UNKNOWN: 'no encuentra la cuenta',
  ACCOUNT_BLOCKED: 'la cuenta está bloqueada',
  ACCOUNT_CLOSED: 'la cuenta está cancelada',
  NO_FUNDS: 'no había saldo suficiente',
  NOT_IN_PESOS: 'la cuenta no está en pesos',
  OTHER_BANK: 'la cuenta no es de ese banco',
  REPEATED: 'lo tomó por repetido',
  ORDERED_NOT_TO_PAY: 'el titular ordenó no pagar',
  OVER_LIMIT: 'pasa del monto que el titular autorizó en su banco',
  CANCELLED_AT_BANK: 'el titular canceló la domiciliación en su banco',
  NOT_AUTHORISED: 'su banco no tiene autorizado el servicio',
  ORDER_NOT_ACCEPTED: 'su banco ya no acepta la orden',
}

/** What was said by hand of a charge and what the bank answered after all. */
export interface SaidAndAnswered extends ChargeOutcome {
  readonly bankOutcome: HandOutcome | null
  readonly bankCode: string | null
}

/** What was said, what the bank answered, and what followed by itself, in a sentence each; for the utility's people, in Spanish. */
export function differenceWords({ outcome, code, bankOutcome, bankCode }: SaidAndAnswered): string {
  const answered = { outcome: bankOutcome ?? 'RETURNED', code: bankCode }
  const both = `A mano se anotó que ${told({ outcome, code })}; el banco respondió que ${told(answered)}.`
  switch (differenceOf({ outcome, code }, answered)) {
    case 'MONEY_CAME':
      return `${both} El pago ya se aplicó a su recibo; si el recibo se había pagado de otra forma, quedó como saldo a favor.`
    case 'MONEY_DID_NOT_COME':
      return `${both} El pago se retiró y el recibo se debe otra vez; sigue las reglas de un cargo devuelto.`
    case 'REASON':
      return `${both} Ningún dinero se movió; si ese motivo detiene el pago automático, ya se detuvo.`
    case null:
      return both
  }
}

function told({ outcome, code }: ChargeOutcome): string {
  switch (outcome) {
    case 'NOT_TAKEN':
      return 'el banco nunca recibió el archivo'
    case 'APPLIED':
      return 'el cargo se hizo'
    case 'RETURNED': {
      const reason = reasonOfCode(code)
      return `el cargo no se hizo: ${reason === null ? `motivo ${code}` : reasonWords[reason]}`
    }
    default:
      return outcome satisfies never
  }
}
