import { expect, test } from 'vitest'
import { nightShape } from './night-shape.ts'

const still = [0, 0, 0, 0, 0]

test('a tank that never fills runs in every hour of every night, much the same', () => {
  const nights = [[41, 41, 47, 41, 40], [41, 42, 41, 41, 41], [40, 41, 41, 53, 41], still, still]
  expect(nightShape(nights)).toEqual({ kind: 'toilet', litresPerHour: 40, nights: 3 })
})

test('drops are told from a run', () => {
  expect(nightShape([[2, 2, 3, 2, 2], [2, 2, 2, 2, 8], still])).toMatchObject({
    kind: 'drip',
    litresPerHour: 2,
  })
})

test('what no toilet passes is a tap or a pipe', () => {
  const nights = [[240, 240, 241, 240, 240], [240, 252, 240, 240, 240], still]
  expect(nightShape(nights)).toEqual({ kind: 'pipe', litresPerHour: 240, nights: 2 })
})

test('one restless night is a guest', () => {
  expect(nightShape([[12, 6, 9, 7, 30], still, still])).toEqual({ kind: 'none' })
})

test('a flush a night is a home', () => {
  expect(nightShape([[0, 6, 0, 0, 0], [6, 0, 0, 6, 0], still])).toEqual({ kind: 'none' })
})

test('a tap that was mended last night is no toilet that runs', () => {
  expect(nightShape([still, [41, 41, 41, 41, 41], [41, 41, 41, 41, 41]])).toEqual({ kind: 'none' })
})

test('a garden on a timer drinks in one hour and rests in the others', () => {
  const watered = [0, 0, 0, 0, 180]
  expect(nightShape([watered, still, watered, still, watered])).toEqual({
    kind: 'timer',
    litres: 180,
    nights: 3,
  })
  expect(nightShape([watered, still, watered, still])).toEqual({ kind: 'none' })
})

test('a night without signal says nothing, either way', () => {
  const silent = [null, null, null, 5, 5]
  expect(nightShape([silent, [41, 41, 41, 41, 41], silent, [41, 41, 41, 41, 41]])).toMatchObject({
    nights: 2,
  })
  expect(nightShape([silent, silent])).toEqual({ kind: 'none' })
  expect(nightShape([])).toEqual({ kind: 'none' })
})

test('a pool that fills for a night is not steady', () => {
  expect(nightShape([[900, 900, 900, 900, 900], [8, 9, 8, 8, 8], still])).toEqual({ kind: 'none' })
})
