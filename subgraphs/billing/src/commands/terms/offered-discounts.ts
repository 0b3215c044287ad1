import type { Account } from '../../domain/account/account.ts'
import type { OfferedDiscount } from '../../domain/terms/discount.ts'
import { readyTariffs } from '../../store/ready-tariffs.ts'
import type { StoredTariff } from '../../store/tariff.ts'

/** The discounts that tariffs in force have for the class of an account. */
export function offeredDiscounts(
  { tariffClass }: Pick<Account, 'tariffClass'>,
  inForce: readonly StoredTariff[],
): OfferedDiscount[] {
  return readyTariffs(inForce).flatMap(({ discounts }) =>
    [...discounts.values()]
      .filter(({ classes }) => classes === null || classes.has(tariffClass))
      .map(({ code, label }) => ({ code, title: label })),
  )
}
