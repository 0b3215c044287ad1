import { type Centavos, centavos, centavosFromPesos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { noParts, type Parts } from './components.ts'

/** A line of a bill as far as it is owed. Pesos with two places. */
export interface BilledLine {
  readonly kind: string
  readonly amount: string
  readonly vat: string
}

/** What a bill of less than nothing leaves its contract: a credit. Nothing where something is to be paid. */
export function favourOfBill(lines: readonly BilledLine[]): Centavos {
  const total = sumOfCentavos(lines.flatMap(({ amount, vat }) => [amount, vat].map(centavosFromPesos)))
  return centavos(total < 0n ? -total : 0n)
}

/**
 * What a bill is made of: interest for late payment, the IVA of all lines, and the rest. A component that discounts made
 * negative takes from the others; a bill that comes to nothing or less has nothing to pay: see `favourOfBill`.
 */
export function partsOfBill(lines: readonly BilledLine[]): Parts {
  let [surcharge, vat, principal] = [0n, 0n, 0n]
  for (const line of lines) {
    vat += centavosFromPesos(line.vat)
    const amount = centavosFromPesos(line.amount)
    if (line.kind === 'surcharge') surcharge += amount
    else principal += amount
  }
  return evened({ principal, vat, surcharge })
}

function evened(sums: {
  readonly principal: bigint
  readonly vat: bigint
  readonly surcharge: bigint
}): Parts {
  const { principal, vat, surcharge } = sums
  if (principal + vat + surcharge <= 0n) return noParts
  const values = [principal, vat, surcharge]
  let lack = 0n
  for (const [index, value] of values.entries()) {
    if (value >= 0n) continue
    lack -= value
    values[index] = 0n
  }
  for (const [index, value] of values.entries()) {
    const taken = value < lack ? value : lack
    values[index] = value - taken
    lack -= taken
  }
  const [PRINCIPAL = 0n, VAT = 0n, SURCHARGE = 0n] = values
  return { SURCHARGE: centavos(SURCHARGE), VAT: centavos(VAT), PRINCIPAL: centavos(PRINCIPAL) }
}
