import {
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
} from '@aquacis/kit/values/decimal.ts'
import { type Mistake, type Told, told, under } from '../document/mistake.ts'
import { numberOf } from '../document/number-text.ts'
import type { TariffDocument } from '../document/tariff-document.ts'
import type { IndexValue, Making, PriceDocument, PriceModel } from '../prices/making.ts'
import { priceModels } from '../prices/models.ts'
import { type Price, pricedEach, zero } from '../prices/price.ts'
import type { Season } from '../tariff.ts'
import { roundingOf } from './rounding-of.ts'

/** What making the prices of one document brings to light, beside the prices themselves. */
export interface PriceWorkshop {
  readonly document: TariffDocument
  readonly indices: ReadonlyMap<string, readonly IndexValue[]>
  readonly seasons: ReadonlyMap<string, Season>
  readonly mistakes: Mistake[]
  /** What is odd, but does not keep the tariff from being used. */
  readonly warnings: Mistake[]
  /** Names that something uses, as paths: what is left over is a mistake. */
  readonly used: Set<string>
  readonly thresholds: Set<number>
  /** Prices that were made so far: names that multiply each other end at a limit. */
  made: number
}

/** A component's price and what it needs. */
export interface MadePrice {
  readonly price: Price
  /** Components of which it takes a percentage, and where it says so. */
  readonly dependsOn: ReadonlyMap<string, string>
  readonly isVolumetric: boolean
}

const models = new Map<string, PriceModel>(priceModels.map((model) => [model.name, model]))
const mostPrices = 50_000
const deepestNames = 16
const wholeM3: Decimal = decimal('1')
const litre: Decimal = decimal('0.001')
const nothing: Price = () => pricedEach(zero, [], '')

/** Makes the price of a component ready; mistakes that only show themselves now are noted in the workshop. */
export function makePrice(
  workshop: PriceWorkshop,
  component: string,
  document: PriceDocument,
  path: string,
): MadePrice {
  const dependsOn = new Map<string, string>()
  const found = { isVolumetric: false }
  const trail = { component, dependsOn, found, names: [], share: wholeM3 }
  return {
    price: priceAt(workshop, trail, document, path, numberOf),
    dependsOn,
    isVolumetric: found.isVolumetric,
  }
}

/** Where the making stands: the component, and the shared prices that it is inside of. */
interface Trail {
  readonly component: string
  readonly dependsOn: Map<string, string>
  readonly found: { isVolumetric: boolean }
  readonly names: readonly string[]
  /** Of the m³ that are used, the share that is priced here. */
  readonly share: Decimal
}

function priceAt(
  workshop: PriceWorkshop,
  trail: Trail,
  document: PriceDocument,
  path: string,
  money: Making['money'],
): Price {
  workshop.made++
  if (workshop.made > mostPrices) {
    note(workshop, '/prices', told('tooManyPrices', { most: mostPrices }))
    return nothing
  }
  if (typeof document === 'string') return sharedPrice(workshop, trail, document, path, money)
  const model = models.get(document.model)
  if (model === undefined) throw new RangeError(`price model ${document.model} was to be checked before`)
  return model.make(document as never, makingAt(workshop, trail, path, money))
}

function sharedPrice(
  workshop: PriceWorkshop,
  trail: Trail,
  name: string,
  path: string,
  money: Making['money'],
): Price {
  const prices = workshop.document.prices ?? {}
  const shared = Object.hasOwn(prices, name) ? prices[name] : undefined
  if (shared === undefined) {
    note(workshop, path, told('priceUnknown', { name, known: Object.keys(prices) }))
    return nothing
  }
  const home = under('/prices', name)
  workshop.used.add(home)
  if (trail.names.length >= deepestNames) {
    note(workshop, path, told('pricesTooDeep', { most: deepestNames }))
    return nothing
  }
  if (trail.names.includes(name)) {
    note(workshop, path, told('priceInItself', { name }))
    return nothing
  }
  return priceAt(workshop, { ...trail, names: [...trail.names, name] }, shared, home, money)
}

function makingAt(workshop: PriceWorkshop, trail: Trail, path: string, money: Making['money']): Making {
  const at = (keys: readonly (string | number)[]) => keys.reduce<string>(under, path)
  return {
    path,
    component: trail.component,
    money,
    inner: (document, ...keys) => priceAt(workshop, trail, document, at(keys), money),
    converted: (other) => makingAt(workshop, trail, path, other),
    ofShare: (share) =>
      makingAt(workshop, { ...trail, share: multiplyDecimals(trail.share, share) }, path, money),
    indexValues: (name) => indexNamed(workshop, name, at(['index'])),
    dependsOn: (code, ...keys) => void trail.dependsOn.set(code, at(keys)),
    defaultOf: (choice, alternatives) => defaultOf(workshop, choice, alternatives, path),
    season: (name, ...keys) => seasonNamed(workshop, name, at(keys)),
    rounding: roundingOf,
    threshold(cubicMetres) {
      trail.found.isVolumetric = true
      workshop.thresholds.add(Number(divideDecimals(cubicMetres, trail.share, litre, 'up').digits))
    },
    needsWholeCubicMetres: () => checkWholeCubicMetres(workshop, path),
    mistake: (about, ...keys) => note(workshop, at(keys), about),
  }
}

/** Notes a mistake, once: shared prices are made for each component that uses them. */
export function note({ mistakes }: PriceWorkshop, path: string, about: Told): void {
  if (!mistakes.some((known) => known.path === path && known.what === about.what))
    mistakes.push({ path, ...about })
}

function indexNamed(workshop: PriceWorkshop, name: string, path: string): readonly IndexValue[] | null {
  const values = workshop.indices.get(name)
  workshop.used.add(under('/indices', name))
  if (values !== undefined) return values
  note(workshop, path, told('indexUnknown', { name, known: [...workshop.indices.keys()] }))
  return null
}

function seasonNamed(workshop: PriceWorkshop, name: string, path: string) {
  const season = workshop.seasons.get(name)
  workshop.used.add(under('/seasons', name))
  if (season !== undefined) return season.isIn
  note(workshop, path, told('seasonUnknown', { name, known: [...workshop.seasons.keys()] }))
  return () => false
}

/** The alternative that holds; notes choices that do not exist and alternatives that are not the choice's. */
export function defaultOf(
  workshop: PriceWorkshop,
  choice: string,
  alternatives: readonly string[],
  path: string,
): string | null {
  const choices = workshop.document.choices ?? {}
  const option = Object.hasOwn(choices, choice) ? choices[choice] : undefined
  workshop.used.add(under('/choices', choice))
  if (option === undefined) {
    note(
      workshop,
      under(path, 'choice'),
      told('choiceUnknown', { name: choice, known: Object.keys(choices) }),
    )
    return null
  }
  const stated = Object.keys(option.alternatives)
  for (const name of stated.filter((each) => !alternatives.includes(each)))
    note(workshop, under(path, 'alternatives'), told('alternativeMissing', { name, choice }))
  for (const name of alternatives.filter((each) => !stated.includes(each)))
    note(
      workshop,
      under(under(path, 'alternatives'), name),
      told('alternativeUnknown', { name, choice, known: stated }),
    )
  return option.default
}

function checkWholeCubicMetres(workshop: PriceWorkshop, path: string): void {
  const { volume, dwellings } = workshop.document
  const isWhole = (step: string | number | undefined) =>
    step !== undefined && compareDecimals(numberOf(step), wholeM3) >= 0
  if (!isWhole(volume?.step)) note(workshop, path, told('volumeNotWhole'))
  if (dwellings?.step !== undefined && !isWhole(dwellings.step))
    note(workshop, path, told('dwellingsNotWhole'))
}
