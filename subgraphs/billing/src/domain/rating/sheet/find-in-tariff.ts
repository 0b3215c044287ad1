import type { RatingRequest } from '../charge-sheet.ts'
import { didYouMean } from '../find-name.ts'
import { NotPriced } from '../refusal.ts'
import type { Discount, Office, Tariff, TariffClass } from '../tariff.ts'

/** The office of the request; null where it names none or the tariff lists none. Throws NotPriced for one that there is not. */
export function findOffice({ code, offices }: Tariff, { office }: RatingRequest): Office | null {
  if (offices === null || office === undefined) return null
  const found = offices.find(office)
  if (found !== undefined) return found
  throw new NotPriced(
    'OfficeUnknown',
    `the tariff ${code} has no office “${office}”`,
    'office',
    didYouMean(office, offices.names),
  )
}

/** The class of the request. Throws NotPriced when the tariff or the office has no such class. */
export function findClass(tariff: Tariff, office: Office | null, { usageClass }: RatingRequest): TariffClass {
  const found = tariff.classes.find(usageClass)
  const available = office === null ? tariff.classes.names : [...office.classes]
  if (found === undefined)
    throw new NotPriced(
      'ClassUnknown',
      `the tariff ${tariff.code} has no class “${usageClass}”`,
      'usageClass',
      didYouMean(usageClass, available),
    )
  if (office !== null && !office.classes.has(found.name))
    throw new NotPriced(
      'ClassNotInOffice',
      `${office.name} does not have the class “${found.name}”`,
      'usageClass',
      `it has ${available.join(', ')}`,
    )
  return found
}

/** Codes of the components that are charged, in the order of the bill. Throws NotPriced for one that no class has. */
export function findComponents(
  tariff: Tariff,
  ofClass: TariffClass,
  { components }: RatingRequest,
): readonly string[] {
  const own = [...ofClass.components.keys()]
  if (components === undefined) return own
  for (const code of components) {
    if (ofClass.components.has(code)) continue
    throw new NotPriced(
      'ComponentUnknown',
      `the class “${ofClass.name}” of ${tariff.code} has no component “${code}”`,
      'components',
      `it has ${own.join(', ')}; ${didYouMean(code, own)}`,
    )
  }
  return own.filter((code) => components.includes(code))
}

/** The discounts of the request. Throws NotPriced for one that there is not, or not for this class. */
export function findDiscounts(
  tariff: Tariff,
  ofClass: TariffClass,
  { discounts }: RatingRequest,
): readonly Discount[] {
  return (discounts ?? []).map((code) => {
    const found = tariff.discounts.get(code)
    if (found === undefined)
      throw new NotPriced(
        'DiscountUnknown',
        `the tariff ${tariff.code} has no discount “${code}”`,
        'discounts',
        didYouMean(code, [...tariff.discounts.keys()]),
      )
    if (found.classes !== null && !found.classes.has(ofClass.name))
      throw new NotPriced(
        'DiscountUnknown',
        `the discount “${code}” is not for the class “${ofClass.name}”`,
        'discounts',
        `it is for ${[...found.classes].join(', ')}`,
      )
    return found
  })
}

/** Throws NotPriced for a choice or an alternative that the tariff does not have. */
export function checkPicks({ code, choices }: Tariff, { choices: picks }: RatingRequest): void {
  if (picks === undefined) return
  for (const [name, alternative] of Object.entries(picks)) {
    const known = choices.get(name)
    if (known === undefined)
      throw new NotPriced(
        'ChoiceUnknown',
        `the tariff ${code} has no choice “${name}”`,
        `choices.${name}`,
        didYouMean(name, [...choices.keys()]),
      )
    if (!known.includes(alternative))
      throw new NotPriced(
        'ChoiceUnknown',
        `the choice “${name}” has no alternative “${alternative}”`,
        `choices.${name}`,
        didYouMean(alternative, known),
      )
  }
}
