import { assumedCentavosPerCubicMetre, litresFor } from '../alerts/water-price.ts'

/** What every watch has. */
interface AnyWatch {
  readonly id: string
  readonly servicePointId: string
  /** With this contract it ends. */
  readonly contractId: string
  /** Party of whoever set it. */
  readonly setBy: string
  readonly since: Date
  /** Null while it runs. */
  readonly endedAt: Date | null
}

/** Tells when more is used in a civil day or month than its people set themselves: litres or centavos, never both. */
export interface ThresholdWatch extends AnyWatch {
  readonly kind: 'DAY_LIMIT' | 'MONTH_LIMIT'
  readonly litres: number | null
  readonly costCentavos: number | null
}

/** Tells of water beyond an allowance while nobody is at home. */
export interface AwayWatch extends AnyWatch {
  readonly kind: 'AWAY_USE'
  readonly from: Date
  readonly until: Date
  readonly allowanceLitres: number
}

/** Tells when too little is used between two hours of any day. */
export interface TooLittleUseWatch extends AnyWatch {
  readonly kind: 'TOO_LITTLE_USE'
  /** Hours of Mexico City, 0 to 23 and 1 to 24. */
  readonly fromHour: number
  readonly untilHour: number
  readonly litres: number
  /** Member of the contract who is told; null: the people of the home. */
  readonly contactMemberId: string | null
}

/** What the people of a home asked to be told. At a home, one of each kind runs at a time. */
export type Watch = ThresholdWatch | AwayWatch | TooLittleUseWatch

/** What a watch is about, and the kind of its alerts. */
export type WatchKind = Watch['kind']

/**
 * What of a home's use is news this long after its time was over, to whoever asked for it: meters that tell their hours
 * once a night are heard. What comes later is history, kept and told to nobody.
 */
export const newsForMs = 36 * 3_600_000

/** The litres that were asked for: told above them, or of too little use below. */
export function limitOf(watch: Watch): number {
  switch (watch.kind) {
    case 'DAY_LIMIT':
    case 'MONTH_LIMIT':
      return watch.litres ?? litresFor(watch.costCentavos ?? 0, assumedCentavosPerCubicMetre)
    case 'AWAY_USE':
      return watch.allowanceLitres
    case 'TOO_LITTLE_USE':
      return watch.litres
  }
}

/** When a watch ended, as people see it: an absence is over when somebody is back, whatever is still judged of it. */
export function endOf(watch: Watch, now: Date): Date | null {
  if (watch.endedAt !== null || watch.kind !== 'AWAY_USE') return watch.endedAt
  return watch.until <= now ? watch.until : null
}
