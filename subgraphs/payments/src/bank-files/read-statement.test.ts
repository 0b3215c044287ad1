import { readFileSync } from 'node:fs'
import { pesosText } from '@aquacis/kit/values/money.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BankStatement, ProviderStatement, StatementSource } from '../domain/reconciliation/statement.ts'
import { readStatement } from './read-statement.ts'

const sample = (name: string) => readFileSync(new URL(`../../test/statements/${name}`, import.meta.url))
const bytes = (text: string) => new TextEncoder().encode(text)

function taken<Kind = BankStatement>(source: StatementSource, content: Uint8Array): Kind {
  const read = readStatement(source, content)
  if (read.kind === 'mistaken') throw new Error(JSON.stringify(read.mistakes))
  return read.statements[0] as Kind
}

function mistakes(source: StatementSource, text: string): string[] {
  const read = readStatement(source, bytes(text))
  return read.kind === 'read'
    ? []
    : read.mistakes.map(({ where, what, mend }) => `${where}: ${what}. ${mend}`)
}

const edited = (name: string, from: string | RegExp, to: string) => {
  const text = sample(name).toString()
  expect(text).toMatch(from)
  return text.replace(from, to)
}

describe('a provider’s settlement report', () => {
  test('has its charges, refunds and transfers; what is about no charge is passed over', () => {
    const { records, from, to, provider } = taken<ProviderStatement>('CONEKTA', sample('conekta.csv'))
    expect({ provider, from, to }).toEqual({ provider: 'CONEKTA', from: '2026-11-20', to: '2026-11-21' })
    expect(
      records.map(({ type, chargeId, orderId, amount, fee }) => [type, chargeId, orderId, amount, fee]),
    ).toEqual([
      ['PAYMENT', 'ch_oxxo_1', 'ord_1', 45000n, 1566n],
      ['PAYMENT', 'ch_spei_1', 'ord_2', 20000n, 928n],
      ['PAYMENT', 'ch_spei_2', 'ord_2', 12150n, 928n],
      ['REFUND', 'ch_card_0', 'ord_0', -8000n, 0n],
    ])
    expect(records[0]).toMatchObject({ transferId: 'tr_77', transferReference: '4401234' })
  })

  test('may write days and times of Mexico City, and thousands with commas', () => {
    const { records, from } = taken<ProviderStatement>('FEMSA', sample('femsa.csv'))
    expect(from).toBe('2026-11-20')
    expect(records).toMatchObject([
      { at: new Date('2026-11-21T05:59:58Z'), amount: 125000n, transferId: null },
    ])
  })

  test('with a wrong total is refused as a whole, and the difference is named', () => {
    expect(mistakes('CONEKTA', edited('conekta.csv', '691.50,34.22,657.28', '791.50,34.22,757.28'))).toEqual([
      expect.stringContaining(
        'línea 7, columna amount: dice 791.50 y los movimientos suman 691.50: la diferencia es 100.00',
      ),
      expect.stringContaining(
        'línea 7, columna net: dice 757.28 y los movimientos suman 657.28: la diferencia es 100.00',
      ),
    ])
  })

  test('that lacks its last line was cut off', () => {
    expect(mistakes('CONEKTA', edited('conekta.csv', /TOTAL.*\n/, ''))).toEqual([
      expect.stringContaining('falta la última línea, la que empieza con TOTAL'),
    ])
  })

  test('says line and column of each mistake, and how to mend it', () => {
    const broken = edited('conekta.csv', '450.00,15.66,434.34', '450.0x,15.66,434.34')
      .replace('2026-11-21T06:03:00Z', 'ayer')
      .replace('67401a10aa04,refund', '67401a10aa03,reembolso')
    const told = mistakes('CONEKTA', broken)
    expect(told).toContainEqual('línea 2, columna amount: “450.0x” no es un importe. Escríbelo como 1234.50.')
    expect(told).toContainEqual(expect.stringContaining('línea 4, columna created_at: no es un instante'))
    expect(told).toContainEqual(expect.stringContaining('línea 5, columna type: “reembolso” no se conoce'))
  })

  test('that tells a record twice is refused', () => {
    expect(mistakes('CONEKTA', edited('conekta.csv', '67401a10aa02', '67401a10aa01'))).toEqual([
      expect.stringContaining('línea 3: repite el movimiento 67401a10aa01 de la línea 2'),
    ])
  })

  test('of another provider lacks columns', () => {
    expect(mistakes('FEMSA', sample('conekta.csv').toString())).toEqual([
      expect.stringContaining('línea 1: faltan las columnas movimiento, tipo'),
    ])
  })
})

describe('a bank’s statement', () => {
  test('says the same in CSV and in TXT, under the same keys', () => {
    const [csv, txt] = [taken('BANK', sample('banco.csv')), taken('BANK', sample('banco.txt'))]
    expect(csv).toMatchObject({ account: '0123456789', opening: 125000000n, closing: 125085478n })
    expect(txt).toMatchObject({ account: '0123456789', opening: 125000000n, closing: 125085478n })
    const arrived = ({ movements }: BankStatement) =>
      movements.filter(({ trackingKey }) => trackingKey !== null)
    const told = (statement: BankStatement) =>
      arrived(statement).map(({ key, account, bookedOn, amount, isReversal, reference, counterparty }) => ({
        ...{ key, account, bookedOn, amount, isReversal, reference, counterparty },
      }))
    expect(told(csv)).toHaveLength(3)
    expect(told(txt)).toEqual(told(csv))
    expect(txt.movements[2]).toMatchObject({ description: 'comisión por manejo', amount: -2500n })
  })

  test('in CAMT.053 .08 is read entry by entry, a collective entry in its parts', () => {
    const { movements, account } = taken('BANK', sample('camt-08.xml'))
    expect(account).toBe('0123456789')
    expect(
      movements.map(({ amount, trackingKey, description, isReversal, reference }) => ({
        ...{ amount: pesosText(amount), trackingKey, description, isReversal, reference },
      })),
    ).toEqual([
      {
        amount: '657.28',
        trackingKey: 'CNK20261121000077',
        description: 'CONEKTA 4401234',
        isReversal: false,
        reference: '4401234',
      },
      {
        amount: '200.00',
        trackingKey: 'BBVA2026112100001',
        description: 'RECIBO AGUA 442761',
        isReversal: false,
        reference: null,
      },
      {
        amount: '121.50',
        trackingKey: 'BBVA2026112100002',
        description: '442761 resto',
        isReversal: false,
        reference: null,
      },
      {
        amount: '-99.00',
        trackingKey: 'BNMX2026112000009',
        description: '',
        isReversal: true,
        reference: null,
      },
    ])
    expect(movements[0]?.counterparty).toBe('CONEKTA SA DE CV')
    expect(movements[1]?.bookedOn).toBe('2026-11-21')
    expect(movements[0]?.key).toBe(taken('BANK', sample('banco.csv')).movements[0]?.key)
  })

  test('in CAMT.053 .02 with a prefix: an overdrawn opening, and what is only announced does not count', () => {
    const { movements, opening, closing } = taken('BANK', sample('camt-02.xml'))
    expect({ opening, closing }).toEqual({ opening: -1000n, closing: 9050n })
    expect(movements).toMatchObject([
      {
        amount: 10050n,
        valueOn: '2026-11-23',
        trackingKey: 'SRV9',
        reference: '000123',
        counterparty: 'Agua & Cía',
        description: 'Pago recibo',
      },
    ])
  })

  test.each([
    [
      'banco.csv',
      'Total abonos,2,978.78',
      'Total abonos,2,979.00',
      'abonos: dice 979.00 y los movimientos suman 978.78: la diferencia es 0.22',
    ],
    [
      'banco.csv',
      'Saldo final,"1,250,854.78"',
      'Saldo final,"1,250,855.78"',
      'saldo final: dice 1250855.78 y los movimientos suman 1250854.78',
    ],
    [
      'banco.csv',
      ',321.50,"1,250,978.78"',
      ',322.50,"1,250,978.78"',
      'columna Saldo: dice 1,250,978.78 y el saldo es 1250979.78: la diferencia es -1.00',
    ],
    ['banco.txt', '00000000097878', '00000000097879', 'línea 12, abonos: dice 978.79'],
    ['banco.txt', /484 {4}\r/, '978    \r', 'la divisa es 978 y no 484'],
    ['banco.txt', /88(9{18})000012/, '88$1000013', 'número de registros: dice 13 y hay 12'],
    [
      'camt-08.xml',
      '<Sum>978.78</Sum>',
      '<Sum>978.79</Sum>',
      'abonos: dice 978.79 y los movimientos suman 978.78',
    ],
    [
      'camt-08.xml',
      '<NbOfNtries>3',
      '<NbOfNtries>4',
      'línea 11, elemento TxsSummry/TtlNtries/NbOfNtries: dice 4 y hay 3',
    ],
    [
      'camt-08.xml',
      '>121.50<',
      '>121.49<',
      'elemento Ntry/Amt: dice 321.50 y sus TxDtls suman 321.49: la diferencia es 0.01',
    ],
    ['camt-08.xml', '<NbOfTxs>2', '<NbOfTxs>3', 'dice 3 y hay 2 TxDtls'],
    [
      'camt-08.xml',
      '1250879.78',
      '1250000.00',
      'saldo final: dice 1250000.00 y los movimientos suman 1250879.78: la diferencia es -879.78',
    ],
    ['camt-08.xml', 'Ccy="MXN">657.28', 'Ccy="USD">657.28', 'está en USD y no en MXN'],
    ['camt-08.xml', '<Cd>OPBD</Cd>', '<Cd>OPAV</Cd>', 'falta el saldo inicial (OPBD)'],
  ])('%s with %s → %s is refused as a whole', (name, from, to, told) => {
    expect(mistakes('BANK', edited(name, from, to)).join('\n')).toContain(told)
  })

  test('that is cut off, has no XML, or wants to load or to grow something is refused', () => {
    const xml = sample('camt-08.xml').toString()
    expect(mistakes('BANK', xml.slice(0, 900))[0]).toContain('no es XML bien formado')
    const bomb = xml.replace('<Document', '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Document')
    expect(mistakes('BANK', bomb)[0]).toContain('DOCTYPE')
    const deep = `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`
    expect(mistakes('BANK', xml.replace('<GrpHdr>', `${deep}<GrpHdr>`))[0]).toContain('niveles')
    expect(mistakes('BANK', xml.replace('camt.053.001.08', 'camt.052.001.08'))[0]).toContain('CAMT.053')
    expect(mistakes('BANK', sample('banco.txt').toString('latin1').slice(0, 500)).join()).toContain(
      'llegó cortado',
    )
    expect(mistakes('BANK', 'x'.repeat(17_000_000))[0]).toContain('mide más de 16 MiB')
  })

  test('two equal movements of a day have two keys, the same in a longer file', () => {
    const text = sample('banco.csv').toString()
    const twice = (times: number) =>
      [
        ...['Cuenta,072680001234567895', 'Saldo inicial,0', text.split('\n')[2]],
        ...Array.from({ length: times }, () => '21/11/2026,,AGUA,1,,ANA,,,5.00,'),
        ...['Total cargos,0,0', `Total abonos,${times},${times * 5}`, `Saldo final,${times * 5}`],
      ].join('\n')
    const keys = (times: number) => taken('BANK', bytes(twice(times))).movements.map(({ key }) => key)
    expect(new Set(keys(3)).size).toBe(3)
    expect(keys(3).slice(0, 2)).toEqual(keys(2))
  })
})

test('whatever bytes come, an answer is given', () => {
  const text = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(
        fc.constantFrom('banco.csv', 'banco.txt', 'camt-08.xml', 'conekta.csv'),
        fc.nat(3000),
        fc.uint8Array({ maxLength: 5 }),
      )
      .map(([name, place, noise]) => {
        const file = sample(name)
        return Uint8Array.from([...file.subarray(0, place), ...noise, ...file.subarray(place + noise.length)])
      }),
  )
  fc.assert(
    fc.property(text, fc.constantFrom<StatementSource>('BANK', 'CONEKTA', 'FEMSA'), (content, source) => {
      const read = readStatement(source, content)
      if (read.kind === 'mistaken') expect(read.mistakes.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
