import { expect, test } from 'vitest'
import { between, panned, withinLimits, zoomed } from './time-view.ts'

const limits = { fromMs: 0, toMs: 1_000, leastMs: 10 }

test('a page further shows what comes next, without a gap', () => {
  expect(panned({ fromMs: 100, toMs: 150 }, 1)).toEqual({ fromMs: 150, toMs: 200 })
})

test('does not leave its limits, and keeps its width at their edge', () => {
  expect(withinLimits({ fromMs: -30, toMs: 70 }, limits)).toEqual({ fromMs: 0, toMs: 100 })
  expect(withinLimits({ fromMs: 950, toMs: 1_050 }, limits)).toEqual({ fromMs: 900, toMs: 1_000 })
})

test('looks no farther than there is, and no nearer than makes sense', () => {
  expect(withinLimits({ fromMs: -5_000, toMs: 5_000 }, limits)).toEqual({ fromMs: 0, toMs: 1_000 })
  expect(withinLimits({ fromMs: 500, toMs: 502 }, limits)).toEqual({ fromMs: 496, toMs: 506 })
})

test.each([0, 0.25, 1])('what is under the finger stays under it, at %f of the width', (share) => {
  const view = { fromMs: 100, toMs: 300 }
  const near = zoomed(view, 0.5, share)
  expect(near.toMs - near.fromMs).toBe(100)
  expect(near.fromMs + share * 100).toBe(100 + share * 200)
})

test('nearer and farther again comes back', () => {
  const view = { fromMs: 100, toMs: 300 }
  expect(zoomed(zoomed(view, 0.5, 0.3), 2, 0.3)).toEqual(view)
})

test('a way between two views begins at the one and ends at the other', () => {
  const start = { fromMs: 0, toMs: 10 }
  const end = { fromMs: 100, toMs: 120 }
  expect(between(start, end, 0)).toEqual(start)
  expect(between(start, end, 1)).toEqual(end)
})
