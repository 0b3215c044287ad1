import { keptCard } from '../../money/card.ts'
import { isCardNumber } from '../../money/card-answers.ts'
import { prefixedId } from '../../world/ids.ts'
import type { JsonObject } from '../../world/order.ts'
import { type StoredToken, seconds, worldNow } from '../../world/world.ts'
import { invalid } from '../api-error.ts'
import type { Operation } from '../serve.ts'

/** The tokeniser: the one operation that sees a card's number, asked by browsers with the public key. */
export const tokenOperations: Readonly<Record<string, Operation>> = {
  'post /tokens': ({ room, body }) => {
    const card = body['card'] as JsonObject | null | undefined
    if (card == null) throw invalid('card', 'The card is missing.')
    const text = (name: string) => String(card[name] ?? '').replaceAll(' ', '')
    const [number, cvc, month, year] = [text('number'), text('cvc'), text('exp_month'), text('exp_year')]
    const wrong = (part: string) => invalid(`card[card[${part}]]`, cardFault, `card.${part}`)
    if (!isCardNumber(number)) throw wrong('number')
    if (!/^\d{3,4}$/.test(cvc)) throw wrong('cvc')
    if (!/^(0[1-9]|1[0-2])$/.test(month)) throw wrong('exp_month')
    const now = worldNow(room.world)
    const monthsLeft =
      (2000 + Number(year) - now.getUTCFullYear()) * 12 + Number(month) - (now.getUTCMonth() + 1)
    if (!/^\d{2}$/.test(year) || monthsLeft < 0) throw wrong('exp_year')
    const token: StoredToken = {
      id: prefixedId('tok'),
      createdAt: seconds(room.world),
      card: keptCard({ number, name: String(card['name']), expMonth: month, expYear: year }),
      used: false,
    }
    room.memory.tokens[token.id] = token
    return { id: token.id, livemode: room.dialect.livemode, used: false, object: 'token' }
  },
}

const cardFault = 'Some of the card information is invalid. Please review the information and try again.'
