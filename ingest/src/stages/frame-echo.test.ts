import { expect, test } from 'vitest'
import { createFrameEcho } from './frame-echo.ts'

const heardAt = new Date('2026-11-20T18:00:00Z')
const later = (minutes: number) => new Date(heardAt.getTime() + minutes * 60_000)
const frame = Buffer.from('4e44372c', 'hex')

test('the same bytes within ten minutes were heard when they were heard first, whoever’s clock is ahead', () => {
  const echo = createFrameEcho()
  expect(echo.firstHeard(frame, heardAt)).toEqual(heardAt)
  expect(echo.firstHeard(Buffer.from(frame), later(3))).toEqual(heardAt)
  expect(echo.firstHeard(frame, later(-3))).toEqual(heardAt)
  expect(echo.firstHeard(frame, later(10))).toEqual(heardAt)
})

test('the same bytes a quarter of an hour later are another telegram, and others are at once', () => {
  const echo = createFrameEcho()
  echo.firstHeard(frame, heardAt)
  expect(echo.firstHeard(Buffer.from('4e44372d', 'hex'), later(1))).toEqual(later(1))
  expect(echo.firstHeard(frame, later(15))).toEqual(later(15))
  expect(echo.firstHeard(frame, later(16))).toEqual(later(15))
})

test('what is kept is bounded, and what was just heard is kept', () => {
  const echo = createFrameEcho({ most: 10 })
  echo.firstHeard(frame, heardAt)
  const stranger = (number: number) => echo.firstHeard(Buffer.from([1, number]), heardAt)
  for (let number = 0; number < 4; number++) stranger(number)
  expect(echo.firstHeard(frame, later(1))).toEqual(heardAt)
  for (let number = 4; number < 20; number++) stranger(number)
  expect(echo.firstHeard(frame, later(1))).toEqual(later(1))
})
