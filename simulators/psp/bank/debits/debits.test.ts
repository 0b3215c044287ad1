import { describe, expect, test } from 'vitest'
import { openShop, privateKey, type Shop } from '../../test/shop.ts'
import { checkFile } from './check-file.ts'

const name = 'D000123456D26111801'
const own = '072680001234567892'

/** A file of one charge of 216 pesos, as a utility writes it; each change puts a text at a place of a line. */
function fileOf(...changes: readonly (readonly [line: number, at: number, text: string])[]): string {
  const lines = [
    `E${'123456'.padStart(20, '0')}00${own}000000012026111820261118`,
    `D000001202611182026111940012${'00012680001234567894'}${''.padEnd(13)}${'ANA TORRES'.padEnd(50)}00${own}` +
      `000000000021600${'0'.repeat(15)}0000001${'RECIBO A-1'.padEnd(40)}${'442761'.padEnd(40)}${'ANA TORRES'.padEnd(40)}ANEP`,
    `S00000001000000000000021600${'0'.repeat(78)}`,
  ].map((line) => line.padEnd(342))
  for (const [line, at, text] of changes)
    lines[line] = `${lines[line]?.slice(0, at)}${text}${lines[line]?.slice(at + text.length)}`
  return lines.map((line) => `${line}\r\n`).join('')
}
const errorsOf = (text: string, number = 1, today = '2026-11-18') => {
  const read = checkFile(text, { name, today, number })
  return 'errors' in read ? read.errors.join('\n') : ''
}

describe('a bank takes a file', () => {
  test('that is right to the last digit', () => {
    expect(errorsOf(fileOf())).toBe('')
  })

  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['another client', fileOf([0, 20, '7']), /número de cliente/],
    ['another account to credit', fileOf([0, 40, '3']), /cuenta de abono/],
    ['a charge more in its header', fileOf([0, 48, '2']), /operaciones del encabezado/],
    ['a peso more in its totals', fileOf([2, 24, '7']), /importe del sumario/],
    ['a check digit that does not fit', fileOf([1, 47, '5']), /dígito verificador/],
    ['a bank that is not the account’s', fileOf([1, 25, '072']), /no es del banco/],
    ['lines out of order', fileOf([1, 6, '2']), /consecutivo/],
    ['another day on a line', fileOf([1, 7, '20261119']), /fecha de cargo/],
    ['no holder', fileOf([1, 61, ''.padEnd(50)]), /titular/],
    ['what the bank alone may say', fileOf([1, 290, '01']), /estatus/],
    ['a line cut short', fileOf().replace('ANEP', 'AN'), /mide/],
  ]
  test.each(wrong)('and refuses one with %s', (_, text, said) => {
    expect(errorsOf(text)).toMatch(said)
  })

  test('of today or later, with the number that follows', () => {
    expect(errorsOf(fileOf(), 2)).toMatch(/sigue 2/)
    expect(errorsOf(fileOf(), 1, '2026-11-19')).toMatch(/ya pasó/)
  })
})

async function put(shop: Shop, text: string, file = name): Promise<number> {
  const response = await fetch(`${shop.psp.url}/bank/direct-debits/${file}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${privateKey}`, 'content-type': 'text/plain' },
    body: text,
  })
  return response.status
}

test('a file is taken once, answered with what testers told, and credited less what was returned', async () => {
  await using shop = await openShop()
  await shop.ask('PUT', '/control/clock', { at: '2026-11-18T16:00:00.000Z' })
  expect(await put(shop, fileOf())).toBe(201)
  expect(await put(shop, fileOf())).toBe(200)
  expect(await put(shop, fileOf([1, 61, 'EVA']))).toBe(409)
  await shop.ask('PUT', '/control/debits/next', { answer: '04' })
  const second = name.replace(/01$/, '02')
  expect(await put(shop, fileOf([1, 61, 'EVA']), second)).toBe(201)
  const { body: answers } = await shop.ask('GET', '/bank/direct-debits/answers')
  expect(answers.map((one: { name: string }) => one.name)).toEqual([`${name}.R01`, `${second}.R01`])
  const { body: text } = await shop.ask('GET', `/bank/direct-debits/answers/${second}.R01`)
  expect(text).toContain('0304 CUENTA CON INSUFICIENCIA DE FONDOS')
  const { body: statement } = await shop.ask('GET', '/bank/statements?day=2026-11-19')
  expect(statement.match(/DOMICILIACION D/g)).toHaveLength(1)
  expect((await shop.ask('POST', `/control/debits/${name}/1/objection`)).status).toBe(204)
  expect((await shop.ask('POST', `/control/debits/${name}/1/objection`)).status).toBe(409)
  const { body: page } = await shop.ask('GET', '/')
  expect(page).toContain(`data-debits="${name}"`)
})

test('strangers are not let in', async () => {
  await using shop = await openShop()
  const response = await fetch(`${shop.psp.url}/bank/direct-debits/answers`)
  expect(response.status).toBe(401)
})
