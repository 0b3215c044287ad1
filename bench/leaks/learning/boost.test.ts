import { expect, test } from 'vitest'
import { plantTrees, scoreOf } from '../../../subgraphs/metering/src/domain/detection/notice/boosted-trees.ts'
import { boost } from './boost.ts'
import { randomFrom } from './random.ts'
import { tableOf } from './table.ts'

const random = randomFrom(7)
const rows = Array.from({ length: 4_000 }, (_, nth) => {
  const [x, y] = [random(), random()]
  // A square in a corner, and a tenth of all labels turned over.
  const inside = x > 0.6 && y > 0.5
  return {
    values: Float32Array.of(x, y),
    label: Number(inside !== random() < 0.1),
    weight: 1,
    group: nth % 10,
  }
})

function learned(directions: readonly number[]) {
  const table = tableOf(rows, 2)
  const options = {
    trees: 40,
    depth: 3,
    rate: 0.2,
    ridge: 1,
    leastCurvature: 2,
    rowShare: 0.7,
    featureShare: 1,
    directions: Int8Array.from(directions),
    features: [0, 1],
  }
  return boost(table, Int32Array.from(rows.keys()), options, randomFrom(1))
}

test('trees find a corner in spite of wrong labels', () => {
  const trees = plantTrees(learned([1, 1]))
  for (const [x, y, inside] of [
    [0.8, 0.8, true],
    [0.7, 0.6, true],
    [0.5, 0.8, false],
    [0.8, 0.4, false],
    [0.1, 0.1, false],
  ] as const) {
    expect(scoreOf(trees, Float32Array.of(x, y)) > 0, `${x}, ${y}`).toBe(inside)
  }
})

test('a feature that may only raise the score never lowers it', () => {
  const trees = plantTrees(learned([1, 1]))
  for (let y = 0; y < 1; y += 0.1) {
    let before = Number.NEGATIVE_INFINITY
    for (let x = 0; x < 1; x += 0.01) {
      const score = scoreOf(trees, Float32Array.of(x, y))
      expect(score).toBeGreaterThanOrEqual(before - 1e-6)
      before = score
    }
  }
})

test('the same seed learns the same trees', () => {
  expect(learned([1, 1])).toEqual(learned([1, 1]))
})
