import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { StatementSource } from '../domain/reconciliation/statement.ts'
import { readStatement } from './read-statement.ts'

const sample = (name: string) => readFileSync(new URL(`../../test/statements/${name}`, import.meta.url))
const bytes = (text: string) => new TextEncoder().encode(text)
const [camt, csv, conekta, femsa] = ['camt-08.xml', 'banco.csv', 'conekta.csv', 'femsa.csv'].map((name) =>
  sample(name).toString(),
) as [string, string, string, string]

function read(file: string | Uint8Array, source: StatementSource = 'BANK') {
  return readStatement(source, typeof file === 'string' ? bytes(file) : file)
}

/** What of a file is the same however it was saved. */
function movements(file: string | Uint8Array) {
  const got = read(file)
  if (got.kind === 'mistaken')
    throw new Error(got.mistakes.map(({ where, what }) => `${where}: ${what}`).join('; '))
  return got.statements.flatMap((one) => (one.kind === 'BANK' ? one.movements : []))
}

function mistakes(file: string | Uint8Array, source: StatementSource = 'BANK') {
  const got = read(file, source)
  return got.kind === 'mistaken' ? got.mistakes.map(({ where, what }) => `${where}: ${what}`) : []
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
}

/** The CSV with other separators, quotes where they are needed. */
function divided(by: string, cellOf = (cell: string) => cell): string {
  const rows = csv
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)("[^"]*"|[^,]*)/g)].map(([, cell = '']) => cellOf(cell.replaceAll('"', ''))),
    )
  return rows
    .map((cells) => cells.map((cell) => (cell.includes(by) ? `"${cell}"` : cell)).join(by))
    .join('\r\n')
}

test.each(['02', '03', '05', '07', '09', '10', '11', '12', '13'])(
  'CAMT.053 of version %s is read',
  (version) => {
    const other = camt.replace('camt.053.001.08', `camt.053.001.${version}`)
    expect(movements(other)).toEqual(movements(camt))
  },
)

test('another message, and a version that is not known, are refused by name and once', () => {
  expect(mistakes(camt.replace('camt.053', 'camt.052'))).toEqual([expect.stringContaining('camt.052.001.08')])
  expect(mistakes(camt.replace('053.001.08', '053.001.01'))).toEqual([
    expect.stringContaining('camt.053.001.01'),
  ])
})

test('a reversal that is written 1 is one', () => {
  expect(movements(camt.replace('<RvslInd>true', '<RvslInd>1'))).toEqual(movements(camt))
})

test('an instant in another zone is on the day that Mexico City had then', () => {
  const other = camt.replace('2026-11-21T23:59:30-06:00', '2026-11-22T05:59:30Z')
  expect(movements(other)).toEqual(movements(camt))
})

test('a day without movements is read where it says which day, and refused where it does not', () => {
  const empty = `${camt.slice(0, camt.indexOf('<TxsSummry>'))}${camt.slice(camt.indexOf('</Stmt>'))}`.replace(
    '1250879.78',
    '1250000.00',
  )
  expect(read(empty)).toMatchObject({ statements: [{ from: '2026-11-21', to: '2026-11-21', movements: [] }] })
  const odd = empty.replace(/<FrDtTm>.*<\/ToDtTm>/, '<FrDtTm>ayer</FrDtTm><ToDtTm>hoy</ToDtTm>')
  expect(read(odd)).toMatchObject({ statements: [{ from: '2026-11-21' }] })
  expect(mistakes(odd.replaceAll('<Dt><Dt>2026-11-21</Dt></Dt>', ''))).toEqual([
    expect.stringContaining('no dice de qué días es'),
  ])
})

test('a spreadsheet’s UTF-16, and a mark of UTF-8, are read', () => {
  expect(movements(utf16(camt))).toEqual(movements(camt))
  expect(movements(utf16(divided('\t')))).toEqual(movements(csv))
  expect(movements(`\ufeff${csv}`)).toEqual(movements(csv))
})

test.each([';', '\t', '|'])('a CSV that is divided by %j is read', (separator) => {
  expect(movements(divided(separator))).toEqual(movements(csv))
})

test('commas before the centavos are read where nothing else can be meant', () => {
  const swapped = (cell: string) =>
    /^[\d,]+\.\d{2}$/.test(cell) ? cell.replaceAll(',', ' ').replace('.', ',').replaceAll(' ', '.') : cell
  expect(movements(divided(';', swapped))).toEqual(movements(csv))
  // Three places behind a point are no pesos, and may be thousands: nobody guesses.
  expect(mistakes(divided(';', (cell) => (cell === '657.28' ? '1.657' : cell)))[0]).toContain(
    '“1.657” no es un importe',
  )
})

test('columns and labels are known in capitals, without accents and with a colon', () => {
  const other = csv.replace('Fecha valor', 'FECHA VALOR').replace('Saldo inicial', 'SALDO INICIAL:')
  expect(movements(other)).toEqual(movements(csv))
})

test('quotes in what somebody wrote do not spoil the file', () => {
  expect(movements(csv.replace('RECIBO AGUA 442761', 'RECIBO "AGUA" 442761'))).toMatchObject([
    {},
    { description: 'RECIBO "AGUA" 442761' },
    {},
    {},
  ])
})

test('a TXT may begin with a blank line, and its lines in another currency are passed over', () => {
  const txt = sample('banco.txt').toString('latin1')
  const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
  expect(movements(latin(`\n${txt}`))).toEqual(movements(latin(txt)))
  const more = txt.replace('2302CONEKTA', '2401840\n2302CONEKTA').replace(/(88\d{18})000012/, '$1000013')
  expect(movements(latin(more))).toEqual(movements(latin(txt)))
})

test('an empty file is told to be one', () => {
  for (const empty of ['', ' \n\n', '\ufeff']) expect(mistakes(empty)).toEqual(['archivo: está vacío'])
})

test('a provider’s money in another currency, and a day that is none, are refused where they stand', () => {
  expect(mistakes(conekta.replace('434.34,MXN', '434.34,USD'), 'CONEKTA')).toEqual([
    'línea 2, columna currency: es USD y no MXN',
  ])
  expect(mistakes(conekta.replace('2026-11-20T16', '2026-11-31T16'), 'CONEKTA')).toEqual([
    'línea 2, columna created_at: no es un instante',
  ])
})

test('on days of 23 and 25 hours a provider’s wall clock is the one that hung there', () => {
  const at = (day: string) => {
    const got = read(femsa.replace('20/11/2026,23:59:58', `${day},23:30:00`), 'FEMSA')
    return got.kind === 'read'
      ? got.statements.flatMap((one) => (one.kind === 'PROVIDER' ? one.records : []))[0]?.at
      : null
  }
  expect(at('03/04/2022')).toEqual(new Date('2022-04-04T04:30:00Z'))
  expect(at('30/10/2022')).toEqual(new Date('2022-10-31T05:30:00Z'))
  expect(at('20/11/2026')).toEqual(new Date('2026-11-21T05:30:00Z'))
})
