import { expect, test } from 'vitest'
import { readProfile, stepBack, unrollProfile } from './profile.ts'

const hourly = { milliseconds: 3_600_000, months: 0 }

function profile(hex: string) {
  const read = readProfile(Buffer.from(hex, 'hex'))
  if (read === undefined) expect.fail(`${hex} is no profile`)
  return read
}

test('the control byte says how values follow each other, and how far apart', () => {
  expect(profile('620127012201')).toEqual({ increments: 'up', spacing: hourly, elements: [0x127, 0x122] })
  expect(profile('7101FF0A')).toEqual({
    increments: 'up',
    spacing: { milliseconds: 86_400_000, months: 0 },
    elements: [null, 10],
  })
  expect(profile('D2FE9326').elements).toEqual([0x2693])
  expect(profile('D2FE9326').spacing).toEqual({ milliseconds: 0, months: 6 })
  expect(profile('F1FE80').elements).toEqual([null])
  expect(profile('290199').elements).toEqual([99])
})

test.each(['', '62', '620127', '6001', '67010000', '62FB2701', '620027012201'])(
  'what annex F does not have is no profile: %s',
  (hex) => {
    expect(readProfile(Buffer.from(hex, 'hex'))).toBeUndefined()
  },
)

test('values are found again by walking the steps, backwards or forwards', () => {
  expect(unrollProfile(profile('620127012201'), 1000, 1, true)).toEqual([705, 415])
  expect(unrollProfile(profile('620127012201'), 1000, 1, false)).toEqual([1295, 1585])
  expect(unrollProfile(profile('A10105'), 1000, 1, true)).toEqual([1005])
  expect(unrollProfile(profile('E101FE02'), 1000, 10, true)).toEqual([1020, 1000])
  expect(unrollProfile(profile('210107FF80'), 1000, 1, true)).toEqual([7, -1, null])
})

test('behind a step without a value nothing is known', () => {
  expect(unrollProfile(profile('610101FF01'), 100, 1, true)).toEqual([99])
})

test('hours are hours, months keep their day where they have it', () => {
  const instant = new Date('2026-03-31T06:00:00Z')
  expect(stepBack(instant, hourly, 2)).toEqual(new Date('2026-03-31T04:00:00Z'))
  expect(stepBack(instant, hourly, -2)).toEqual(new Date('2026-03-31T08:00:00Z'))
  expect(stepBack(instant, { milliseconds: 0, months: 1 }, 1)).toEqual(new Date('2026-02-28T06:00:00Z'))
  expect(stepBack(instant, { milliseconds: 0, months: 6 }, 3)).toEqual(new Date('2024-09-30T06:00:00Z'))
  const september = new Date('2021-09-30T00:00:00Z')
  expect(stepBack(september, { milliseconds: 0, months: 1 }, -1)).toEqual(new Date('2021-10-31T00:00:00Z'))
})
