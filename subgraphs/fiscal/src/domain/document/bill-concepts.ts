import { type Decimal, decimal, multiplyDecimals, roundDecimal } from '@aquacis/kit/values/decimal.ts'
import {
  type Centavos,
  centavos,
  centavosFromPesos,
  centavosOf,
  pesosText,
  sumOfCentavos,
} from '@aquacis/kit/values/money.ts'
import type { Concepto } from '../cfdi/comprobante.ts'
import { waterConcept } from '../cfdi/water-concept.ts'
import type { BilledInvoice, BilledLine } from './source.ts'

/** A bill that cannot be a fiscal document; the sentence is for people. */
export interface UnbillableBill {
  readonly obstacle: string
}

interface Share {
  readonly line: BilledLine
  readonly amount: Centavos
  discount: Centavos
  vat: Centavos
}

/**
 * The lines of a bill as those of a CFDI. What a line takes away is no line there: it becomes the discount of lines of the
 * same rate of VAT, in proportion, to the centavo.
 */
export function billConcepts({ lines, periodFrom, periodTo }: BilledInvoice): Concepto[] | UnbillableBill {
  const shares = lines
    .map((line) => ({
      line,
      amount: centavosFromPesos(line.amount),
      discount: centavos(0n),
      vat: centavos(0n),
    }))
    .filter(({ amount }) => amount !== 0n)
  const charged = shares.filter(({ amount }) => amount > 0n)
  if (charged.length === 0) return { obstacle: 'El recibo no cobra nada: no hay conceptos que facturar.' }
  for (const { line, amount } of shares) {
    if (amount >= 0n) continue
    const sameRate = charged.filter((one) => rateOf(one.line) === rateOf(line))
    if (!takeOff(sameRate, centavos(-amount)))
      return { obstacle: `“${line.label}” quita más de lo que el recibo cobra con el mismo IVA.` }
  }
  for (const sameRate of Map.groupBy(charged, ({ line }) => rateOf(line)).values()) {
    const [first] = sameRate
    const rate = first === undefined ? '' : rateOf(first.line)
    const billed = lines.filter((line) => rateOf(line) === rate).map(({ vat }) => centavosFromPesos(vat))
    spreadVat(sameRate, sumOfCentavos(billed))
  }
  return charged.map((share) => conceptOf(share, `${periodFrom} a ${periodTo}`))
}

/**
 * The VAT of lines of one rate, which together is what the bill charges: each is base × rate to the centavo, and the few
 * centavos by which their sum differs go to the first lines, one each (SAT allows it within the rounding of the base).
 */
function spreadVat(shares: readonly Share[], billed: Centavos): void {
  for (const share of shares) {
    const exact = multiplyDecimals({ digits: restOf(share), scale: 2 }, decimal(share.line.vatRate))
    share.vat = centavosOf(roundDecimal(exact, centavo, 'half-up'))
  }
  let open = billed - sumOfCentavos(shares.map(({ vat }) => vat))
  for (const share of shares) {
    if (open === 0n || share.vat === 0n) continue
    const step = open > 0n ? 1n : -1n
    share.vat = centavos(share.vat + step)
    open -= step
  }
}

const centavo: Decimal = { digits: 1n, scale: 2 }

/** Spreads a discount over lines by what is left of each; false where they are worth less. */
function takeOff(shares: readonly Share[], amount: Centavos): boolean {
  const left = sumOfCentavos(shares.map(restOf))
  if (left < amount) return false
  let [open, weight]: [bigint, bigint] = [amount, left]
  for (const share of shares) {
    const rest = restOf(share)
    // Each takes its part of what is still open: nothing is lost to rounding, and no line falls below zero.
    const part = weight === 0n ? 0n : (open * rest + weight / 2n) / weight
    share.discount = centavos(share.discount + part)
    open -= part
    weight -= rest
  }
  return true
}

function restOf({ amount, discount }: Share): Centavos {
  return centavos(amount - discount)
}

function rateOf({ vatRate }: BilledLine): string {
  return vatRate.replace(/\.?0+$/, '')
}

function conceptOf({ line, amount, discount, vat }: Share, period: string): Concepto {
  const { code, label, quantity, unitPrice, units, vatRate } = line
  return waterConcept({
    ...{ code, quantity, unitPrice, units, vatRate },
    label: `${label}, ${period}`,
    unit: line.unit === 'm³' ? 'm³' : 'servicio',
    amount: pesosText(amount),
    vat: pesosText(vat),
    ...(discount === 0n ? {} : { discount: pesosText(discount) }),
  })
}
