import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'

/** How often an instalment falls due: every week, on the 15th and the last of each month, or once a month. */
export type PlanRhythm = 'WEEKLY' | 'FORTNIGHTLY' | 'MONTHLY'

/** What a debt up to an amount may be split into. */
export interface PlanBand {
  /** Centavos; null: any debt. */
  readonly upTo: Centavos | null
  /** Whole percent of the debt that is paid first. */
  readonly leastDownPercent: bigint
  readonly mostMonths: number
}

/** On what conditions a debt is paid in instalments. Data: an office may have its own. */
export interface PlanTerms {
  readonly code: string
  readonly leastDebt: Centavos
  readonly leastInstalment: Centavos
  /** By rising debt; the last one is for any. */
  readonly bands: readonly PlanBand[]
  readonly rhythms: readonly PlanRhythm[]
  /** Instalments are multiples of it, but for what is left of the debt. */
  readonly roundTo: bigint
  /** Whether surcharge is still computed on what the plan covers. */
  readonly surchargeGoesOn: boolean
  /** Working days within which the first payment is made. */
  readonly downPaymentWithin: number
  /** Working days before a due day on which its resident is reminded. */
  readonly remindBefore: number
  /** Working days after a due day until an instalment is late. */
  readonly lateAfter: number
  /** A plan is broken with so many late instalments … */
  readonly brokenAtLate: number
  /** … or with one that is late for so many working days. */
  readonly brokenAfter: number
  /** Up to where nobody has to approve. */
  readonly withoutApproval: {
    readonly mostDebt: Centavos
    readonly mostMonths: number
    /** Plans that were broken within twelve months. */
    readonly mostBroken: number
  }
}

const pesos = (whole: bigint) => centavos(whole * 100n)

/**
 * Terms that the product starts with, an office's to change. Their frame is CFF art. 66 (a fifth is paid on asking, at most 36
 * months) and art. 66-A IV (a plan ends when instalments are not paid): what the federation grants its debtors, a utility may
 * grant at better terms. A home pays less at first and bears no further surcharge while it keeps the plan.
 */
const domesticTerms: PlanTerms = {
  code: 'DOMESTIC-1',
  leastDebt: pesos(200n),
  leastInstalment: pesos(50n),
  bands: [
    { upTo: pesos(5_000n), leastDownPercent: 10n, mostMonths: 12 },
    { upTo: pesos(20_000n), leastDownPercent: 15n, mostMonths: 24 },
    { upTo: null, leastDownPercent: 20n, mostMonths: 36 },
  ],
  rhythms: ['WEEKLY', 'FORTNIGHTLY', 'MONTHLY'],
  roundTo: 100n,
  surchargeGoesOn: false,
  ...{ downPaymentWithin: 3, remindBefore: 3, lateAfter: 1, brokenAtLate: 2, brokenAfter: 20 },
  withoutApproval: { mostDebt: pesos(20_000n), mostMonths: 24, mostBroken: 0 },
}

const otherTerms: PlanTerms = {
  ...domesticTerms,
  code: 'OTHER-1',
  leastDebt: pesos(1_000n),
  leastInstalment: pesos(500n),
  bands: [
    { upTo: pesos(50_000n), leastDownPercent: 20n, mostMonths: 6 },
    { upTo: null, leastDownPercent: 30n, mostMonths: 12 },
  ],
  rhythms: ['FORTNIGHTLY', 'MONTHLY'],
  surchargeGoesOn: true,
  ...{ brokenAtLate: 1, brokenAfter: 10 },
  withoutApproval: { mostDebt: pesos(50_000n), mostMonths: 6, mostBroken: 0 },
}

const known: readonly PlanTerms[] = [domesticTerms, otherTerms]

/** The terms for what the water of a contract is used for; homes have their own, and so has who has not told. */
export function planTermsFor(usageClass: string | null): PlanTerms {
  return usageClass === null || usageClass === 'DOMESTIC' ? domesticTerms : otherTerms
}

/** Terms by the code that a plan was agreed on with. Throws RangeError for a code that never was: a bug. */
export function planTermsOf(code: string): PlanTerms {
  const found = known.find((terms) => terms.code === code)
  if (found === undefined) throw new RangeError(`no terms of plans are called ${code}`)
  return found
}
