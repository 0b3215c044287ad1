import { expect, test } from 'vitest'
import type { DeviceSighting } from '../telemetry-batch.ts'
import { saysNews, toldAfter } from './told-device.ts'

const start = Date.parse('2026-11-20T12:00:00Z')
const silent = {
  ...{ batteryPercent: null, batteryMillivolts: null, rssiDbm: null, snrDb: null },
  ...{ gateway: null, firmware: null, clockDriftSeconds: null },
}
const seen = (seconds: number, more: Partial<DeviceSighting> = {}): DeviceSighting => ({
  ...{ meterKey: 1, at: new Date(start + seconds * 1_000) },
  ...silent,
  ...more,
})
const whole = { batteryPercent: 90, rssiDbm: -80, firmware: '1.0', clockDriftSeconds: 1, application: 'a' }
const told = toldAfter(undefined, seen(0, whole))

test('a device of which nothing was told is news', () => {
  expect(saysNews(undefined, seen(0))).toBe(true)
})

test('a device that was heard within the minute and says the same is no news, however its radio trembles', () => {
  expect(saysNews(told, seen(59, { ...whole, rssiDbm: -71, clockDriftSeconds: 2 }))).toBe(false)
  expect(saysNews(told, seen(5))).toBe(false)
})

test('a minute later it is, and a minute before', () => {
  expect(saysNews(told, seen(60, whole))).toBe(true)
  expect(saysNews(told, seen(-60, whole))).toBe(true)
})

test.each<Partial<DeviceSighting>>([
  { batteryPercent: 89 },
  { batteryMillivolts: 3_600 },
  { firmware: '1.1' },
  { application: 'b' },
])('another word on what does not tremble is news: %o', (more) => {
  expect(saysNews(told, seen(1, more))).toBe(true)
})

test('the first word on radio and clock is news', () => {
  const bare = toldAfter(undefined, seen(0))
  expect([saysNews(bare, seen(1, { snrDb: 3 })), saysNews(bare, seen(1, { clockDriftSeconds: 0 }))]).toEqual([
    true,
    true,
  ])
})

test('what comes late does not take the place of a newer word', () => {
  const after = toldAfter(told, seen(-30, { batteryPercent: 95, batteryMillivolts: 3_500 }))
  expect(after).toMatchObject({ seenMs: start, batteryPercent: 90, batteryMillivolts: 3_500 })
})
