import { centavos } from '@aquacis/kit/values/money.ts'
import * as v from 'valibot'
import type { ChargeState, Notice, ProviderCharge } from '../psp-port.ts'

const seconds = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A request to pay (mensaje de cobro), as the issuer keeps it. */
export const chargeShape = v.looseObject({
  id: v.string(),
  reference: v.string(),
  state: v.picklist(['PENDING', 'PAID', 'REJECTED', 'EXPIRED', 'CANCELLED']),
  amount: v.pipe(v.number(), v.integer()),
  created_at: seconds,
  expires_at: v.optional(v.nullable(seconds), null),
  updated_at: v.optional(v.nullable(seconds), null),
  /** What the square code holds. */
  payload: v.string(),
  paid_at: v.optional(v.nullable(seconds), null),
  tracking_key: v.optional(v.nullable(v.string()), null),
  refunded: v.optional(v.pipe(v.number(), v.integer()), 0),
})
export type ChargeShape = v.InferOutput<typeof chargeShape>

/** A list of them. */
export const chargesShape = v.looseObject({ data: v.array(chargeShape) })

/** What the issuer calls back with. */
export const callbackShape = v.looseObject({
  event_id: v.string(),
  type: v.string(),
  charge_id: v.string(),
  created_at: seconds,
})

const states: Readonly<Record<ChargeShape['state'], ChargeState>> = {
  PENDING: 'PENDING',
  PAID: 'PAID',
  // Whoever pressed «rechazar» may scan the code again, but the issuer takes the request for closed.
  REJECTED: 'CANCELLED',
  EXPIRED: 'EXPIRED',
  CANCELLED: 'CANCELLED',
}

/** A request to pay, as payments knows it. */
export function readCharge(charge: ChargeShape): ProviderCharge {
  const amount = centavos(BigInt(charge.amount))
  const { id, reference: key, state, paid_at: paidAt } = charge
  const nothing = { number: null, barcode: null, clabe: null, bank: null, stores: null, continueAt: null }
  return {
    ...{ orderId: id, key, state: states[state], amount, declined: null },
    paying: { ...nothing, codiPayload: charge.payload },
    expiresAt: charge.expires_at === null ? null : new Date(charge.expires_at * 1000),
    arrivals:
      state !== 'PAID' || paidAt === null
        ? []
        : [
            {
              ...{ chargeId: id, amount, fee: centavos(0n), form: '03', chargeback: null },
              ...{ paidAt: new Date(paidAt * 1000), refunded: centavos(BigInt(charge.refunded)) },
              trace: charge.tracking_key,
            },
          ],
  }
}

/** A change as the list tells it: the same change has the same id, whether it was called back or not. */
export function changeOf({ id, state, updated_at, created_at }: ChargeShape): Notice {
  const at = updated_at ?? created_at
  return {
    ...{ eventId: `${id} ${state}`, type: `codi.${state.toLowerCase()}`, orderId: id },
    at: new Date(at * 1000),
  }
}
