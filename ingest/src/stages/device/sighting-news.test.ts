import type { DeviceSighting } from '@aquacis/metering/telemetry'
import { expect, test } from 'vitest'
import { createSightingNews } from './sighting-news.ts'

function sighting(minute: number, told: Partial<DeviceSighting> = {}): DeviceSighting {
  return {
    meterKey: 1,
    at: new Date(Date.UTC(2026, 10, 20, 18, minute)),
    batteryPercent: null,
    batteryMillivolts: null,
    rssiDbm: -70,
    snrDb: null,
    gateway: 'north',
    firmware: null,
    clockDriftSeconds: null,
    application: null,
    ...told,
  }
}

test('that a device was heard again is news every five minutes, forwards and backwards in time', () => {
  const news = createSightingNews()
  expect(news.isNews(sighting(10))).toBe(true)
  news.written([sighting(10)])
  const minutes = [5, 6, 10, 14, 15]
  expect(minutes.map((minute) => news.isNews(sighting(minute, { rssiDbm: -90, gateway: 'south' })))).toEqual([
    true,
    false,
    false,
    false,
    true,
  ])
})

test('what it says of itself is news when it changes', () => {
  const news = createSightingNews()
  news.written([sighting(10, { batteryPercent: 80 })])
  expect(news.isNews(sighting(11))).toBe(false)
  expect(news.isNews(sighting(11, { batteryPercent: 80 }))).toBe(false)
  expect(news.isNews(sighting(11, { batteryPercent: 79 }))).toBe(true)
  expect(news.isNews(sighting(11, { firmware: '1.4' }))).toBe(true)
})

test('what was not committed is news still, and so is whoever was forgotten', () => {
  const news = createSightingNews({ most: 1 })
  expect(news.isNews(sighting(10))).toBe(true)
  expect(news.isNews(sighting(10))).toBe(true)
  news.written([sighting(10), sighting(10, { meterKey: 2 })])
  expect(news.isNews(sighting(10))).toBe(true)
  expect(news.isNews(sighting(10, { meterKey: 2 }))).toBe(false)
})
