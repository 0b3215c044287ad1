import { expect, test } from 'vitest'
import { staffReconciliation } from '../../../../i18n/es-MX/money/office/staff-reconciliation.ts'
import { bringWords } from '../../../../i18n/language.ts'
import { amountsOf, subjectWords } from './difference-words.ts'

bringWords({ staffReconciliation })

test.each([
  ['FEMSA charge 1932da', 'cargo 1932da'],
  ['CONEKTA transfer tr_77', 'transferencia tr_77'],
  ['BANK payment 0198', 'pago 0198'],
  ['BANK debit CEA-7.txt', 'domiciliación CEA-7.txt'],
  ['BANK 0123456789 2026-11-22 77700 AQ25', 'movimiento 0123456789 2026-11-22 77700 AQ25'],
])('%s is named in Spanish, and what can be searched for stays as it is', (subject, words) => {
  expect(subjectWords(subject)).toBe(words)
})

test('money that came and was recorded at once is not told as what they have and we have not', () => {
  expect(amountsOf('STRANGE_ARRIVAL')).toBe('arrival')
  expect(amountsOf('PAYER_UNKNOWN')).toBe('unknown')
  expect(amountsOf('SETTLEMENT_MISSING')).toBe('settlement')
  expect(amountsOf('MISSING')).toBe('missing')
  expect(amountsOf('SURPLUS')).toBe('books')
})
