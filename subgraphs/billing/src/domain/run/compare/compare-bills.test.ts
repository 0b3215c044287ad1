import { expect, test } from 'vitest'
import { compareBills } from './compare-bills.ts'
import { csvReader } from './csv-reader.ts'
import { billRows } from './read-bill-rows.ts'

const header = ['contrato', 'periodo', 'clase', 'm3', 'Agua potable', 'IVA', 'total']

function bill(...cells: readonly string[]) {
  const rows = billRows(header)
  if ('fault' in rows) throw new Error(rows.fault)
  const read = rows.read(cells)
  if ('fault' in read) throw new Error(read.fault)
  return read
}

const ours = bill('442761', '2026-10', 'DOMÉSTICA MEDIO', '14.632', '310.20', '0.00', '310.20')

test('bills that agree to the centavo do not differ, whatever the other system calls the class or rounds the water to', () => {
  expect(
    compareBills(ours, bill('442761', '2026-10', 'Domestica  medio', '15', '$310.20', '', '310.20')),
  ).toBeNull()
})

test.each([
  ['VOLUME', bill('442761', '2026-10', 'DOMÉSTICA MEDIO', '16', '330.00', '', '330.00')],
  ['TARIFF_CLASS', bill('442761', '2026-10', 'COMERCIAL', '15', '700.00', '', '700.00')],
  ['CONCEPT', bill('442761', '2026-10', 'DOMÉSTICA MEDIO', '15', '310.20', '49.63', '359.83')],
  ['ROUNDING', bill('442761', '2026-10', 'DOMÉSTICA MEDIO', '15', '310.21', '', '310.21')],
  ['PRICE', bill('442761', '2026-10', 'DOMÉSTICA MEDIO', '15', '312.00', '', '312.00')],
  ['MISSING_THEIRS', null],
] as const)('a difference is told to come from %s', (cause, theirs) => {
  expect(compareBills(ours, theirs)).toMatchObject({ cause, contract: '442761' })
})

test('a list is read in quotes, with semicolons and with line breaks inside of a cell, in whatever pieces it comes', () => {
  const text = '\uFEFFcontrato;"nombre";total\r\n1;"Pérez; ""Casa""\nde agua";"1,234.50"\r\n2;;3\n'
  const reader = csvReader()
  const rows = [...text].flatMap((piece) => reader.take(piece))
  expect([...rows, ...reader.end()]).toEqual([
    ['contrato', 'nombre', 'total'],
    ['1', 'Pérez; "Casa"\nde agua', '1,234.50'],
    ['2', '', '3'],
  ])
})

test('a list without a contract or a total, or with a total that is no amount, is refused with its reason', () => {
  expect(billRows(['periodo', 'total'])).toEqual({ fault: expect.stringContaining('contract') })
  expect(billRows(['contrato', 'periodo'])).toEqual({ fault: expect.stringContaining('total') })
  const rows = billRows(['contrato', 'periodo', 'total'])
  expect('read' in rows && rows.read(['1', '2026-10', 'doce'])).toEqual({
    fault: expect.stringContaining('doce'),
  })
})
