import { type Centavos, centavos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { RatingRequest } from '../charge-sheet.ts'
import { isRefusal, rate } from '../rate.ts'
import type { Tariff } from '../tariff.ts'

/** What a proposed tariff makes of some bills. */
export interface Outcome {
  readonly bills: number
  readonly before: Centavos
  readonly after: Centavos
  readonly rising: number
  readonly falling: number
  /** Bills that stay as they are, to the centavo. */
  readonly same: number
}

/** Of a class: all of its bills, and its tenths by what they used, the least first. */
export interface ClassOutcome extends Outcome {
  readonly usageClass: string
  readonly deciles: readonly DecileOutcome[]
}

export interface DecileOutcome extends Outcome {
  /** 1 to 10. */
  readonly decile: number
  /** The most that a bill of it used. */
  readonly upToLitres: number
}

/** A simulation; bills that either tariff does not price are only counted. */
export interface Simulation extends Outcome {
  readonly classes: readonly ClassOutcome[]
  readonly notPriced: number
}

interface Compared {
  readonly usageClass: string
  readonly litres: number
  readonly before: Centavos
  readonly after: Centavos
}

const deciles = 10

/** Every bill under the tariff in force and under a proposed one: revenue, and whose bills rise or fall. Pure. */
export function simulateAll(
  inForce: Tariff,
  proposal: Tariff,
  requests: Iterable<RatingRequest>,
): Simulation {
  const compared: Compared[] = []
  let notPriced = 0
  for (const request of requests) {
    const before = rate(inForce, { ...request, pricesOf: inForce.effectiveFrom })
    const after = rate(proposal, { ...request, pricesOf: proposal.effectiveFrom })
    if (isRefusal(before) || isRefusal(after)) notPriced++
    else
      compared.push({
        usageClass: before.usageClass,
        litres: request.litres,
        before: before.total,
        after: after.total,
      })
  }
  const classes = [...Map.groupBy(compared, ({ usageClass }) => usageClass)]
    .map(([usageClass, bills]) => ({ usageClass, ...outcomeOf(bills), deciles: decilesOf(bills) }))
    .sort((a, b) => a.usageClass.localeCompare(b.usageClass, 'es'))
  return { ...outcomeOf(compared), classes, notPriced }
}

function outcomeOf(bills: readonly Compared[]): Outcome {
  const rising = bills.filter(({ before, after }) => after > before).length
  const falling = bills.filter(({ before, after }) => after < before).length
  return {
    bills: bills.length,
    before: bills.length === 0 ? centavos(0n) : sumOfCentavos(bills.map(({ before }) => before)),
    after: sumOfCentavos(bills.map(({ after }) => after)),
    rising,
    falling,
    same: bills.length - rising - falling,
  }
}

/** Tenths of as equal a number as can be; those that have no bill are left out. */
function decilesOf(bills: readonly Compared[]): readonly DecileOutcome[] {
  const rising = bills.toSorted((a, b) => a.litres - b.litres)
  return Array.from({ length: deciles }, (_, index) => {
    const own = rising.slice(
      Math.floor((index * rising.length) / deciles),
      Math.floor(((index + 1) * rising.length) / deciles),
    )
    return { decile: index + 1, upToLitres: own.at(-1)?.litres ?? 0, ...outcomeOf(own) }
  }).filter((decile) => decile.bills > 0)
}
