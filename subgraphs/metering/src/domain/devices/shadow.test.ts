import { expect, test } from 'vitest'
import type { DeviceOrder } from './command.ts'
import { blankShadow, confirm, isInSync, wish } from './shadow.ts'

const at = new Date('2026-11-20T18:00:00Z')
const hourly: DeviceOrder = { name: 'SET_INTERVAL', seconds: 3_600 }
const daily: DeviceOrder = { name: 'SET_INTERVAL', seconds: 86_400 }
const leak: DeviceOrder = { name: 'SET_ALARM_THRESHOLD', alarm: 'LEAK', litresPerHour: 8 }
const burst: DeviceOrder = { name: 'SET_ALARM_THRESHOLD', alarm: 'BURST', litresPerHour: 900 }

test('a wish stands beside what the device is, until it takes it on', () => {
  const wished = wish(blankShadow, hourly)
  expect(wished).toMatchObject({ desired: { intervalSeconds: 3_600 }, desiredVersion: 1, reported: {} })
  expect(isInSync(blankShadow)).toBe(true)
  expect(isInSync(wished)).toBe(false)
  const taken = confirm(wished, hourly, 1, at)
  expect(taken).toMatchObject({ reported: { intervalSeconds: 3_600 }, reportedVersion: 1, reportedAt: at })
  expect(isInSync(taken)).toBe(true)
})

test('thresholds are kept by alarm', () => {
  const wished = wish(wish(blankShadow, leak), burst)
  expect(wished.desired.thresholds).toEqual({ LEAK: 8, BURST: 900 })
  expect(isInSync(confirm(confirm(wished, burst, 2, at), leak, 1, at))).toBe(true)
})

test('an older answer that comes late does not take the place of a newer one', () => {
  const wished = wish(wish(wish(blankShadow, daily), leak), hourly)
  const answered = confirm(confirm(wished, hourly, 3, at), daily, 1, at)
  expect(answered).toMatchObject({ reported: { intervalSeconds: 3_600 }, reportedVersion: 3 })
  expect(confirm(answered, leak, 2, at).reported).toEqual({ intervalSeconds: 3_600, thresholds: { LEAK: 8 } })
})

test('asking for a reading leaves nothing behind', () => {
  expect(wish(blankShadow, { name: 'READ_NOW' })).toBe(blankShadow)
  expect(confirm(blankShadow, { name: 'READ_NOW' }, 1, at)).toBe(blankShadow)
})
