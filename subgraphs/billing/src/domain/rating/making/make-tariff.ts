import type { Rounding } from '../charge-sheet.ts'
import { isCivilDate } from '../days.ts'
import { type Mistake, told, under } from '../document/mistake.ts'
import { numberOf } from '../document/number-text.ts'
import type { TariffDocument } from '../document/tariff-document.ts'
import type { Office, Tariff, TariffClass } from '../tariff.ts'
import { centavosRounding, makeClass } from './make-components.ts'
import { makeDiscounts, makeMinimums, makeSurcharge } from './make-extras.ts'
import { note, type PriceWorkshop } from './make-prices.ts'
import { namesOf } from './names.ts'
import { roundingOf, toCentavos } from './rounding-of.ts'
import { seasonOf } from './season-test.ts'

const exactLitres: Rounding = { step: { digits: 1n, scale: 3 }, mode: 'half-up' }
const wholeCubicMetres: Rounding = { step: { digits: 1n, scale: 0 }, mode: 'half-up' }

/**
 * Makes a document ready whose shape has been checked, and finds what its shape does not show: names that do not exist,
 * circles, ranges that overlap or leave gaps, dates that contradict each other.
 */
export function makeTariff(document: TariffDocument): {
  readonly tariff: Tariff
  readonly mistakes: Mistake[]
  readonly warnings: Mistake[]
} {
  const workshop = openWorkshop(document)
  checkDates(workshop)
  checkChoices(workshop)
  const line = centavosRounding(workshop, document.rounding?.line, toCentavos, '/rounding/line')
  const classes = new Map<string, TariffClass>()
  for (const [name, each] of Object.entries(document.classes))
    classes.set(name, makeClass(workshop, name, each, line))
  if (classes.size === 0) note(workshop, '/classes', told('noClass'))
  const offices = makeOffices(workshop, classes)
  const [vat, total] = [document.rounding?.vat, document.rounding?.total]
  const tariff: Tariff = {
    code: document.code,
    currency: document.currency ?? 'MXN',
    effectiveFrom: document.effectiveFrom,
    effectiveTo: document.effectiveTo ?? null,
    classes: namesOf(classes),
    offices,
    period:
      document.period?.days === undefined
        ? { months: document.period?.months ?? 1 }
        : { days: document.period.days },
    proration: {
      fixed: document.proration?.fixed === 'days',
      thresholds: document.proration?.thresholds === 'days',
    },
    volume: roundingOf(document.volume, exactLitres),
    dwellings:
      document.dwellings === undefined
        ? null
        : roundingOf(
            document.dwellings,
            document.volume?.step === undefined ? exactLitres : wholeCubicMetres,
          ),
    rounding: {
      line,
      vat: centavosRounding(workshop, vat, toCentavos, '/rounding/vat'),
      isVatOfTotal: vat?.per === 'total',
      total: total === undefined ? null : centavosRounding(workshop, total, toCentavos, '/rounding/total'),
    },
    indexDays: [...new Set([...workshop.indices.values()].flat().map(({ from }) => from))],
    seasons: [...workshop.seasons.values()],
    choices: new Map(
      Object.entries(document.choices ?? {}).map(([name, choice]) => [
        name,
        [choice.default, ...Object.keys(choice.alternatives).filter((each) => each !== choice.default)],
      ]),
    ),
    discounts: makeDiscounts(workshop, classes),
    minimums: makeMinimums(workshop, classes),
    surcharge: makeSurcharge(workshop, classes),
    minimumCollectable:
      document.minimumCollectable === undefined ? null : numberOf(document.minimumCollectable),
    thresholds: [...workshop.thresholds].sort((a, b) => a - b),
    document,
  }
  checkUse(workshop)
  return { tariff, mistakes: workshop.mistakes, warnings: workshop.warnings }
}

function openWorkshop(document: TariffDocument): PriceWorkshop {
  const indices = Object.entries(document.indices ?? {}).map(([name, values]) => {
    const dated = Object.entries(values).map(([from, value]) => ({ from, value: numberOf(value) }))
    return [name, dated.sort((a, b) => (a.from < b.from ? -1 : 1))] as const
  })
  const seasons = Object.entries(document.seasons ?? {}).map(
    ([name, season]) => [name, seasonOf(name, season)] as const,
  )
  return {
    document,
    indices: new Map(indices),
    seasons: new Map(seasons),
    mistakes: [],
    warnings: [],
    used: new Set(),
    thresholds: new Set(),
    made: 0,
  }
}

function checkDates(workshop: PriceWorkshop): void {
  const { document } = workshop
  if (document.effectiveTo && document.effectiveTo <= document.effectiveFrom)
    note(workshop, '/effectiveTo', told('endsTooSoon'))
  if (document.period?.days !== undefined && document.period.months !== undefined)
    note(workshop, '/period', told('periodTwofold'))
  for (const [name, values] of Object.entries(document.indices ?? {}))
    for (const day of Object.keys(values))
      if (!isCivilDate(day))
        note(workshop, under(under('/indices', name), day), told('indexDayNoDate', { day }))
}

function checkChoices(workshop: PriceWorkshop): void {
  for (const [name, choice] of Object.entries(workshop.document.choices ?? {})) {
    const alternatives = Object.keys(choice.alternatives)
    if (!alternatives.includes(choice.default))
      note(
        workshop,
        under(under('/choices', name), 'default'),
        told('defaultUnknown', { name: choice.default, known: alternatives }),
      )
  }
  workshop.document.doubts?.forEach(({ choice }, index) => {
    const known = Object.keys(workshop.document.choices ?? {})
    if (choice !== undefined && !known.includes(choice))
      note(workshop, `/doubts/${index}/choice`, told('choiceUnknown', { name: choice, known }))
  })
}

function makeOffices(workshop: PriceWorkshop, classes: ReadonlyMap<string, TariffClass>) {
  const { offices } = workshop.document
  if (offices === undefined) return null
  const made = new Map<string, Office>()
  for (const [name, list] of Object.entries(offices)) {
    const path = under('/offices', name)
    list.forEach((each, index) => {
      if (!classes.has(each))
        note(
          workshop,
          under(path, index),
          told('officeClassUnknown', { name: each, known: [...classes.keys()] }),
        )
    })
    made.set(name, { name, classes: new Set(list) })
  }
  return namesOf(made)
}

/** What nothing refers to is a slip of the pen more often than not. */
function checkUse(workshop: PriceWorkshop): void {
  const { document, used } = workshop
  const named = {
    prices: document.prices,
    components: document.components,
    indices: document.indices,
    seasons: document.seasons,
    choices: document.choices,
  }
  for (const [key, things] of Object.entries(named))
    for (const name of Object.keys(things ?? {}))
      if (!used.has(under(`/${key}`, name)))
        workshop.warnings.push({ path: under(`/${key}`, name), ...told('unused', { name }) })
}
