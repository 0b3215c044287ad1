import type { DeclineClass, DeclineMeaning, StopReason } from '../decline-meaning.ts'

/** Set by us where a file of charges was not taken. */
export const fileRefused = 'file_refused'
/** Set by us where the bank said, otherwise than by file, that it never had one. */
export const fileNotTaken = 'file_not_taken'

const account = 'Registra otra cuenta o una tarjeta, o paga el recibo de otra forma.'
const stopped = 'Tu banco dice que cancelaste esta domiciliación.'
const meaning = (
  ofClass: DeclineClass,
  says: string,
  because: StopReason = 'TOO_MANY_REFUSALS',
): DeclineMeaning => ({ class: ofClass, says, because })

/**
 * Reasons for which a bank returns a charge, by their two digits. The list is the one that clients of Mexican banks tell apart
 * (decision 0041 says which were read). 01, 03, 05 and 06 end the mandate, as do orders of the holder; insufficient funds are
 * tried again as the rules of autopay say; a blocked account, or a charge over what the bank was told, wants its holder.
 */
const returnMeanings: Readonly<Record<string, DeclineMeaning>> = {
  '01': meaning('HARD', `El banco no encuentra esa cuenta. ${account}`, 'ACCOUNT_GONE'),
  '02': meaning(
    'HOLDER',
    'La cuenta está bloqueada. Habla con tu banco y registra la cuenta de nuevo.',
    'ACCOUNT_BLOCKED',
  ),
  '03': meaning('HARD', `La cuenta está cancelada. ${account}`, 'ACCOUNT_GONE'),
  '04': meaning('FUNDS', 'La cuenta no tenía saldo suficiente.'),
  '05': meaning('HARD', `La cuenta no está en pesos. ${account}`, 'ACCOUNT_GONE'),
  '06': meaning('HARD', `La cuenta no es de ese banco. ${account}`, 'ACCOUNT_GONE'),
  '07': meaning('OURS', 'El banco tomó el cargo por repetido: no tienes que hacer nada.'),
  '08': meaning('HOLDER', `Tu banco tiene la orden de no pagarnos. ${account}`, 'ENDED_AT_BANK'),
  '09': meaning(
    'HOLDER',
    'El cargo pasa del monto que autorizaste en tu banco. Súbelo ahí y registra la cuenta de nuevo.',
    'BANK_LIMIT',
  ),
  '10': meaning('HARD', `${stopped} ${account}`, 'ENDED_AT_BANK'),
  '11': meaning('HARD', `Tu banco no tiene autorizado este servicio. ${account}`, 'ENDED_AT_BANK'),
  '12': meaning('HARD', `Tu banco ya no acepta esta orden de pago. ${account}`, 'ENDED_AT_BANK'),
  '13': meaning('HARD', `No reconociste el cargo en tu banco. ${account}`, 'OBJECTED'),
  [fileRefused]: meaning('OURS', 'Hubo una falla nuestra al cobrar: no tienes que hacer nada con tu cuenta.'),
  [fileNotTaken]: meaning(
    'OURS',
    'El cargo no le llegó a tu banco, por una falla que no es tuya: no tienes que hacer nada con tu cuenta.',
  ),
}

/** The reason with which a bank takes back what its customer objects to. */
export const objected = '13'

/** What a reason means. One that nobody told us of is the holder's to clear up: it is not tried again by itself. */
export function returnMeaning(code: string): DeclineMeaning {
  const known = Object.hasOwn(returnMeanings, code) ? returnMeanings[code] : undefined
  return (
    known ??
    meaning(
      'HOLDER',
      'El banco no hizo el cargo. Habla con tu banco y registra la cuenta de nuevo.',
      'BANK_WANTS_HOLDER',
    )
  )
}

/** Whether whoever hears of a reason stops to charge the account, at the first time. */
export function endsMandate(code: string): boolean {
  const { class: ofClass } = returnMeaning(code)
  return ofClass === 'HARD' || ofClass === 'HOLDER'
}

/** Reasons for which a bank returns a charge by itself, by what staff call them: what its holder objects to later is no return. */
export const returnReasons = {
  ACCOUNT_UNKNOWN: '01',
  ACCOUNT_BLOCKED: '02',
  ACCOUNT_CLOSED: '03',
  NO_FUNDS: '04',
  NOT_IN_PESOS: '05',
  OTHER_BANK: '06',
  REPEATED: '07',
  ORDERED_NOT_TO_PAY: '08',
  OVER_LIMIT: '09',
  CANCELLED_AT_BANK: '10',
  NOT_AUTHORISED: '11',
  ORDER_NOT_ACCEPTED: '12',
} as const
export type ReturnReason = keyof typeof returnReasons

/** What staff call a reason; null for one that has no name. */
export function reasonOfCode(code: string | null): ReturnReason | null {
  const names = Object.keys(returnReasons) as ReturnReason[]
  return names.find((name) => returnReasons[name] === code) ?? null
}

/** Codes that are known, for whoever looks at all of them. */
export const knownReturns: readonly string[] = Object.keys(returnMeanings)
