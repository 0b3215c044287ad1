import { expect, test } from 'vitest'
import type { TelegramContext } from './interpret.ts'
import { interpret } from './interpret.ts'
import { device as multical21 } from './kamstrup-multical-21/device.ts'
import { readRecords } from './records.ts'

function said(hex: string, context: Partial<TelegramContext> = {}) {
  const { records } = readRecords(Buffer.from(hex, 'hex'))
  const address = { manufacturer: 'XYZ', identNumber: '12345678', version: 1, deviceType: 0x07 }
  return interpret(records, { address, device: undefined, status: 0, clockOffsetMinutes: 0, ...context })
}

test('the register is the plain current volume, wherever it stands', () => {
  expect(said('44130A00000004933C0500000014130700000004130600000084101301000000').readings).toEqual([
    { at: null, litres: 6 },
  ])
})

test('a meter that only has tariffs or forward flow still has a register', () => {
  expect(said('8C201391721300').readings).toEqual([{ at: null, litres: 137_291 }])
  expect(said('04933B0500000004933C03000000').readings).toEqual([{ at: null, litres: 5 }])
})

test('half a litre is rounded to a whole one', () => {
  expect(said('041245000000').readings[0]?.litres).toBe(7)
  expect(said('041244000000').readings[0]?.litres).toBe(7)
  expect(said('041246000000').readings[0]?.litres).toBe(7)
})

test('the meter’s wall clock becomes an instant by the offset given from outside', () => {
  const telegram = '041306000000046D0516CE26'
  expect(said(telegram).readings[0]?.at).toEqual(new Date('2022-06-14T22:05:00Z'))
  expect(said(telegram, { clockOffsetMinutes: -360 }).readings[0]?.at).toEqual(
    new Date('2022-06-15T04:05:00Z'),
  )
})

test('a key-date register needs its own date', () => {
  expect(said('44130A000000426CBF2C8401130900000084021308000000C2026C1F33').targets).toEqual([
    { at: '2021-12-31', litres: 10 },
  ])
})

test('gas, current and sensors have no litres of water', () => {
  for (const deviceType of [0x02, 0x03, 0x08, 0x1b]) {
    const address = { manufacturer: 'XYZ', identNumber: '12345678', version: 1, deviceType }
    expect(said('041306000000', { address }).readings).toEqual([])
  }
})

test('the status byte says what EN 13757-7 says, and the maker’s bits what its folder says', () => {
  expect(said('041306000000', { status: 0x1c }).alarms).toEqual([
    'LOW_BATTERY',
    'PERMANENT_ERROR',
    'TEMPORARY_ERROR',
  ])
  expect(said('041306000000', { status: 0x02 }).alarms).toEqual(['APPLICATION_ERROR'])
  expect(said('041306000000', { status: 0x03 }).alarms).toEqual(['ABNORMAL_CONDITION'])
  const device = { name: 'x', identities: [], statusByte: { 6: 'TAMPER' } } as const
  expect(said('041306000000', { status: 0x40, device }).alarms).toEqual(['TAMPER'])
})

test('error flags that nobody has explained are still said', () => {
  expect(said('02FD171111').alarms).toEqual(['ERROR_FLAGS_1111'])
  expect(said('02FD170000').alarms).toEqual([])
})

test('a volume that only maker or base conditions qualify is a register, what is no total is none', () => {
  expect(said('04933E07000000').readings).toEqual([{ at: null, litres: 7 }])
  expect(said('0493FF0507000000').readings).toEqual([{ at: null, litres: 7 }])
  for (const other of [
    '04933C07000000',
    '04934007000000',
    '04932207000000',
    '04937B07000000',
    '14130700000044130700000',
  ]) {
    expect(said(other).readings).toEqual([])
  }
})

test('a temperature in Fahrenheit is no temperature in Celsius', () => {
  expect(said('02FB58C409').waterTemperatureC).toBeNull()
})

test('a time of day or a text under the code of a date is no date', () => {
  expect(said('44130A000000436C1E050E').targets).toEqual([])
  expect(said('44130A0000004D6C04FF2C00FF').targets).toEqual([])
  expect(said('04130A0000000D6D0432303231').readings).toEqual([{ at: null, litres: 10 }])
})

test('error flags that are negative, in fractions or endless are no flags', () => {
  expect(said('05FD170000C0BF').alarms).toEqual([])
  expect(said('05FD170000C03F').alarms).toEqual([])
  expect(said('0DFD17E814131211100F0E8D').alarms).toEqual(['ERROR_FLAGS_8D0E0F1011121314'])
})

test('a profile of months is one past volume each, forwards from its base', () => {
  const { targets } = said('4413 00000000 426C BE29 4D931E 08 71FE 00 02 FF 01 00 00'.replaceAll(' ', ''))
  expect(targets).toEqual([
    { at: '2021-09-30', litres: 0 },
    { at: '2021-10-31', litres: 0 },
    { at: '2021-11-30', litres: 2 },
  ])
})

test('an inverse profile of hours is a reading each, backwards from the clock', () => {
  const { readings } = said('0413 E8030000 046D 0516CE26 0D9313 04 6101 0A 05'.replaceAll(' ', ''), {
    clockOffsetMinutes: -360,
  })
  expect(readings).toEqual([
    { at: new Date('2022-06-15T04:05:00Z'), litres: 1000 },
    { at: new Date('2022-06-15T03:05:00Z'), litres: 990 },
    { at: new Date('2022-06-15T02:05:00Z'), litres: 985 },
  ])
})

// Kamstrup 5512-1242 §7.1: bit 2 leaking now; bits 10 to 12, value 2: 9 to 24 hours; bits 4 to 6, value 7: 22 to 31 days.
test('the info word of Kamstrup tells what is now and how long it lasted within 30 days', () => {
  const telegram = said('02FF2074080413AEAC000092013BEF01615B0C', { device: multical21 })
  expect(telegram.alarms).toEqual(['LEAK'])
  expect(telegram.records.map(({ quantity, value }) => [quantity, value])).toEqual([
    ['info word', 0x874],
    ['time dry', '22 to 31 days'],
    ['time leaking', '9 to 24 hours'],
    ['volume', 44_206],
    ['volume flow', 495],
    ['flow temperature', 12],
  ])
  expect(telegram.records.map(({ qualifiers }) => qualifiers.join()).slice(-2)).toEqual([
    'last day',
    'last month',
  ])
})

test('a meter with status words tells of its conditions when it sends one, and else of its status byte alone', () => {
  const status = [{ header: '02FF20', alarms: { 0: 'DRY' } }] as const
  const device = { name: 'x', identities: [], status } as const
  expect(said('04130600000002FF200100', { device, status: null })).toMatchObject({
    alarms: ['DRY'],
    endedAlarms: 'ALL_OTHERS',
  })
  expect(said('041306000000', { device, status: null })).toMatchObject({ alarms: [], endedAlarms: [] })
  expect(said('041306000000', { device, status: 0x04 })).toMatchObject({
    alarms: ['LOW_BATTERY'],
    endedAlarms: ['PERMANENT_ERROR', 'TEMPORARY_ERROR', 'APPLICATION_ERROR', 'ABNORMAL_CONDITION'],
  })
  expect(said('041306000000', { status: 0 }).endedAlarms).toBe('ALL_OTHERS')
  expect(said('041306000000', { status: null }).endedAlarms).toEqual([])
})
