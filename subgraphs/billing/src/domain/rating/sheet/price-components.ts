import { compareDecimals, type Decimal, divideDecimals, roundDecimal } from '@aquacis/kit/values/decimal.ts'
import type { RatingRequest } from '../charge-sheet.ts'
import { type Priced, plus, timesWhole, type Use, wholeOf } from '../prices/price.ts'
import { NotPriced } from '../refusal.ts'
import type { Component, Tariff, TariffClass } from '../tariff.ts'
import type { PeriodPart } from './parts-of-period.ts'
import { shareOfPeriod } from './whole-period.ts'

const none: Readonly<Record<string, string>> = {}

/** What prices may depend on: the request's traits, and its office. */
function traitsOf({ office, traits = none }: RatingRequest): Readonly<Record<string, string>> {
  return office === undefined ? traits : { office, ...traits }
}

/** A component and what it came to, before the part of the period takes its share. */
export interface PricedComponent {
  readonly component: Component
  readonly priced: Priced
  /** All dwellings together, over `over`. */
  readonly exact: Decimal
  readonly over: bigint
  readonly rounded: Decimal
  /** m³ that were priced, of one dwelling where the component is per dwelling. */
  readonly cubicMetres: Decimal
  readonly units: number
}

/** Prices components of one class for one part of a period, each once, however many are shares of it. */
export interface Pricing {
  component(code: string): PricedComponent
  /** m³ of one dwelling. */
  readonly cubicMetresEach: Decimal
  readonly over: bigint
  readonly fixedShare: bigint
}

/**
 * Opens the pricing of a request; `atMost` caps the m³ of each dwelling, for discounts. Components give NotPriced where the
 * tariff has no price for them.
 */
export function openPricing(
  { tariff, day }: PeriodPart,
  { components }: TariffClass,
  request: RatingRequest,
  atMost: Decimal | null = null,
): Pricing {
  const { proration } = tariff
  const units = request.units ?? 1
  const share =
    proration.fixed || proration.thresholds ? shareOfPeriod(tariff, request) : { of: 1n, over: 1n }
  const ofContract = pricedCubicMetres(tariff, request.litres)
  const ofDwelling = cubicMetresOfDwelling(tariff, ofContract, units)
  const cubicMetresEach = capped(ofDwelling, atMost)
  const known = new Map<string, PricedComponent>()
  const usage: Use = {
    cubicMetres: cubicMetresEach,
    units: units === 1 ? 1n : BigInt(units),
    over: share.over,
    fixedShare: proration.fixed ? share.of : share.over,
    thresholdShare: proration.thresholds ? share.of : share.over,
    day,
    choices: request.choices ?? none,
    traits: traitsOf(request),
    given: request.given ?? none,
    amountOf: component,
  }
  const ofAll: Use =
    units === 1
      ? usage
      : {
          ...usage,
          units: 1n,
          cubicMetres: capped(ofContract, atMost && timesWhole(atMost, BigInt(units))),
        }

  function component(code: string): PricedComponent {
    const before = known.get(code)
    if (before !== undefined) return before
    const found = components.get(code)
    if (found === undefined) throw new RangeError(`component ${code} was to be checked before`)
    const use = found.perDwelling ? usage : ofAll
    const priced = found.price(use)
    const factor = found.perDwelling ? units : 1
    const exact = plus(timesWhole(priced.each, BigInt(factor)), priced.once)
    const { step, mode } = found.rounding
    const made: PricedComponent = {
      component: found,
      priced,
      exact,
      over: share.over,
      rounded:
        share.over === 1n
          ? roundDecimal(exact, step, mode)
          : divideDecimals(exact, wholeOf(share.over), step, mode),
      cubicMetres: use.cubicMetres,
      units: factor,
    }
    known.set(code, made)
    return made
  }
  return { component, cubicMetresEach: ofDwelling, over: share.over, fixedShare: usage.fixedShare }
}

function capped(cubicMetres: Decimal, atMost: Decimal | null): Decimal {
  return atMost !== null && compareDecimals(cubicMetres, atMost) > 0 ? atMost : cubicMetres
}

/** The m³ that a tariff prices of so many litres. */
export function pricedCubicMetres({ volume }: Tariff, litres: number): Decimal {
  return roundDecimal({ digits: BigInt(litres), scale: 3 }, volume.step, volume.mode)
}

/** The m³ of one of several dwellings. Throws NotPriced where the tariff has no rule for them. */
export function cubicMetresOfDwelling(
  { code, dwellings }: Tariff,
  ofContract: Decimal,
  units: number,
): Decimal {
  if (units === 1) return ofContract
  if (dwellings === null)
    throw new NotPriced(
      'SeveralDwellingsNotPriced',
      `the tariff ${code} does not say how ${units} dwellings behind one meter are priced`,
      'units',
      'add "dwellings" to the tariff, or ask for one',
    )
  return divideDecimals(ofContract, wholeOf(BigInt(units)), dwellings.step, dwellings.mode)
}
