import { ApiError, invalid } from '../api/api-error.ts'
import { renderCharge } from '../api/rendering/render-charge.ts'
import type { Room } from '../api/room.ts'
import { digits, objectId } from '../world/ids.ts'
import type { Card, Charge, JsonObject, Order } from '../world/order.ts'
import { newCashReference, newClabe } from '../world/references.ts'
import { seconds } from '../world/world.ts'
import { sandboxCard } from './card.ts'
import { declineOf } from './card-answers.ts'
import { feeOf } from './fees.ts'
import { amountOf, arrivedOf } from './order-money.ts'
import { markPaid } from './receive-money.ts'
import { restate } from './restate-order.ts'

const longest = { cash: 30 * 86_400, spei: 30 * 86_400 }

/**
 * Opens a charge of an order as a client asks: cash and SPEI wait for their money, a card is asked at once. Throws ApiError
 * 422 for what is malformed; a declined card stays as a declined charge, see `declinedError`.
 */
export function openCharge(room: Room, order: Order, asked: JsonObject): Charge {
  const method = asked['payment_method'] as JsonObject
  const now = seconds(room.world)
  const due = amountOf(order) - arrivedOf(room.memory, order)
  const amount = Number(asked['amount'] ?? due)
  if (amount <= 0) throw invalid('amount', 'The charge amount must be greater than zero.')
  const charge: Charge = {
    ...{ id: objectId(), orderId: order.id, createdAt: now, amount, paidAt: null, failure: null },
    referenceId: typeof asked['reference_id'] === 'string' ? asked['reference_id'] : null,
    method: methodOf(room, order, method, now),
    ...{ status: 'pending_payment', refunds: [], chargeback: null, fee: 0 },
  }
  charge.fee = feeOf(room.dialect.provider, charge, amount)
  room.memory.charges[charge.id] = charge
  order.chargeIds.push(charge.id)
  if (charge.method.kind === 'card') askIssuer(room, order, charge, charge.method.card)
  restate(room, order)
  return charge
}

function methodOf(room: Room, order: Order, told: JsonObject, now: number): Charge['method'] {
  const type = String(told['type'])
  const kind = type === 'oxxo' || type === 'oxxo_cash' ? 'cash' : type === 'bank_transfer' ? 'spei' : type
  if (!room.dialect.methods.some((offered) => offered === kind)) {
    throw invalid('charges.payment_method.type', `The payment method "${type}" is not supported.`)
  }
  if (kind === 'card') return cardMethod(room, order, told)
  const expiresAt = Number(told['expires_at'] ?? now + longest.cash)
  if (expiresAt <= now)
    throw invalid('charges.payment_method.expires_at', 'The expiration date is in the past.')
  if (kind === 'spei') return { kind, clabe: newClabe(), expiresAt, attempts: [], transfer: null }
  const reference = newCashReference(room.dialect.provider)
  return { kind: 'cash', reference, expiresAt, store: null, cashierId: null, authCode: null }
}

function cardMethod({ memory }: Room, order: Order, told: JsonObject): Charge['method'] {
  const { token_id: tokenId, payment_source_id: sourceId } = told
  if (typeof tokenId === 'string') {
    return { kind: 'card', card: spendToken(memory.tokens, tokenId), sourceId: null, authCode: null }
  }
  const customer =
    order.customer.customerId === null ? undefined : memory.customers[order.customer.customerId]
  const wanted = typeof sourceId === 'string' ? sourceId : customer?.defaultSourceId
  const source = customer?.sources.find(({ id }) => id === wanted)
  if (source?.told.kind !== 'card') {
    throw invalid(
      'payment_method.payment_source_id',
      'The payment source does not exist.',
      'payment_method.payment_source_id.nonexistent_payment_source',
    )
  }
  return { kind: 'card', card: source.told.card, sourceId: source.id, authCode: null }
}

/** The card behind a token, which is good for once. Throws ApiError 422 where there is none, 402 where it was used. */
export function spendToken(tokens: Room['memory']['tokens'], tokenId: string): Card {
  const sandboxed = sandboxCard(tokenId)
  if (sandboxed !== null) return sandboxed
  const token = tokens[tokenId]
  if (token === undefined) {
    throw invalid(
      'payment_method.token_id',
      'The token does not exist.',
      'payment_method.token_id.nonexistent_token',
    )
  }
  if (token.used) {
    throw new ApiError(402, [
      {
        code: 'conekta.errors.processing.tokenization.used',
        message: 'La tarjeta no pudo ser procesada.',
        debug_message: 'The token has already been used.',
      },
    ])
  }
  token.used = true
  return token.card
}

function askIssuer(room: Room, order: Order, charge: Charge, card: Card): void {
  const answer = room.world.memory.cardAnswers.shift() ?? card.answer
  const decline = declineOf(answer)
  if (decline !== undefined) {
    charge.status = 'declined'
    charge.failure = { code: decline.code, message: decline.message }
    room.world.announce(room.dialect.provider, 'charge.declined', renderCharge(room, charge))
  } else if (answer === 'three_ds') {
    charge.status = 'pending_confirmation'
    room.world.announce(room.dialect.provider, 'charge.pending_confirmation', renderCharge(room, charge))
  } else authorise(room, order, charge)
}

/** The issuer says yes: the money is taken, or only held where the order is authorised beforehand. */
export function authorise(room: Room, order: Order, charge: Charge): void {
  if (charge.method.kind === 'card') charge.method.authCode = digits(6)
  if (order.preAuthorize) {
    charge.status = 'pre_authorized'
    room.world.announce(room.dialect.provider, 'charge.preauthorized', renderCharge(room, charge))
  } else markPaid(room, charge)
}

/** The error with which a declined card is answered: the order stays, with its declined charge in `data`. */
export function declinedError(charge: Charge, order: JsonObject): ApiError {
  const decline = declineOf(charge.failure?.code ?? '')
  return new ApiError(
    402,
    [
      {
        code: `conekta.errors.processing.${decline?.errorCode ?? 'bank.declined'}`,
        message: decline?.message ?? '',
        debug_message: decline?.debugMessage ?? '',
      },
    ],
    order,
  )
}
