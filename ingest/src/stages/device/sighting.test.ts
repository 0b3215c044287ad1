import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { aFrame, aMessage, aRadio, arrivedAt, aTelegram } from '../../../test/stage-values.ts'
import type { DataRecord, DecodedTelegram } from '../../codecs/codec.ts'
import type { NoteArrival, UplinkArrival } from '../arrival.ts'
import { alarmsOf, judgeBattery, sightingOf, sightingOfNote } from './sighting.ts'

const from = { message: aMessage(), heardAt: arrivedAt, radioAddress: aRadio(), signal: aFrame().signal }
const uplink: UplinkArrival = { kind: 'UPLINK', ...from, fPort: 1, bytes: Buffer.alloc(1), hint: null }

function heard(
  decoded: Partial<DecodedTelegram>,
  arrival: UplinkArrival | ReturnType<typeof aFrame> = aFrame(),
) {
  return { arrival, radio: aRadio(), decoded: aTelegram(decoded) }
}

function clockRecord(value: string): DataRecord {
  const plain = { storage: 0, tariff: 0, subunit: 0, qualifiers: [], header: '046D', unit: '' }
  return { quantity: 'date and time', value, function: 'instantaneous', ...plain }
}

test('a telegram tells how it was heard and what its device says of itself', () => {
  expect(sightingOf(heard({ batteryMillivolts: 3_560, firmware: '1.4.2', batteryPercent: 81 }))).toEqual({
    meterKey: 7,
    at: arrivedAt,
    rssiDbm: -71,
    snrDb: null,
    gateway: 'concentrator-01',
    application: null,
    batteryPercent: 81,
    batteryMillivolts: 3_560,
    firmware: '1.4.2',
    clockDriftSeconds: null,
  })
})

test.each([
  [0, 0, true],
  [100, 100, true],
  [-1, null, false],
  [255, null, false],
  [null, null, true],
])('a battery of %j percent is kept as %j, and believed: %s', (batteryPercent, kept, isBelieved) => {
  expect(sightingOf(heard({ batteryPercent })).batteryPercent).toBe(kept)
  expect(judgeBattery(batteryPercent).ok).toBe(isBelieved)
})

// Heard at 18:00:00 UTC, which is noon by the meters' clocks.
test.each([
  ['2026-11-20T12:00:00', 0],
  ['2026-11-20T12:08:20', 500],
  ['2026-11-20T11:50:00', -600],
  ['2026-11-20T12:00', 30],
  ['2026-11-20T11:59', -30],
])('a meter whose clock shows %s drifts by %i s', (shown, seconds) => {
  expect(sightingOf(heard({ records: [clockRecord(shown)] })).clockDriftSeconds).toBe(seconds)
})

test('an uplink that tells of hours past says nothing of a clock; one that tells of the future does', () => {
  const told = (at: Date) => heard({ readings: [{ at, litres: litres(1) }] }, uplink)
  expect(sightingOf(told(new Date('2026-11-20T17:00:00Z'))).clockDriftSeconds).toBeNull()
  expect(sightingOf(told(new Date('2026-11-20T18:07:00Z'))).clockDriftSeconds).toBe(420)
})

test('a telegram whose status is clear says that none stands; one without status says nothing', () => {
  expect(alarmsOf(heard({}))).toEqual({ meterKey: 7, at: arrivedAt, standing: [] })
  expect(alarmsOf(heard({ alarms: ['LEAK'] }))).toEqual({ meterKey: 7, at: arrivedAt, standing: ['LEAK'] })
  expect(alarmsOf(heard({ endedAlarms: [] }, uplink))).toBeNull()
})

test('a telegram that tells of one condition leaves the others as they stood', () => {
  expect(alarmsOf(heard({ alarms: ['BURST'], endedAlarms: ['TAMPER'] }))).toEqual({
    ...{ meterKey: 7, at: arrivedAt },
    standing: ['BURST'],
    ended: ['TAMPER'],
  })
})

test('what gateway and server do alone is no sign of life', () => {
  const note: NoteArrival = { kind: 'NOTE', ...from, seen: true, batteryPercent: 88.3, answer: null }
  expect(sightingOfNote(note, aRadio())).toMatchObject({ at: arrivedAt, batteryPercent: 88.3 })
  expect(sightingOfNote({ ...note, seen: false }, aRadio())).toBeNull()
})
