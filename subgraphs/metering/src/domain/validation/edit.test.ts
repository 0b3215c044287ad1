import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { decideEdit } from './edit.ts'

const wish = { id: 'edit', meterKey: 7, day: '2026-11-18', litres: litres(310), why: 'foto del medidor' }

test('a day that is over can be edited once; the same wish again is done already', () => {
  expect(decideEdit(wish, null, '2026-11-19')).toBe('ConsumptionEdited')
  expect(decideEdit(wish, wish, '2026-11-19')).toBe('AlreadyEdited')
})

test.each([
  [{ ...wish, day: '2026-11-19' }, null, 'DayNotOver'],
  [{ ...wish, day: '2026-12-01' }, null, 'DayNotOver'],
  [{ ...wish, litres: litres(-1) }, null, 'VolumeNegative'],
  [{ ...wish, litres: litres(311) }, wish, 'EditIdTaken'],
  [{ ...wish, why: 'otra razón' }, wish, 'EditIdTaken'],
  [{ ...wish, meterKey: 8 }, wish, 'EditIdTaken'],
] as const)('%o after %o is refused: %s', (asked, known, refusal) => {
  expect(decideEdit(asked, known, '2026-11-19')).toBe(refusal)
})
