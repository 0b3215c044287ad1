import { digits } from '../world/ids.ts'
import { type World, worldNow } from '../world/world.ts'
import { civilDay } from './civil-day.ts'

/** A line of the utility's collecting account. */
export interface Movement {
  readonly id: string
  /** Booking day in Mexico City, YYYY-MM-DD. */
  readonly day: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Centavos: what comes in positive, what goes out negative. */
  readonly amount: number
  readonly kind: 'spei' | 'settlement' | 'codi'
  readonly trackingKey: string
  /** Seven digits. */
  readonly reference: string
  readonly concept: string
  readonly counterparty: string
  readonly counterpartyAccount: string
}

/** The utility's collecting account. */
export const collectingAccount = {
  clabe: '072680001234567892',
  number: '0123456789',
  holder: 'COMISION ESTATAL DE AGUAS',
  taxId: 'CEA800313C95',
  bank: 'BANORTE',
  /** Centavos on the account before anything happened. */
  opening: 1_250_000_00,
}

/** Books money on the collecting account now, or on a told day. */
export function creditBank(
  world: World,
  told: Omit<Movement, 'day' | 'at' | 'reference'> & { readonly day?: string; readonly reference?: string },
): Movement {
  const now = worldNow(world)
  const movement: Movement = {
    ...{ day: civilDay(now), at: now.toISOString(), reference: digits(7) },
    ...told,
  }
  world.memory.bank.push(movement)
  return movement
}
