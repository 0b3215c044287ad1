import type { Card } from '../world/order.ts'
import { answerOf } from './card-answers.ts'

/** A card as somebody types it in. */
export interface TypedCard {
  readonly number: string
  readonly name: string
  readonly expMonth: string
  readonly expYear: string
}

/** What is kept of a typed card: never its number, nor its code. */
export function keptCard({ number, name, expMonth, expYear }: TypedCard): Card {
  const brand = number.startsWith('3') ? 'amex' : /^[25]/.test(number) ? 'mastercard' : 'visa'
  return {
    ...{ name, brand, expMonth, expYear: expYear.slice(-2), answer: answerOf(number) },
    ...{ last4: number.slice(-4), bin: number.slice(0, 6), issuer: 'BANCO DE PRUEBAS' },
    type: brand === 'mastercard' ? 'debit' : 'credit',
  }
}

const sandbox: Readonly<Record<string, string>> = {
  tok_test_visa_4242: '4242424242424242',
  tok_test_mastercard_4444: '5555555555554444',
  tok_test_mastercard_5100: '5105105105105100',
  tok_test_amex_0005: '378282246310005',
  tok_test_card_declined: '4000000000000002',
  tok_test_insufficient_funds: '4000000000000127',
}

/** The card behind a sandbox token, which may be used as often as one likes. */
export function sandboxCard(tokenId: string): Card | null {
  const number = sandbox[tokenId]
  if (number === undefined) return null
  return keptCard({ number, name: 'Tarjeta de prueba', expMonth: '12', expYear: '30' })
}
