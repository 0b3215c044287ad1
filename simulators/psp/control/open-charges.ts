import { conektaDialect, femsaDialect } from '../api/dialect.ts'
import { type Room, roomOf } from '../api/room.ts'
import type { CodiCharge } from '../codi/codi-charge.ts'
import type { Charge } from '../world/order.ts'
import type { World } from '../world/world.ts'

/** A charge as a tester sees it. */
export interface SeenCharge {
  readonly id: string
  readonly provider: 'conekta' | 'femsa' | 'codi'
  readonly orderId: string | null
  readonly method: 'OXXO' | 'CASH_NETWORK' | 'SPEI' | 'CARD' | 'CODI'
  readonly status: string
  /** Centavos. */
  readonly amount: number
  /** What a payer types: reference, CLABE; of a card its last digits. */
  readonly number: string
  readonly concept: string
  readonly customer: string
  readonly createdAt: string
  readonly expiresAt: string | null
}

/** Both providers' rooms as things stand. */
export function roomsOf(world: World): readonly Room[] {
  return [roomOf(world, conektaDialect), roomOf(world, femsaDialect)]
}

/** The room and charge of that id. */
export function findCharge(
  world: World,
  id: string,
): { readonly room: Room; readonly charge: Charge } | null {
  for (const room of roomsOf(world)) {
    const charge = room.memory.charges[id]
    if (charge !== undefined) return { room, charge }
  }
  return null
}

/** Every charge of the providers and of CoDi, newest first. */
export function seenCharges(world: World): SeenCharge[] {
  const providers = roomsOf(world).flatMap((room) =>
    Object.values(room.memory.charges).map((one) => seen(room, one)),
  )
  const codi = Object.values(world.memory.codi.charges).map(seenCodi)
  return [...providers, ...codi].sort((a, b) =>
    a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0,
  )
}

function seen({ dialect, memory }: Room, charge: Charge): SeenCharge {
  const order = memory.orders[charge.orderId]
  const { method } = charge
  return {
    ...{ id: charge.id, provider: dialect.provider, orderId: charge.orderId, status: charge.status },
    amount: charge.amount,
    method:
      method.kind === 'spei'
        ? 'SPEI'
        : method.kind === 'card'
          ? 'CARD'
          : dialect.provider === 'femsa'
            ? 'OXXO'
            : 'CASH_NETWORK',
    number:
      method.kind === 'spei'
        ? method.clabe
        : method.kind === 'card'
          ? `•••• ${method.card.last4}`
          : method.reference,
    concept: String(order?.lines[0]?.told['name'] ?? ''),
    customer: order?.customer.name ?? '',
    createdAt: instant(charge.createdAt),
    expiresAt: method.kind === 'card' ? null : instant(method.expiresAt),
  }
}

function seenCodi(charge: CodiCharge): SeenCharge {
  const { id, amount, concept, state, createdAt, expiresAt, reference } = charge
  return {
    ...{ id, provider: 'codi', orderId: null, method: 'CODI', status: state, amount, number: reference },
    ...{ concept, customer: '', createdAt: instant(createdAt) },
    expiresAt: expiresAt === null ? null : instant(expiresAt),
  }
}

function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
