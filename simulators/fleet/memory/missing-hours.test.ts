import { expect, test } from 'vitest'
import { missingHours, wholeHour } from './missing-hours.ts'

const now = new Date('2026-11-20T18:25:00Z')

function hour(text: string): Date {
  return new Date(`2026-11-${text}:00:00Z`)
}

test('at the first start every hour of the past days is missing, newest first', () => {
  const { newer, older } = missingHours(now, 2, null)
  expect(newer).toEqual([])
  expect(older).toHaveLength(49)
  expect(older[0]).toEqual(hour('20T18'))
  expect(older.at(-1)).toEqual(hour('18T18'))
})

test('after a rest only the hours of the rest are missing', () => {
  const { newer, older } = missingHours(now, 2, { from: hour('18T18'), to: hour('20T15') })
  expect(newer).toEqual([hour('20T18'), hour('20T17'), hour('20T16')])
  expect(older).toEqual([])
})

test('a backfill that was interrupted goes on below what it reached', () => {
  const { newer, older } = missingHours(now, 1, { from: hour('19T20'), to: hour('20T18') })
  expect(newer).toEqual([])
  expect(older).toEqual([hour('19T19'), hour('19T18')])
})

test('a fleet that slept for months fills the days asked for, not the months', () => {
  const { newer, older } = missingHours(now, 1, {
    from: new Date('2026-03-01T00:00:00Z'),
    to: new Date('2026-04-01T00:00:00Z'),
  })
  expect(newer).toHaveLength(25)
  expect(older).toEqual([])
})

test('no days asked for: the running hour alone', () => {
  expect(missingHours(now, 0, null).older).toEqual([wholeHour(now)])
})
