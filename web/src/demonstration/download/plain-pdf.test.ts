import { expect, test } from 'vitest'
import { plainPdf } from './plain-pdf.ts'

test('every object stands where the table says, and the table where the end says', () => {
  const pdf = plainPdf(['Recibo de demostración', 'Agua (potable)'])
  const offsets = [...pdf.matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at))
  expect(offsets).toHaveLength(5)
  expect(offsets.map((at, index) => pdf.startsWith(`${index + 1} 0 obj`, at))).toEqual(Array(5).fill(true))
  const [, start] = /startxref\n(\d+)\n%%EOF/.exec(pdf) ?? []
  expect(pdf.startsWith('xref', Number(start))).toBe(true)
})

test('writes Spanish in the signs of the font', () => {
  expect(plainPdf(['Recibo (ó)'])).toContain('(Recibo \\(\\363\\)) Tj')
})
