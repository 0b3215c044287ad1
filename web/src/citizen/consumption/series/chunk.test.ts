import { expect, test } from 'vitest'
import { type Step, slotsIn } from '../view/step.ts'
import { chunksOf } from './chunk.ts'

const friday = Date.parse('2026-11-21T00:42:12.000Z')
const year = { fromMs: friday - 365 * 86_400_000, toMs: friday }

test.each(['HOUR', 'DAY', 'MONTH'] satisfies Step[])(
  'no question about %s asks for more than the graph allows',
  (step) => {
    for (const chunk of chunksOf(step, year)) expect(slotsIn(chunk, step).length).toBeLessThanOrEqual(400)
  },
)

test.each(['HOUR', 'DAY', 'MONTH'] satisfies Step[])(
  'chunks of %s touch, and cover what was asked',
  (step) => {
    const chunks = chunksOf(step, year)
    expect(chunks[0]?.fromMs).toBeLessThanOrEqual(year.fromMs)
    expect(chunks.at(-1)?.toMs).toBeGreaterThanOrEqual(year.toMs)
    chunks.slice(1).forEach((chunk, index) => {
      expect(chunk.fromMs).toBe(chunks[index]?.toMs)
    })
  },
)

test('wherever one looks from, the same stretch is the same question', () => {
  const [one] = chunksOf('HOUR', { fromMs: friday, toMs: friday + 1 })
  const [other] = chunksOf('HOUR', { fromMs: friday - 3_600_000, toMs: friday })
  expect(one).toEqual(other)
})

test('begins at midnights of Mexico City', () => {
  const [chunk] = chunksOf('DAY', { fromMs: friday, toMs: friday + 1 })
  expect(new Date(chunk?.fromMs ?? 0).toISOString()).toBe('2026-01-01T06:00:00.000Z')
})
