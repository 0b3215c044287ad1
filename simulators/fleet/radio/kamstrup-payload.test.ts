import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { kamstrupPayload } from './kamstrup-payload.ts'

// Kamstrup's own example of an hourly profile (public device catalogue, “Multiple profile values for volume”):
// 29 August 2023, noon, and the eleven hours before.
const published = [
  7842497, 7842202, 7841912, 7841622, 7841328, 7841038, 7840748, 7840459, 7840164, 7839874, 7839584, 7839289,
].map(litres)
const noon = new Date('2023-08-29T12:00:00Z')
const [newest = litres(0), ...older] = published

test('date, register and profile come out byte by byte as the maker’s example has them', () => {
  const hex = kamstrupPayload({
    at: noon,
    registers: [newest, ...older],
    alarms: [],
    accessNumber: 8,
  }).toString('hex')
  expect(hex.startsWith('7a08000000446d002cfd284413c1aa7700')).toBe(true)
  expect(hex.endsWith('4d931318620127012201220126012201220121012701220122012701')).toBe(true)
})

test('quiet hours take one byte each, and water that ran back has a sign', () => {
  const quiet = [litres(500), litres(500), litres(490)] as const
  const back = [litres(500), litres(503), litres(490)] as const
  const profileOf = (registers: typeof quiet) =>
    kamstrupPayload({ at: noon, registers, alarms: [], accessNumber: 0 }).toString('hex').split('4d9313')[1]
  expect(profileOf(quiet)).toBe('046101000a')
  expect(profileOf(back)).toBe('04e101fd0d')
})

test('conditions stand in the status word, a low battery in the header too', () => {
  const payload = kamstrupPayload({
    at: noon,
    registers: [litres(1)],
    alarms: ['TAMPER', 'LOW_BATTERY'],
    accessNumber: 1,
  })
  expect(payload.readUInt8(2)).toBe(0x04)
  expect(payload.toString('hex')).toContain('52ff253000')
})
