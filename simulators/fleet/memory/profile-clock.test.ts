import { expect, test } from 'vitest'
import { profileInstant, withSpeed } from './profile-clock.ts'

const noon = new Date('2026-11-20T18:00:00Z')

function after(minutes: number): Date {
  return new Date(noon.getTime() + minutes * 60_000)
}

test('at everyday speed the households live with the calendar, and nothing is to be remembered', () => {
  expect(withSpeed([], noon, 1)).toEqual([])
  expect(profileInstant([], after(5))).toEqual(after(5))
})

test('sixty times as fast, a minute is an hour of their lives, from the start on and not before', () => {
  const clock = withSpeed([], noon, 60)
  expect(profileInstant(clock, after(-10))).toEqual(after(-10))
  expect(profileInstant(clock, noon)).toEqual(noon)
  expect(profileInstant(clock, after(1))).toEqual(after(60))
})

test('a change of speed goes on from where life stood: never back, and the past stays as it was', () => {
  const fast = withSpeed([], noon, 60)
  const slow = withSpeed(fast, after(10), 1)
  expect(profileInstant(slow, after(5))).toEqual(profileInstant(fast, after(5)))
  expect(profileInstant(slow, after(10))).toEqual(after(600))
  expect(profileInstant(slow, after(11))).toEqual(after(601))
})

test('the same speed after a restart adds nothing', () => {
  const clock = withSpeed([], noon, 60)
  expect(withSpeed(clock, after(30), 60)).toBe(clock)
})

test('speed changes between two seconds, never within one', () => {
  const clock = withSpeed([], new Date(noon.getTime() + 400), 60)
  expect(clock[0]?.real).toEqual(new Date(noon.getTime() + 1000))
})
