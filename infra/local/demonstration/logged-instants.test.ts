import { expect, test } from 'vitest'
import { loggedInstants } from './logged-instants.ts'

const until = new Date('2026-11-21T18:40:00Z')
const hourMs = 3_600_000

test('thirteen months are told: midnights of Querétaro, and every hour of the last weeks, in order', () => {
  const instants = loggedInstants({ until, months: 13 })
  const [first = new Date(0)] = instants
  const last = instants.at(-1)
  expect(last).toEqual(new Date('2026-11-21T18:00:00Z'))
  expect((until.getTime() - first.getTime()) / (24 * hourMs)).toBeGreaterThan(395)
  expect((until.getTime() - first.getTime()) / (24 * hourMs)).toBeLessThan(397)
  const gaps = instants
    .slice(1)
    .map((at, index) => (at.getTime() - (instants[index]?.getTime() ?? 0)) / hourMs)
  const hourlyFrom = gaps.indexOf(1)
  expect(gaps.slice(0, hourlyFrom - 1).every((gap) => gap === 24)).toBe(true)
  expect(gaps.slice(hourlyFrom).every((gap) => gap === 1)).toBe(true)
  expect(gaps.length - hourlyFrom).toBe(28 * 24)
  for (const at of instants.slice(0, hourlyFrom)) expect(at.toISOString()).toContain('T06:00:00.000Z')
})

test('a short past has hours alone', () => {
  const instants = loggedInstants({ until, months: 0.5 })
  expect(instants).toHaveLength(15 * 24 + 1)
})
