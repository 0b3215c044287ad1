import { expect, test } from 'vitest'
import { correctSoftly, litresByNow } from './advance-litres.ts'

const readAt = new Date('2026-11-20T18:00:00.000Z')
const after = (seconds: number) => new Date(readAt.getTime() + seconds * 1000)
const shower = { litres: 200, litresPerHour: 420, readAt }

test('stands where the reading says, at its instant', () => {
  expect(litresByNow(shower, readAt)).toBe(200)
})

test('advances with the flow: a shower of seven litres a minute has run some three after half a minute', () => {
  expect(litresByNow(shower, after(30))).toBe(203)
})

test('never runs away: without another reading it stops at two minutes of flow', () => {
  expect(litresByNow(shower, after(3600))).toBeLessThanOrEqual(214)
  expect(litresByNow(shower, after(24 * 3600))).toBeLessThanOrEqual(214)
})

test('does not move while nothing runs, nor backwards with a meter that turns back or a clock that runs behind', () => {
  expect(litresByNow({ ...shower, litresPerHour: 0 }, after(60))).toBe(200)
  expect(litresByNow({ ...shower, litresPerHour: -60 }, after(60))).toBe(200)
  expect(litresByNow(shower, after(-60))).toBe(200)
})

test('goes forward at once', () => {
  expect(correctSoftly(203, 209, true)).toBe(209)
  expect(correctSoftly(null, 209, true)).toBe(209)
})

test('a litre too many waits for the water instead of running back', () => {
  expect(correctSoftly(203, 201, true)).toBe(203)
})

test('many too many come back step by step', () => {
  const steps = [214]
  while (steps.length < 8) steps.push(correctSoftly(steps.at(-1) ?? 0, 200, true))
  expect(steps).toEqual([214, 209, 206, 204, 202, 202, 202, 202])
})

test('another day begins where it begins', () => {
  expect(correctSoftly(412, 0, false)).toBe(0)
})
