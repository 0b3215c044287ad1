import type { DeviceAlarms, DeviceSighting } from '@aquacis/metering/telemetry'
import { expect, test } from 'vitest'
import { condenseAlarms, condenseSightings } from './condense.ts'

const minute = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 18, minutes))

function sighting(meterKey: number, at: Date, told: Partial<DeviceSighting> = {}): DeviceSighting {
  return {
    meterKey,
    at,
    batteryPercent: null,
    batteryMillivolts: null,
    rssiDbm: null,
    snrDb: null,
    gateway: null,
    firmware: null,
    clockDriftSeconds: null,
    application: null,
    ...told,
  }
}

test('of a meter’s sightings of a day one remains: the newest, with what only earlier ones told, in any order', () => {
  const told = [
    sighting(1, minute(2), { rssiDbm: -80, gateway: 'north' }),
    sighting(1, minute(1), { rssiDbm: -70, gateway: 'south', batteryPercent: 81, firmware: '1.4' }),
    sighting(2, minute(1)),
  ]
  for (const order of [told, told.toReversed()]) {
    expect(condenseSightings(order).toSorted((a, b) => a.meterKey - b.meterKey)).toEqual([
      sighting(1, minute(2), { rssiDbm: -80, gateway: 'north', batteryPercent: 81, firmware: '1.4' }),
      sighting(2, minute(1)),
    ])
  }
})

test('a backlog keeps a sighting for each of its days', () => {
  const days = [18, 19, 20].map((day) => sighting(1, new Date(Date.UTC(2026, 10, day, 6))))
  expect(condenseSightings([...days, ...days])).toHaveLength(3)
})

test('what a meter reports remains where it changes', () => {
  const reported = (meterKey: number, minutes: number, standing: string[]): DeviceAlarms => ({
    meterKey,
    at: minute(minutes),
    standing,
  })
  const alarms = [
    reported(2, 1, []),
    reported(1, 4, []),
    reported(1, 3, ['LEAK', 'DRY']),
    reported(1, 2, ['LEAK']),
    reported(1, 1, ['LEAK']),
  ]
  expect(condenseAlarms(alarms)).toEqual([
    reported(1, 1, ['LEAK']),
    reported(1, 3, ['LEAK', 'DRY']),
    reported(1, 4, []),
    reported(2, 1, []),
  ])
})
