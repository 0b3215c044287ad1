import { told, under } from '../document/mistake.ts'
import { numberOf } from '../document/number-text.ts'
import type { TariffDocument } from '../document/tariff-document.ts'
import type { Discount, Minimum, Surcharge, TariffClass } from '../tariff.ts'
import { rateOf } from './make-components.ts'
import { note, type PriceWorkshop } from './make-prices.ts'

/** Discounts made ready; notes classes and components that do not exist. */
export function makeDiscounts(
  workshop: PriceWorkshop,
  classes: ReadonlyMap<string, TariffClass>,
): ReadonlyMap<string, Discount> {
  const made = Object.entries(workshop.document.discounts ?? {}).map(([code, discount]) => {
    const article = under('/discounts', code)
    if ((discount.rate === undefined) === (discount.amount === undefined))
      note(workshop, article, told('discountTwofold'))
    return {
      code,
      label: discount.label ?? code,
      rate: discount.rate === undefined ? null : numberOf(discount.rate),
      amount: discount.amount === undefined ? null : numberOf(discount.amount),
      of: discount.of.map((name, index) =>
        knownComponent(workshop, classes, name, under(under(article, 'of'), index)),
      ),
      upTo: discount.upTo === undefined ? null : numberOf(discount.upTo),
      isLostAbove: discount.above === 'lose',
      classes: knownClasses(workshop, classes, discount.classes, under(article, 'classes')),
      article,
    }
  })
  return new Map(made.map((discount) => [discount.code, discount]))
}

/** Minimum charges made ready. */
export function makeMinimums(
  workshop: PriceWorkshop,
  classes: ReadonlyMap<string, TariffClass>,
): readonly Minimum[] {
  return (workshop.document.minimums ?? []).map((minimum, index) => {
    const article = under('/minimums', index)
    return {
      label: minimum.label ?? 'Complemento al cobro mínimo',
      amount: numberOf(minimum.amount),
      of: componentsOf(workshop, classes, minimum.of, under(article, 'of')),
      classes: knownClasses(workshop, classes, minimum.classes, under(article, 'classes')),
      vat: rateOf(workshop, minimum.vat, under(article, 'vat')),
      perDwelling: minimum.perDwelling ?? false,
      article,
    }
  })
}

/** The surcharge made ready; null where the tariff has none. */
export function makeSurcharge(
  workshop: PriceWorkshop,
  classes: ReadonlyMap<string, TariffClass>,
): Surcharge | null {
  const { overdue }: TariffDocument = workshop.document
  if (overdue === undefined) return null
  return {
    label: overdue.label ?? 'Recargos',
    rate: numberOf(overdue.rate),
    fromMonth: overdue.fromMonth ?? 1,
    of: componentsOf(workshop, classes, overdue.of, '/overdue/of'),
    isWithVat: overdue.withVat ?? false,
    isCompound: overdue.compound ?? false,
    vat: rateOf(workshop, overdue.vat, '/overdue/vat'),
  }
}

function componentsOf(
  workshop: PriceWorkshop,
  classes: ReadonlyMap<string, TariffClass>,
  codes: readonly string[] | undefined,
  path: string,
): readonly string[] | null {
  return codes?.map((code, index) => knownComponent(workshop, classes, code, under(path, index))) ?? null
}

function knownComponent(
  workshop: PriceWorkshop,
  classes: ReadonlyMap<string, TariffClass>,
  code: string,
  path: string,
): string {
  const known = new Set([...classes.values()].flatMap(({ components }) => [...components.keys()]))
  if (!known.has(code)) note(workshop, path, told('codeUnknown', { name: code, known: [...known] }))
  return code
}

function knownClasses(
  workshop: PriceWorkshop,
  classes: ReadonlyMap<string, TariffClass>,
  names: readonly string[] | undefined,
  path: string,
): ReadonlySet<string> | null {
  names?.forEach((name, index) => {
    if (!classes.has(name))
      note(workshop, under(path, index), told('classUnknown', { name, known: [...classes.keys()] }))
  })
  return names === undefined ? null : new Set(names)
}
