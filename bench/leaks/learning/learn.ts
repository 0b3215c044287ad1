import type { TreesData } from '../../../subgraphs/metering/src/domain/detection/notice/boosted-trees.ts'
import { featureNames } from '../../../subgraphs/metering/src/domain/detection/notice/features.ts'
import { type BoostOptions, boost } from './boost.ts'
import type { Target } from './learn-rows.ts'
import { randomFrom } from './random.ts'
import type { Table } from './table.ts'

/** Trees for one target, learned from the rows of a table that `takes` lets in. */
export function learn(
  table: Table,
  target: Target,
  takes: (group: number) => boolean,
  seed: number,
  overrides: Partial<BoostOptions> = {},
): TreesData {
  const rows = Int32Array.from(table.labels.keys()).filter((row) => takes(table.groups[row] ?? 0))
  return boost(table, rows, { ...optionsOf(target), ...overrides }, randomFrom(seed))
}

function optionsOf(target: Target): BoostOptions {
  return {
    trees: target === 'leak' ? 240 : 150,
    depth: 3,
    rate: 0.06,
    ridge: 5,
    leastCurvature: 4,
    rowShare: 0.25,
    featureShare: 0.35,
    directions: Int8Array.from(featureNames, directionOf),
    features: [...featureNames.keys()].filter((feature) => target === 'leak' || !byLeaksOnly(feature)),
  }
}

/** By day water is drawn and pools are filled: that tells in a leak's first night, not in the first hours of a burst. */
function byLeaksOnly(feature: number): boolean {
  return featureNames[feature] === 'heavySince'
}

/** Statistics may only speak for an alert as they grow. */
function directionOf(name: string): number {
  return /^(heavySince|level10|level24)$/.test(name) ? 0 : 1
}
