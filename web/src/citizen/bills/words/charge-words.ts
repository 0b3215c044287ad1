import {
  compareDecimals,
  type Decimal,
  decimal,
  decimalText,
  multiplyDecimals,
  roundDecimal,
} from '@aquacis/kit/values/decimal.ts'
import type { Money } from '../../../i18n/money.ts'
import { say } from '../../../i18n/say.ts'

/** A line of a charge sheet, as the graph tells it. */
export interface Charge {
  readonly code: string
  readonly label: string
  readonly quantity: string
  readonly unit: string
  readonly unitPrice: string
  readonly base: string | null
  readonly rate: string | null
  /** Dwellings by which the price is multiplied. */
  readonly units: number
  readonly amount: string
  readonly vatRate: string
  readonly vat: string
  readonly from: string
  readonly to: string
}

const nbsp = '\u00a0'
const centavo: Decimal = { digits: 1n, scale: 2 }
const fewestPlaces = 2
const mostPlaces = 6

const isNothing = (text: string) => decimal(text).digits === 0n
const isSame = (one: string, other: string) => compareDecimals(decimal(one), decimal(other)) === 0

/** With as many places of the price as it takes for the product to come out: who checks it by hand finds the amount. */
function placesOf({ quantity, unitPrice, units, amount }: Charge): number {
  const times = multiplyDecimals(decimal(quantity), { digits: BigInt(units), scale: 0 })
  for (let places = fewestPlaces; places < mostPlaces; places += 1) {
    const price = roundDecimal(decimal(unitPrice), { digits: 1n, scale: places }, 'half-up')
    const product = roundDecimal(multiplyDecimals(times, price), centavo, 'half-up')
    if (compareDecimals(product, decimal(amount)) === 0) return places
  }
  return mostPlaces
}

/** `18 m³ × $21.43`, `10 % de $385.70 (agua potable)`; empty where an amount stands for itself. */
export function reckoningOf(charge: Charge, charges: readonly Charge[], money: Money): string {
  const { base, rate, quantity, unit, unitPrice, units } = charge
  if (base !== null && rate !== null) {
    const inCentavos = decimalText(roundDecimal(decimal(base), centavo, 'half-up'))
    const parts = { percent: money.percent(rate), base: money.pesos(inCentavos) }
    const ofOne = charges.filter(
      (other) => other !== charge && other.from === charge.from && isSame(other.amount, inCentavos),
    )
    const [named, ...others] = ofOne
    return named === undefined || others.length > 0
      ? say('bills.charges.percentOf', parts)
      : say('bills.charges.percentOfNamed', { ...parts, name: named.label.toLocaleLowerCase('es-MX') })
  }
  if (unit !== 'm³' && isSame(quantity, '1')) return ''
  const parts = {
    quantity: `${money.quantity(quantity)}${nbsp}${unit}`,
    price: money.price(unitPrice, placesOf(charge)),
  }
  return units > 1 ? say('bills.charges.dwellings', { ...parts, units }) : say('bills.charges.product', parts)
}

/** `más IVA de 16 %: $61.71`; empty where there is none. */
export function vatOf({ vat, vatRate }: Charge, money: Money): string {
  return isNothing(vat)
    ? ''
    : say('bills.charges.vat', { percent: money.percent(vatRate), pesos: money.pesos(vat) })
}
