import { demonstration } from '../../../session/demonstration.ts'
import { digitsOf } from './card-number.ts'

/** A card as it is typed. It lives in the form alone, and goes to the provider alone. */
export interface TypedCard {
  readonly number: string
  readonly name: string
  /** `08/29` */
  readonly expiry: string
  readonly cvc: string
}

export interface Tokenizer {
  readonly url: string
  readonly publicKey: string
}

export type Tokenizing =
  | { readonly token: string }
  /** The provider does not take it as a card. */
  | 'refused'
  | 'unreachable'

const patienceMs = 20_000
/** The number that providers decline in their tests; the invented house has no provider behind it. */
const declinedInTests = '4000000000000002'
/** The one whose bank asks its holder first. */
const askedInTests = '4000000000003220'

/**
 * Has the provider make a token of a card, from the browser: `POST /tokens` of Conekta's API 2.3.0. Without cookies, and
 * without telling it from which page.
 */
export async function tokenizeCard({ url, publicKey }: Tokenizer, card: TypedCard): Promise<Tokenizing> {
  if (demonstration() !== null) {
    const number = digitsOf(card.number)
    if (number === askedInTests) return { token: 'tok_asked' }
    return { token: number === declinedInTests ? 'tok_declined' : 'tok_demonstration' }
  }
  const [month = '', year = ''] = card.expiry.split('/')
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    headers: {
      accept: 'application/vnd.conekta-v2.3.0+json',
      'accept-language': 'es',
      'content-type': 'application/json',
      authorization: `Bearer ${publicKey}`,
    },
    body: JSON.stringify({
      card: {
        number: digitsOf(card.number),
        name: card.name,
        exp_month: month,
        exp_year: year,
        cvc: card.cvc,
      },
    }),
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => null)
  if (response === null || response.status >= 500) return 'unreachable'
  if (!response.ok) return 'refused'
  const answer: unknown = await response.json().catch(() => null)
  const token = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : null
  return typeof token === 'string' ? { token } : 'unreachable'
}
