import { expect, test } from 'vitest'
import type { Account } from './account.ts'
import { suppliedDays } from './volume-of.ts'

const november = { from: '2026-11-01', to: '2026-12-01' }
const days = (openedOn: string, closedOn: string | null) =>
  suppliedDays({ openedOn, closedOn } as Account, november)

test('an account is measured on the days of its supply, its last one among them, and on no day of the next holder', () => {
  expect(days('2024-05-01', null)).toEqual(november)
  expect(days('2024-05-01', '2026-11-15')).toEqual({ from: '2026-11-01', to: '2026-11-16' })
  expect(days('2026-11-16', null)).toEqual({ from: '2026-11-16', to: '2026-12-01' })
})
