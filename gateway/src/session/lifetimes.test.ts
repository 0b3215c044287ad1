import * as v from 'valibot'
import { expect, test } from 'vitest'
import { expiryOf, lifetimeText } from './lifetimes.ts'

const staff = v.parse(lifetimeText, '30/600')
const morning = new Date('2026-11-20T14:00:00Z')
const minutesLater = (minutes: number) => new Date(morning.getTime() + minutes * 60_000)

test('a session that nobody uses is over after its idle time', () => {
  expect(expiryOf(staff, morning, morning)).toEqual(minutesLater(30))
  expect(expiryOf(staff, morning, minutesLater(200))).toEqual(minutesLater(230))
})

test('a session that is used all day is over at its age', () => {
  expect(expiryOf(staff, morning, minutesLater(599))).toEqual(minutesLater(600))
})

test.each(['30', '30/', '0/600', '-1/5', '30/600/1', 'a/b'])('%s is no lifetime', (text) => {
  expect(v.safeParse(lifetimeText, text).success).toBe(false)
})
