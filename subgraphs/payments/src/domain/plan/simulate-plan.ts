import type { BusinessCalendar } from '@aquacis/kit/values/business-days.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { dueDays } from './due-days.ts'
import type { PlanBand, PlanRhythm, PlanTerms } from './plan-terms.ts'
import { splitDebt } from './split-debt.ts'

/** How somebody would pay a debt. */
export interface PlanWish {
  readonly debt: Centavos
  /** Null: the least that the terms ask for. */
  readonly downPayment: Centavos | null
  readonly instalments: number
  readonly rhythm: PlanRhythm
  /** The day on which it is asked for, `YYYY-MM-DD`. */
  readonly startsOn: string
}

/** Number 0 is the first payment. */
export interface PlannedInstalment {
  readonly number: number
  readonly amount: Centavos
  readonly dueOn: string
}

/** Why somebody of the office has to say yes first. */
export type ApprovalReason = 'LARGE_DEBT' | 'LONG' | 'BROKEN_BEFORE'

export type PlanObstacle =
  | { readonly kind: 'nothingOwed' }
  | { readonly kind: 'debtTooSmall'; readonly least: Centavos }
  | { readonly kind: 'downPaymentTooSmall'; readonly least: Centavos }
  | { readonly kind: 'downPaymentTooLarge'; readonly most: Centavos }
  | { readonly kind: 'rhythmNotOffered'; readonly rhythms: readonly PlanRhythm[] }
  | { readonly kind: 'tooManyInstalments'; readonly most: number }
  | { readonly kind: 'instalmentTooSmall'; readonly least: Centavos; readonly most: number }

export interface PlanSchedule {
  readonly kind: 'schedule'
  readonly instalments: readonly PlannedInstalment[]
  readonly approval: readonly ApprovalReason[]
}

/**
 * What paying in instalments would look like: amounts whose sum is exactly the debt, each with its day, or what the terms have
 * against it. `brokenPlans` are those of the contract within twelve months.
 */
export function simulatePlan(
  terms: PlanTerms,
  wish: PlanWish,
  calendar: BusinessCalendar,
  brokenPlans = 0,
): PlanSchedule | PlanObstacle {
  const { debt, rhythm, instalments: count, startsOn } = wish
  if (debt <= 0n) return { kind: 'nothingOwed' }
  if (debt < terms.leastDebt) return { kind: 'debtTooSmall', least: terms.leastDebt }
  if (!terms.rhythms.includes(rhythm)) return { kind: 'rhythmNotOffered', rhythms: terms.rhythms }
  const least = leastDownPayment(terms, debt)
  const down = wish.downPayment ?? least
  if (down < least) return { kind: 'downPaymentTooSmall', least }
  const rest = centavos(debt - down)
  if (rest < terms.leastInstalment)
    return { kind: 'downPaymentTooLarge', most: centavos(debt - terms.leastInstalment) }
  const most = mostInstalments(terms, debt, rhythm)
  if (!Number.isInteger(count) || count < 1 || count > most) return { kind: 'tooManyInstalments', most }
  const amounts = splitDebt(rest, count, terms.roundTo)
  if ((amounts.at(-1) ?? 0n) < terms.leastInstalment) {
    const affordable = Number(rest / terms.leastInstalment)
    return { kind: 'instalmentTooSmall', least: terms.leastInstalment, most: Math.min(most, affordable) }
  }
  const days = dueDays(startsOn, rhythm, count, calendar)
  const later = amounts.map((amount, index) => ({
    number: index + 1,
    amount,
    dueOn: days[index] ?? startsOn,
  }))
  const first = { number: 0, amount: down, dueOn: calendar.plus(startsOn, terms.downPaymentWithin) }
  return {
    kind: 'schedule',
    instalments: down === 0n ? later : [first, ...later],
    approval: approvalReasons(terms, wish, brokenPlans),
  }
}

/** The least that is paid at first, of a debt: its share, up to a whole step of rounding. */
export function leastDownPayment(terms: PlanTerms, debt: Centavos): Centavos {
  const { leastDownPercent } = bandOf(terms, debt)
  const exact = debt * leastDownPercent
  const step = terms.roundTo * 100n
  const up = ((exact + step - 1n) / step) * terms.roundTo
  return centavos(up < debt ? up : debt)
}

/** The most instalments into which a debt may be split. */
export function mostInstalments(terms: PlanTerms, debt: Centavos, rhythm: PlanRhythm): number {
  return bandOf(terms, debt).mostMonths * perMonth[rhythm]
}

const perMonth: Readonly<Record<PlanRhythm, number>> = { WEEKLY: 4, FORTNIGHTLY: 2, MONTHLY: 1 }

function bandOf({ bands, code }: PlanTerms, debt: Centavos): PlanBand {
  const band = bands.find(({ upTo }) => upTo === null || debt <= upTo)
  if (band === undefined) throw new RangeError(`the terms ${code} have no band for ${debt} centavos`)
  return band
}

function approvalReasons(
  { withoutApproval: most }: PlanTerms,
  { debt, instalments, rhythm }: PlanWish,
  brokenPlans: number,
): ApprovalReason[] {
  return [
    ...(debt > most.mostDebt ? (['LARGE_DEBT'] as const) : []),
    ...(instalments > most.mostMonths * perMonth[rhythm] ? (['LONG'] as const) : []),
    ...(brokenPlans > most.mostBroken ? (['BROKEN_BEFORE'] as const) : []),
  ]
}
