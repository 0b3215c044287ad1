import { featureCount } from '../../../subgraphs/metering/src/domain/detection/notice/features.ts'
import { householdsOf } from '../households.ts'
import { counts, loadSeries, type Series } from '../series.ts'
import { settings } from '../settings.ts'
import { rowsToLearn, type Target } from './learn-rows.ts'
import { type Table, tableOf } from './table.ts'

/** A series that counts in the score, and the household it was cut from. */
export interface Member {
  readonly one: Series
  readonly household: number
}

/** The series that count, each with its household. */
export function loadMembers(): Member[] {
  const series = loadSeries()
  const households = householdsOf(series)
  return series.flatMap((one, index) =>
    counts(one.label) ? [{ one, household: households[index] ?? 0 }] : [],
  )
}

/** What a target is learned from. */
export function tableFor(members: readonly Member[], target: Target): Table {
  const rows = rowsToLearn(members, target, settings.copies[target], settings.overlaySeed)
  return tableOf(rows, featureCount)
}
