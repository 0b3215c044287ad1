import { type Centavos, centavos, centavosFromPesos } from '@aquacis/kit/values/money.ts'

/** A bill, or a part of one, by what it is for; the same components as in payments' ledger. None is negative. */
export interface BillParts {
  readonly surcharge: Centavos
  readonly vat: Centavos
  /** Services and whatever else is neither interest nor IVA. */
  readonly principal: Centavos
}

/** {@link BillParts} as facts carry them: pesos with two places. */
export interface BillPartsText {
  readonly surcharge: string
  readonly vat: string
  readonly principal: string
}

const zero = centavos(0n)

/** Of each nothing. */
export const noParts: BillParts = { surcharge: zero, vat: zero, principal: zero }

/**
 * What a bill is made of, by its sums. Where discounts make one of them negative it takes from the others: first from the principal,
 * then from IVA, as the ledger does; a bill of nothing or less has no parts.
 */
export function billParts({ surcharge, vat, principal }: BillParts): BillParts {
  if (surcharge + vat + principal <= 0n) return noParts
  const lack = least(principal, 0n) + least(vat, 0n) + least(surcharge, 0n)
  return takenOf(
    { surcharge: most(surcharge, 0n), vat: most(vat, 0n), principal: most(principal, 0n) },
    centavos(-lack),
    ['principal', 'vat', 'surcharge'],
  )
}

/** Parts that facts tell. */
export function partsFromText({ surcharge, vat, principal }: BillPartsText): BillParts {
  return {
    surcharge: centavosFromPesos(surcharge),
    vat: centavosFromPesos(vat),
    principal: centavosFromPesos(principal),
  }
}

/** Component by component; `sign` is −1n where they are taken back. */
export function plusParts(one: BillParts, other: BillParts, sign: 1n | -1n = 1n): BillParts {
  return {
    surcharge: centavos(one.surcharge + sign * other.surcharge),
    vat: centavos(one.vat + sign * other.vat),
    principal: centavos(one.principal + sign * other.principal),
  }
}

/** Component by component, never less than nothing. */
export function lessParts(one: BillParts, other: BillParts): BillParts {
  return {
    surcharge: most(one.surcharge - other.surcharge, 0n),
    vat: most(one.vat - other.vat, 0n),
    principal: most(one.principal - other.principal, 0n),
  }
}

/** All together. */
export function sumOfParts({ surcharge, vat, principal }: BillParts): Centavos {
  return centavos(surcharge + vat + principal)
}

/** What is left of a bill after money of which nobody said where it went: to surcharge first, then to IVA, then to the principal. */
export function leftOf(parts: BillParts, paid: Centavos): BillParts {
  return takenOf(parts, paid, ['surcharge', 'vat', 'principal'])
}

function takenOf(parts: BillParts, amount: Centavos, order: readonly (keyof BillParts)[]): BillParts {
  const left: Record<keyof BillParts, Centavos> = { ...parts }
  let rest: bigint = amount
  for (const part of order) {
    const taken = least(rest, left[part])
    left[part] = centavos(left[part] - taken)
    rest -= taken
  }
  return left
}

function least(one: bigint, other: bigint): Centavos {
  return centavos(one < other ? one : other)
}

function most(one: bigint, other: bigint): Centavos {
  return centavos(one > other ? one : other)
}
