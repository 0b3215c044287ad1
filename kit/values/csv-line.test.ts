import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from './csv-line.ts'

test('quotes, commas and ends of lines come back as they were (RFC 4180)', () => {
  expect(csvLine(['a "b", c', 'd\r\ne', { number: '-0.214' }, ''])).toBe('"a ""b"", c","d\r\ne",-0.214,\r\n')
})

test.each(['=1+1', '+52 442 000', '-1+1', '@SUM(A1)', '\t=1', '\r=1'])(
  '%j is no formula to a spreadsheet',
  (text) => {
    const [[cell]] = parse(csvLine([text])) as [[string]]
    expect(cell).toBe(`'${text}`)
  },
)

test('whatever a text is, it is read back whole and begins no formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2 }), (texts) => {
      const [cells] = parse(csvLine(texts)) as [string[]]
      // Some begin with an apostrophe of their own: it stays the only one.
      expect(cells).toEqual(texts.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)))
    }),
    { examples: [[["'+", '']]] },
  )
})
