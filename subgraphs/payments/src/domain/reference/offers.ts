import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { PayingMethod } from './reference.ts'

/** A way to pay, with what goes with it. */
export interface Offer {
  readonly method: PayingMethod
  readonly least: Centavos
  /** Null where there is no limit. */
  readonly most: Centavos | null
  /** Null where a reference does not end. */
  readonly holdsHours: number | null
  /** When the money shows, in Spanish. */
  readonly settles: string
  /** Stores that take it. A provider's own list, where it gives one with the reference, is more exact. */
  readonly stores: readonly string[]
}

const pesos = (amount: bigint) => centavos(amount * 100n)

/**
 * Ways to pay as data. OXXO takes 10,000 pesos a payment at most and tells at once; stores of Conekta's networks 10,000, some
 * of them less (names as the API's `store_names` has them); CoDi 8,000 (Banco de México). A reference holds ten days: past the
 * next reminder, short of the next bill.
 */
export const offers: readonly Offer[] = [
  {
    ...{ method: 'OXXO', least: pesos(20n), most: pesos(10_000n), holdsHours: 240 },
    ...{ settles: 'En minutos', stores: ['OXXO'] },
  },
  {
    ...{ method: 'SPEI', least: pesos(1n), most: null, holdsHours: 240 },
    ...{ settles: 'En minutos, todos los días a cualquier hora', stores: [] },
  },
  {
    ...{ method: 'CARD', least: pesos(10n), most: pesos(100_000n), holdsHours: 24 },
    ...{ settles: 'Al momento', stores: [] },
  },
  {
    ...{ method: 'CODI', least: pesos(1n), most: pesos(8_000n), holdsHours: 24 },
    ...{ settles: 'Al momento', stores: [] },
  },
  {
    ...{ method: 'CASH_NETWORK', least: pesos(20n), most: pesos(10_000n), holdsHours: 240 },
    settles: 'En unas horas; a más tardar al día siguiente',
    stores: [
      ...['7 Eleven', 'Farmacias del Ahorro', 'Circle K', 'Extra', 'Farmacias Benavides', 'Soriana'],
      ...['Waldo’s', 'Súper Kiosko', 'Woolworth', 'Del Sol', 'Yepas', 'Farmatodo', 'Al Súper'],
    ],
  },
]

/** That of a way to pay. */
export function offerOf(method: PayingMethod): Offer {
  const offer = offers.find((one) => one.method === method)
  if (offer === undefined) throw new Error(`nothing is known of paying by ${method}`)
  return offer
}
