import { centavos } from '@aquacis/kit/values/money.ts'
import { describe, expect, test } from 'vitest'
import type { DebitFile } from '../direct-debit-port.ts'
import { providerLayout as layout } from './debit-layout.ts'
import { readDebitAnswer } from './read-debit-answer.ts'
import { writeDebitFile } from './write-debit-file.ts'

const sender = { client: '123456', clabe: '072680001234567892' }
const charge = {
  ...{ line: 1, clabe: '032180000118359719', holderName: 'José Peña Núñez', amount: centavos(216_00n) },
  ...{ serviceReference: '442761', concept: 'RECIBO QRO-2026-0000123' },
}
const file: DebitFile = {
  ...{ day: '2026-11-18', creditedOn: '2026-11-19' },
  charges: [charge, { ...charge, line: 2, amount: centavos(1n), serviceReference: '442762' }],
}

/** What a bank makes of a file: `outcomes` by line, as status and reason. */
function answered(outcomes: readonly string[], change: (lines: string[]) => void = () => undefined): string {
  const lines = writeDebitFile(file, sender, layout).split('\r\n').slice(0, -1)
  const amounts = file.charges.map(({ amount }) => amount)
  const sum = (status: string) => {
    const found = amounts.filter((_, at) => (outcomes[at] ?? '').startsWith(status))
    const total = found.reduce((all, one) => all + one, 0n)
    return `${String(found.length).padStart(8, '0')}${String(total).padStart(18, '0')}`
  }
  for (const [at, outcome] of outcomes.entries())
    lines[at + 1] = `${lines[at + 1]?.slice(0, 290)}${outcome.padEnd(52)}`
  lines[3] = `S${sum('')}${sum('EP')}${sum('01')}${sum('03')}`.padEnd(342)
  change(lines)
  return lines.map((line) => `${line}\r\n`).join('')
}
const read = (text: string) => readDebitAnswer(text, sender, layout)
const mistakes = (text: string) => {
  const result = read(text)
  return result.kind === 'mistaken' ? result.mistakes.map(({ where, what }) => `${where}: ${what}`) : []
}

describe('a file of charges', () => {
  test('has lines of one width, capitals without accents, and totals in centavos', () => {
    const lines = writeDebitFile(file, sender, layout).split('\r\n')
    expect(lines.map(({ length }) => length)).toEqual([342, 342, 342, 342, 0])
    expect(lines[0]?.trimEnd()).toBe('E0000000000000012345600072680001234567892000000022026111820261118')
    expect(lines[1]?.slice(0, 48)).toBe('D00000120261118202611194003200032180000118359719')
    expect(lines[1]?.slice(61, 111).trimEnd()).toBe('JOSE PENA NUNEZ')
    expect(lines[1]?.slice(131, 146)).toBe('000000000021600')
    expect(lines[3]?.slice(0, 27)).toBe('S00000002000000000000021601')
  })

  test('does not take what it has no room for', () => {
    const rich = { ...charge, amount: centavos(10n ** 15n) }
    expect(() => writeDebitFile({ ...file, charges: [rich] }, sender, layout)).toThrow(RangeError)
  })
})

describe('an answer', () => {
  test('says of each charge whether it was made, and why not', () => {
    const result = read(answered(['01', '0304 CUENTA CON INSUFICIENCIA DE FONDOS']))
    expect(result).toMatchObject({
      kind: 'read',
      statements: [
        {
          charges: [
            { line: 1, clabe: charge.clabe, amount: 216_00n, outcome: { kind: 'APPLIED' } },
            { line: 2, serviceReference: '442762', outcome: { kind: 'RETURNED', code: '04' } },
          ],
        },
      ],
    })
    expect(read(answered(['EP', '01']))).toMatchObject({
      statements: [{ charges: [{ outcome: { kind: 'PENDING' } }, { outcome: { kind: 'APPLIED' } }] }],
    })
  })

  const spoilt: readonly (readonly [string, (lines: string[]) => void, RegExp])[] = [
    ['a peso more in all', (lines) => (lines[3] = replaced(lines[3], 26, '2')), /posiciones 10 a 27: dice/],
    ['a charge less', (lines) => lines.splice(2, 1), /dice 2 cargos y trae 1/],
    [
      'another client',
      (lines) => (lines[0] = replaced(lines[0], 20, '7')),
      /no es nuestro número de cliente/,
    ],
    ['another account', (lines) => (lines[0] = replaced(lines[0], 40, '1')), /no es nuestra cuenta/],
    ['an unheard-of status', (lines) => (lines[1] = replaced(lines[1], 290, 'ZZ')), /no es un estatus/],
    ['no reason', (lines) => (lines[2] = lines[2]?.slice(0, 292).padEnd(342) ?? ''), /no dice por qué/],
    ['the same charge twice', (lines) => (lines[2] = replaced(lines[2], 6, '1')), /dos veces/],
    ['letters for an amount', (lines) => (lines[1] = replaced(lines[1], 140, 'X')), /no son cifras/],
  ]
  test.each(spoilt)('with %s is refused as a whole', (_, spoil, said) => {
    const text = answered(['01', '0304 SIN FONDOS'], spoil)
    expect(mistakes(text).join('\n')).toMatch(said)
  })

  test('that arrived cut is refused', () => {
    expect(mistakes('')).toHaveLength(1)
    expect(mistakes(answered(['01', '01']).slice(0, 900)).length).toBeGreaterThan(0)
  })
})

function replaced(line = '', at: number, text: string): string {
  return line.slice(0, at) + text + line.slice(at + text.length)
}
