/** An issuer's no, as Conekta passes it on. */
export interface Decline {
  /** Of the charge's `failure_code`. */
  readonly code: string
  /** Of the error, after `conekta.errors.processing.`. */
  readonly errorCode: string
  readonly debugMessage: string
  readonly message: string
}

const declines: readonly Decline[] = [
  {
    code: 'card_declined',
    errorCode: 'bank.declined',
    debugMessage: 'The card was declined by the issuing bank.',
    message: 'La tarjeta ingresada ha sido declinada. Por favor intenta con otro método de pago.',
  },
  {
    code: 'insufficient_funds',
    errorCode: 'bank.insufficient_funds',
    debugMessage: 'The card does not have sufficient funds.',
    message: 'Tu método de pago ha sido rechazado por falta de fondos.',
  },
  {
    code: 'stolen_card',
    errorCode: 'bank.stolen_card',
    debugMessage: 'The card has been reported as stolen.',
    message: 'La tarjeta ingresada ha sido reportada como robada. Por favor intenta con otro método de pago.',
  },
  {
    code: 'expired_card',
    errorCode: 'bank.expired_card',
    debugMessage: 'The card has expired.',
    message: 'La tarjeta ingresada ha expirado.',
  },
  {
    code: 'do_not_honor',
    errorCode: 'bank.do_not_honor',
    debugMessage: 'The issuing bank does not honor the charge.',
    message: 'El banco emisor no autorizó el cargo. Comunícate con tu banco.',
  },
  {
    code: 'suspected_fraud',
    errorCode: 'charge.card_payment.suspicious_behaviour',
    debugMessage: 'This charge has been declined due to the users suspicious behavior.',
    message: 'Tu método de pago ha sido rechazado, intenta con otro método.',
  },
]

/** What an issuer may say: `approved`, `three_ds` (the holder must confirm), or the code of a decline. */
export const cardAnswers: readonly string[] = ['approved', 'three_ds', ...declines.map(({ code }) => code)]

/** The decline of that code; undefined for what is none. */
export function declineOf(code: string): Decline | undefined {
  return declines.find((decline) => decline.code === code)
}

/** Numbers that answer by themselves, as those of Conekta's sandbox; every other valid number is approved. */
const testNumbers: ReadonlyMap<string, string> = new Map([
  ['4000000000000002', 'card_declined'],
  ['4000000000000127', 'insufficient_funds'],
  ['4000000000000119', 'stolen_card'],
  ['4000000000000069', 'expired_card'],
  ['4000000000003220', 'three_ds'],
])

/** How the issuer of a test number answers. */
export function answerOf(number: string): string {
  return testNumbers.get(number) ?? 'approved'
}

/** Whether a card number is well formed (ISO/IEC 7812-1, Luhn's check digit). */
export function isCardNumber(number: string): boolean {
  if (!/^\d{13,19}$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
