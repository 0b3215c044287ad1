import { expect, test } from 'vitest'
import { foldFalls } from './falling-register.ts'

const hour = 3_600_000
const fall = (at: number, litres: number) => ({ at: at * hour, since: 0, litres })
const fallen = (...litres: readonly number[]) =>
  foldFalls(
    [],
    litres.map((each, index) => fall(index + 1, each)),
    null,
  )

test('two litres back are a warning, a single one is none', () => {
  expect(fallen(1)).toEqual([])
  expect(fallen(2)).toMatchObject([
    { layer: 'RULE', kind: 'REVERSE_FLOW', severity: 'WARNING', since: 0, openedAt: hour, litres: 2 },
  ])
})

test('it tells how far the register fell at most, and is critical from a hundred litres on', () => {
  expect(fallen(5, 40, 12)).toMatchObject([{ litres: 40, litresAt: 2 * hour, severity: 'WARNING' }])
  expect(fallen(5, 120)).toMatchObject([{ severity: 'CRITICAL', openedAt: hour, escalatedAt: 2 * hour }])
})

test('the same fall told again changes nothing', () => {
  const known = fallen(5, 7)
  expect(foldFalls(known, [fall(1, 5), fall(2, 7)], null)).toEqual(known)
})

test('it ends with what is kept a day after it last fell further, not by silence', () => {
  const known = fallen(5)
  expect(foldFalls(known, [fall(40, 5)], null)).toEqual(known)
  expect(foldFalls(known, [], 20 * hour)).toEqual(known)
  expect(foldFalls(known, [], 26 * hour)).toMatchObject([{ closedAt: 26 * hour, closedReason: 'ENDED' }])
})

test('other alerts are not touched', () => {
  const [other] = fallen(9).map((span) => ({ ...span, detail: '' }))
  if (other === undefined) throw new Error('there is one')
  expect(foldFalls([other], [], 90 * hour)).toEqual([other])
})
