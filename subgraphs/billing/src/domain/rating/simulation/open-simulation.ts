import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { RefusalName } from '../refusal.ts'
import type { BothPrices, LeftOut } from './compare-contract.ts'
import { type DecileOutcome, decilesOf, middleOf, openSpread } from './spread.ts'
import { type ContractOutcome, countIn, newTally, type Outcome } from './tally.ts'

/** What a proposed tariff makes of many contracts. */
export interface Simulation {
  readonly all: GroupOutcome
  /** By their names. */
  readonly classes: readonly ClassOutcome[]
  /** Contracts that have no part in it, by the reason. */
  readonly leftOut: readonly LeftOutCount[]
}

export interface GroupOutcome extends Outcome {
  /** The rise in the middle of those that rise, the fall in the middle of those that fall; null where there are none. */
  readonly medianRise: Centavos | null
  readonly medianFall: Centavos | null
  readonly largestRise: Change | null
  readonly largestFall: Change | null
  /** Tenths by what a contract's mean bill used; `upTo` is litres. */
  readonly byConsumption: readonly DecileOutcome[]
  /** Tenths by what a contract's mean bill comes to today; `upTo` is centavos. */
  readonly byBill: readonly DecileOutcome[]
}

export interface ClassOutcome extends GroupOutcome {
  readonly usageClass: string
}

/** What becomes of one contract's bills together. */
export interface Change {
  readonly id: string
  readonly before: Centavos
  readonly after: Centavos
}

export interface LeftOutCount {
  readonly by: keyof BothPrices
  readonly refused: RefusalName
  readonly contracts: number
  /** The first of them, and what was said of it. */
  readonly id: string
  readonly what: string
  readonly mend: string
}

/** A simulation that contracts are counted into, one after the other; its memory does not grow with their number. */
export interface OpenSimulation {
  add(one: ContractOutcome): void
  leaveOut(id: string, why: LeftOut): void
  result(): Simulation
}

/** Revenue before and after, and whose bills rise or fall by how much, in all, by class and by tenths. */
export function openSimulation(): OpenSimulation {
  const all = openGroup()
  const classes = new Map<string, Group>()
  const leftOut = new Map<string, LeftOutCount>()
  return {
    add(one) {
      const ofClass = classes.get(one.usageClass) ?? openGroup()
      classes.set(one.usageClass, ofClass)
      all.add(one)
      ofClass.add(one)
    },
    leaveOut(id, { by, refusal: { refused, what, mend } }) {
      const key = `${by} ${refused}`
      const known = leftOut.get(key) ?? { by, refused, contracts: 0, id, what, mend }
      leftOut.set(key, { ...known, contracts: known.contracts + 1 })
    },
    result: () => ({
      all: all.outcome(),
      classes: [...classes]
        .map(([usageClass, group]) => ({ usageClass, ...group.outcome() }))
        .sort((a, b) => a.usageClass.localeCompare(b.usageClass, 'es')),
      leftOut: [...leftOut.values()],
    }),
  }
}

interface Group {
  add(one: ContractOutcome): void
  outcome(): GroupOutcome
}

function openGroup(): Group {
  const tally = newTally()
  const [byConsumption, byBill, rises, falls] = [openSpread(), openSpread(), openSpread(), openSpread()]
  let largestRise: Change | null = null
  let largestFall: Change | null = null
  return {
    add(one) {
      const { id, before, after, bills, litres } = one
      const change = after - before
      countIn(tally, one)
      byConsumption.add(Math.round(litres / bills), one)
      byBill.add(Number(before / BigInt(bills)), one)
      if (change > 0n) rises.add(Number(change), one)
      if (change < 0n) falls.add(Number(-change), one)
      if (change > changeOf(largestRise)) largestRise = { id, before, after }
      if (change < changeOf(largestFall)) largestFall = { id, before, after }
    },
    outcome: () => ({
      ...tally,
      medianRise: amountOf(middleOf(rises.bins())),
      medianFall: amountOf(middleOf(falls.bins())),
      ...{ largestRise, largestFall },
      byConsumption: decilesOf(byConsumption.bins()),
      byBill: decilesOf(byBill.bins()),
    }),
  }
}

function changeOf(change: Change | null): bigint {
  return change === null ? 0n : change.after - change.before
}

function amountOf(middle: number | null): Centavos | null {
  return middle === null ? null : centavos(BigInt(middle))
}
