import { expect, test } from 'vitest'
import { loggedInstants } from './logged-instants.ts'

const until = new Date('2026-11-21T18:40:00Z')
const hourMs = 3_600_000

test('thirteen months are told: every hour of the last four weeks, and the midnights of Querétaro before', () => {
  const { hours, midnights } = loggedInstants({ until, months: 13 })
  expect(hours).toHaveLength(28 * 24 + 1)
  expect(hours.at(-1)).toEqual(new Date('2026-11-21T18:00:00Z'))
  expect(steps(hours)).toEqual(new Set([1]))
  const [first = until] = midnights
  expect((until.getTime() - first.getTime()) / (24 * hourMs)).toBeGreaterThan(395)
  expect((until.getTime() - first.getTime()) / (24 * hourMs)).toBeLessThan(397)
  expect(steps(midnights)).toEqual(new Set([24]))
  for (const at of midnights) expect(at.toISOString()).toContain('T06:00:00.000Z')
  const gap = (hours[0]?.getTime() ?? 0) - (midnights.at(-1)?.getTime() ?? 0)
  expect(gap).toBeGreaterThan(0)
  expect(gap).toBeLessThanOrEqual(24 * hourMs)
})

test('a short past has hours alone', () => {
  const { hours, midnights } = loggedInstants({ until, months: 0.5 })
  expect(hours).toHaveLength(15 * 24 + 1)
  expect(midnights).toEqual([])
})

/** Hours between neighbours. */
function steps(instants: readonly Date[]): Set<number> {
  const times = instants.map((at) => at.getTime())
  return new Set(times.slice(1).map((at, index) => (at - (times[index] ?? 0)) / hourMs))
}
