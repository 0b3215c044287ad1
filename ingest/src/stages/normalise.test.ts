import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { aFrame, aMessage, aRadio, aTelegram } from '../../test/stage-values.ts'
import type { DecodedTelegram } from '../codecs/codec.ts'
import type { ReadTelegram } from './decode.ts'
import { normalise } from './normalise.ts'

const heardAt = new Date('2026-11-20T18:00:00.250Z')

function telegram(
  readings: DecodedTelegram['readings'],
  flowLitresPerHour: number | null = 240,
): ReadTelegram {
  return {
    arrival: aFrame({ heardAt }),
    radio: aRadio(),
    decoded: aTelegram({ readings, flowLitresPerHour }),
  }
}

function readingsOf(read: ReadTelegram, firstHeard?: Date) {
  const answer = normalise(read, firstHeard)
  return answer.ok ? answer.value.map(({ reading }) => reading) : answer.rejection.code
}

test('a meter that tells no instant was read when the concentrator heard it', () => {
  expect(readingsOf(telegram([{ at: null, litres: litres(44_206) }]))).toEqual([
    {
      meterKey: 7,
      at: heardAt,
      litres: 44_206,
      flowLitresPerHour: 240,
      receivedAt: heardAt,
      traceId: 'a'.repeat(32),
    },
  ])
})

test('a telegram that another concentrator heard before was read then', () => {
  const before = new Date('2026-11-20T17:58:00Z')
  expect(readingsOf(telegram([{ at: null, litres: litres(44_206) }]), before)).toMatchObject([
    { at: before, receivedAt: heardAt },
  ])
})

test('the meter’s own instant is believed before ours', () => {
  const at = new Date('2026-11-20T17:00:00Z')
  expect(readingsOf(telegram([{ at, litres: litres(44_206) }]))).toMatchObject([{ at, receivedAt: heardAt }])
})

test('of a meter that sends its history, only the newest value has the flow of the moment', () => {
  const hours = [15, 16, 17].map((hour) => new Date(Date.UTC(2026, 10, 20, hour)))
  const readings = readingsOf(telegram(hours.map((at, index) => ({ at, litres: litres(index) }))))
  expect(readings).toMatchObject(
    [null, null, 240].map((flowLitresPerHour, index) => ({ at: hours[index], flowLitresPerHour })),
  )
})

test('a flow of a fraction of a litre is kept as whole litres per hour', () => {
  expect(readingsOf(telegram([{ at: null, litres: litres(1) }], 12.6))).toMatchObject([
    { flowLitresPerHour: 13 },
  ])
})

test('a telegram without any register value is no reading', () => {
  expect(readingsOf(telegram([]))).toBe('NO_REGISTER')
})

test('an uplink, or an alert of a device, may tell of other things', () => {
  const { radio, decoded } = telegram([])
  const from = { message: aMessage(), heardAt, radioAddress: radio, signal: aFrame().signal }
  const uplink = { kind: 'UPLINK', ...from, fPort: 1, bytes: Buffer.alloc(1), hint: null } as const
  const alert = { kind: 'REPORT', ...from, sender: 'SN-7', owesReading: false, telegram: decoded } as const
  expect(readingsOf({ arrival: uplink, radio, decoded })).toEqual([])
  expect(readingsOf({ arrival: alert, radio, decoded })).toEqual([])
  expect(readingsOf({ arrival: { ...alert, owesReading: true }, radio, decoded })).toBe('NO_REGISTER')
})
