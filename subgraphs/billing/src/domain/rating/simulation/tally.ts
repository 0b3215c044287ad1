import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'

/** What another tariff makes of some contracts' bills. */
export interface Outcome {
  readonly contracts: number
  readonly bills: number
  /** Sums of all bills, IVA included, by the tariff of today and by the proposed one. */
  readonly before: Centavos
  readonly after: Centavos
  /** Contracts whose bills together come to more, to less, to the same centavo. */
  readonly rising: number
  readonly falling: number
  readonly same: number
  /** Single bills that come to more, to less. */
  readonly billsRising: number
  readonly billsFalling: number
}

/** One contract's bills by both tariffs. */
export interface ContractOutcome {
  readonly id: string
  /** As the tariff of today names it. */
  readonly usageClass: string
  /** Of all of its bills together. */
  readonly litres: number
  readonly bills: number
  readonly before: Centavos
  readonly after: Centavos
  readonly billsRising: number
  readonly billsFalling: number
}

/** An {@link Outcome} that grows. */
export type Tally = { -readonly [Key in keyof Outcome]: Outcome[Key] }

/** Nothing yet. */
export function newTally(): Tally {
  return {
    ...{ contracts: 0, bills: 0, before: centavos(0n), after: centavos(0n) },
    ...{ rising: 0, falling: 0, same: 0, billsRising: 0, billsFalling: 0 },
  }
}

/** Counts a contract in. */
export function countIn(tally: Tally, one: ContractOutcome): void {
  tally.contracts += 1
  tally.bills += one.bills
  tally.before = centavos(tally.before + one.before)
  tally.after = centavos(tally.after + one.after)
  if (one.after > one.before) tally.rising += 1
  else if (one.after < one.before) tally.falling += 1
  else tally.same += 1
  tally.billsRising += one.billsRising
  tally.billsFalling += one.billsFalling
}

/** Adds the one to the other. */
export function addTally(into: Tally, more: Outcome): void {
  into.contracts += more.contracts
  into.bills += more.bills
  into.before = centavos(into.before + more.before)
  into.after = centavos(into.after + more.after)
  into.rising += more.rising
  into.falling += more.falling
  into.same += more.same
  into.billsRising += more.billsRising
  into.billsFalling += more.billsFalling
}
