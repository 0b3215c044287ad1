import { centavos, centavosFromPesos, pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { MethodOfferFragment } from '../../../graphql/generated/graphql.ts'

/**
 * Pesos as somebody types them (`1,250`, `$250.5`), as the graph wants them; null where that is no amount to pay. A comma is
 * of thousands only before three digits: `12,50` is never taken for 1,250 pesos.
 */
export function typedPesos(text: string): string | null {
  const bare = text.replace(/[$\s]/g, '').replace(/^(\d+),(\d{1,2})$/, '$1.$2')
  if (bare.includes(',') && !/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(bare)) return null
  const plain = bare.replaceAll(',', '')
  if (!/^\d{1,9}(\.\d{0,2})?$/.test(plain)) return null
  const amount = centavosFromPesos(plain.replace(/\.$/, ''))
  return amount > 0n ? pesosText(amount) : null
}

/** Whether an amount can be paid by a way at once. */
export function fitOf(
  { least, most }: Pick<MethodOfferFragment, 'least' | 'most'>,
  amount: string,
): 'fits' | 'tooLittle' | 'tooMuch' {
  const wanted = centavosFromPesos(amount)
  if (wanted < centavosFromPesos(least)) return 'tooLittle'
  return most !== null && wanted > centavosFromPesos(most) ? 'tooMuch' : 'fits'
}

/** One amount without another, never below zero: what is open of a bill without what is disputed, what is left of a voucher. */
export function without(amount: string, less: string): string {
  const rest = centavosFromPesos(amount) - centavosFromPesos(less)
  return pesosText(centavos(rest < 0n ? 0n : rest))
}

export function together(amounts: readonly string[]): string {
  return pesosText(sumOfCentavos(amounts.map(centavosFromPesos)))
}

export function isNothing(amount: string): boolean {
  return centavosFromPesos(amount) <= 0n
}
