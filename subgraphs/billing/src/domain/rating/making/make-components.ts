import { type Decimal, decimalText } from '@aquacis/kit/values/decimal.ts'
import type { Rounding } from '../charge-sheet.ts'
import { told, under } from '../document/mistake.ts'
import { numberOf } from '../document/number-text.ts'
import type { ClassDocument, ComponentDocument, RateDocument } from '../document/tariff-document.ts'
import { pickOf } from '../prices/by-contract/choice.ts'
import type { RoundingDocument } from '../prices/making.ts'
import type { Component, RateOf, TariffClass } from '../tariff.ts'
import { defaultOf, makePrice, note, type PriceWorkshop } from './make-prices.ts'
import { roundingOf } from './rounding-of.ts'

const noVat: Decimal = { digits: 0n, scale: 0 }

/** Amounts are whole centavos once they are rounded: a step that would leave parts of one is noted. */
export function centavosRounding(
  workshop: PriceWorkshop,
  document: RoundingDocument | undefined,
  fallback: Rounding,
  path: string,
): Rounding {
  const rounding = roundingOf(document, fallback)
  if (document === undefined) return rounding
  const { digits, scale } = rounding.step
  if (digits % 10n ** BigInt(Math.max(0, scale - 2)) !== 0n)
    note(workshop, under(path, 'step'), told('stepTooFine', { step: decimalText(rounding.step) }))
  return rounding
}

/** A class made ready; notes components that do not exist, lack, or are percentages of each other in a circle. */
export function makeClass(
  workshop: PriceWorkshop,
  name: string,
  document: ClassDocument,
  lineRounding: Rounding,
): TariffClass {
  const path = under('/classes', name)
  const home = under(path, 'components')
  const components = new Map<string, Component>()
  const needs = new Map<string, ReadonlyMap<string, string>>()
  if (Object.keys(document.components).length === 0) note(workshop, home, told('classNotPriced', { name }))
  for (const [code, stated] of Object.entries(document.components)) {
    const found = componentDocument(workshop, stated, under(home, code))
    if (found === null) continue
    const { price, dependsOn, isVolumetric } = makePrice(
      workshop,
      code,
      found.document.price,
      under(found.path, 'price'),
    )
    needs.set(code, dependsOn)
    components.set(code, {
      code,
      label: found.document.label ?? code,
      price,
      vat: vatOf(workshop, found, document, path),
      perDwelling: found.document.perDwelling ?? true,
      isVolumetric,
      rounding: centavosRounding(
        workshop,
        found.document.rounding,
        lineRounding,
        under(found.path, 'rounding'),
      ),
    })
  }
  checkNeeds(workshop, needs)
  return { name, components }
}

interface FoundComponent {
  readonly document: ComponentDocument
  readonly path: string
}

function componentDocument(
  workshop: PriceWorkshop,
  stated: ComponentDocument | string,
  path: string,
): FoundComponent | null {
  if (typeof stated !== 'string') return { document: stated, path }
  const shared = workshop.document.components ?? {}
  const document = Object.hasOwn(shared, stated) ? shared[stated] : undefined
  const home = under('/components', stated)
  workshop.used.add(home)
  if (document !== undefined) return { document, path: home }
  note(workshop, path, told('componentUnknown', { name: stated, known: Object.keys(shared) }))
  return null
}

function vatOf(
  workshop: PriceWorkshop,
  found: FoundComponent,
  ofClass: ClassDocument,
  classPath: string,
): RateOf {
  if (found.document.vat !== undefined) return rateOf(workshop, found.document.vat, under(found.path, 'vat'))
  if (ofClass.vat !== undefined) return rateOf(workshop, ofClass.vat, under(classPath, 'vat'))
  return rateOf(workshop, workshop.document.vat, '/vat')
}

/** A rate, or the one that a choice picks; none where nothing is stated. */
export function rateOf(workshop: PriceWorkshop, document: RateDocument | undefined, path: string): RateOf {
  if (document === undefined) return () => noVat
  if (typeof document !== 'object') {
    const rate = numberOf(document)
    return () => rate
  }
  const { choice } = document
  const usual = defaultOf(workshop, choice, Object.keys(document.alternatives), path) ?? ''
  const rates = new Map(Object.entries(document.alternatives).map(([name, rate]) => [name, numberOf(rate)]))
  return (choices) => {
    const rate = rates.get(pickOf(choices, choice) ?? usual)
    if (rate === undefined) throw new RangeError(`choice ${choice} was to be checked before`)
    return rate
  }
}

function checkNeeds(workshop: PriceWorkshop, needs: ReadonlyMap<string, ReadonlyMap<string, string>>): void {
  for (const [code, ofOthers] of needs) {
    for (const [other, path] of ofOthers) {
      if (!needs.has(other))
        note(
          workshop,
          path,
          told('shareOfNothing', {
            code,
            name: other,
            known: [...needs.keys()].filter((each) => each !== code),
          }),
        )
      else if (reaches(needs, other, code, new Set()))
        note(
          workshop,
          path,
          other === code ? told('shareOfItself', { code }) : told('sharesOfEachOther', { code, other }),
        )
    }
  }
}

/** Whether a component is, over others, a share of the wanted one. */
function reaches(
  needs: ReadonlyMap<string, ReadonlyMap<string, string>>,
  from: string,
  wanted: string,
  seen: Set<string>,
): boolean {
  if (from === wanted) return true
  if (seen.has(from)) return false
  seen.add(from)
  return [...(needs.get(from)?.keys() ?? [])].some((next) => reaches(needs, next, wanted, seen))
}
