import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'

/**
 * Splits an amount into so many parts whose sum is exactly it. Parts are multiples of `roundTo` centavos, the earlier ones a
 * step more where it does not divide; what is less than a step goes with the first. Throws RangeError for less than one part
 * or an amount below zero.
 */
export function splitDebt(amount: Centavos, count: number, roundTo: bigint): Centavos[] {
  if (!Number.isInteger(count) || count < 1 || amount < 0n)
    throw new RangeError(`${amount} centavos are not split into ${count} parts`)
  const steps = amount / roundTo
  const each = steps / BigInt(count)
  const longer = Number(steps % BigInt(count))
  const crumbs = amount % roundTo
  return Array.from({ length: count }, (_, index) =>
    centavos((index < longer ? each + 1n : each) * roundTo + (index === 0 ? crumbs : 0n)),
  )
}
