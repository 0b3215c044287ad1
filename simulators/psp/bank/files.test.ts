import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { openShop, orderOf, type Shop } from '../test/shop.ts'

/** A day on which everything happened that moves money. */
async function livelyDay(): Promise<Shop> {
  const shop = await openShop()
  for (const provider of ['conekta', 'femsa']) {
    const { body } = await shop.ask('POST', `/${provider}/orders`, orderOf(13_500, { type: 'cash' }))
    await shop.ask('POST', `/control/charges/${body.charges.data[0].id}/pay`)
  }
  const card = { type: 'card', token_id: 'tok_test_visa_4242' }
  const { body: order } = await shop.ask('POST', '/conekta/orders', orderOf(30_000, card))
  await shop.ask('POST', `/conekta/orders/${order.id}/refunds`, {
    amount: 5_000,
    reason: 'requested_by_client',
  })
  const direct = { clabe: '072680001234567892', amount: 12_345, concept: 'Contrato «442,761» & más' }
  await shop.ask('POST', '/control/spei', direct)
  const { body: codi } = await shop.ask('POST', '/codi/charges', {
    reference: 'R',
    amount: 700,
    concept: 'Recibo',
  })
  await shop.ask('POST', `/control/codi/${codi.id}/accept`)
  await shop.ask('POST', `/codi/charges/${codi.id}/refunds`, { amount: 100, reference: 'D' })
  return shop
}

const rowsOf = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
const cents = (pesos = ''): number => Math.round(Number(pesos) * 100)

test('a settlement is what was charged less fees and refunds, and is on the bank’s statement by its reference', async () => {
  await using shop = await livelyDay()
  const { body: settled } = await shop.ask('POST', '/control/settlements', {})
  const { body: csv } = await shop.ask('GET', '/files/conekta')
  const rows = rowsOf(csv)
  const lines = rows.slice(1, -1)
  const total = rows.at(-1) ?? []
  expect(lines.map((row) => [row[1], cents(row[7]), cents(row[8])])).toEqual([
    ['capture', 13_500, 1_160],
    ['capture', 30_000, 1_299],
    ['refund', -5_000, 0],
  ])
  expect(total.slice(0, 2)).toEqual(['TOTAL', '3'])
  for (const column of [7, 8, 9]) {
    expect(cents(total[column])).toBe(lines.reduce((sum, row) => sum + cents(row[column]), 0))
  }
  expect(cents(total[9])).toBe(settled[0].amount)
  const { body: statement } = await shop.ask('GET', '/bank/statements')
  expect(statement).toContain(`CONEKTA ${settled[0].reference},${settled[0].reference}`)
  expect(lines.every((row) => row[12] === settled[0].reference)).toBe(true)
  expect((await shop.ask('POST', '/control/settlements', {})).body).toEqual([])
})

test('OXXO’s report has the till’s day and hour in Mexico City', async () => {
  await using shop = await livelyDay()
  const rows = rowsOf((await shop.ask('GET', '/files/femsa')).body)
  expect(rows[1]?.[1]).toBe('PAGO')
  expect(rows[1]?.[5]).toMatch(/^\d{2}\/\d{2}\/\d{4}$/)
  expect(rows[1]?.[6]).toMatch(/^\d{2}:\d{2}:\d{2}$/)
  expect(rows.at(-1)?.slice(8, 11)).toEqual(['135.00', '5.37', '129.63'])
})

test('the statement’s running balance leads from the opening to the closing one', async () => {
  await using shop = await livelyDay()
  await shop.ask('POST', '/control/settlements', {})
  const { body } = await shop.ask('GET', '/bank/statements?format=csv')
  const lines = body.trimEnd().split('\r\n') as string[]
  const [opening, closing] = [lines[1], lines.at(-1)].map((line) => cents(line?.split(',')[1]))
  const balances = lines.slice(3, -3).map((line) => cents(line.split(',').at(-1)))
  expect(balances.at(-1)).toBe(closing)
  const credits = cents(lines.at(-2)?.split(',')[2])
  const debits = cents(lines.at(-3)?.split(',')[2])
  expect((opening ?? 0) + credits - debits).toBe(closing)
  expect(lines.some((line) => line.includes('"Contrato «442,761» & más"'))).toBe(true)
})

/** Order of elements as camt.053.001.08 has them: the schema’s sequences, of what is written here. */
const sequences: Readonly<Record<string, readonly string[]>> = {
  Stmt: ['Id', 'ElctrncSeqNb', 'CreDtTm', 'FrToDt', 'Acct', 'Bal', 'TxsSummry', 'Ntry'],
  Acct: ['Id', 'Ccy', 'Ownr', 'Svcr'],
  Bal: ['Tp', 'Amt', 'CdtDbtInd', 'Dt'],
  TxsSummry: ['TtlNtries', 'TtlCdtNtries', 'TtlDbtNtries'],
  Ntry: ['NtryRef', 'Amt', 'CdtDbtInd', 'Sts', 'BookgDt', 'ValDt', 'AcctSvcrRef', 'BkTxCd', 'NtryDtls'],
  TxDtls: ['Refs', 'Amt', 'CdtDbtInd', 'RltdPties', 'RmtInf'],
  Refs: ['EndToEndId', 'TxId'],
}

test('CAMT.053 has the elements of the standard in their order, and sums that agree', async () => {
  await using shop = await livelyDay()
  const { body: xml } = await shop.ask('GET', '/bank/statements?format=camt053')
  expect(XMLValidator.validate(xml)).toBe(true)
  type Node = Record<string, Node[]>
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      for (const [name, children] of Object.entries(node)) {
        if (!Array.isArray(children)) continue
        const sequence = sequences[name]
        const found = children.map((child) => Object.keys(child)[0] ?? '')
        if (sequence !== undefined) {
          expect(found.toSorted((a, b) => sequence.indexOf(a) - sequence.indexOf(b))).toEqual(found)
          expect(found.filter((one) => !sequence.includes(one))).toEqual([])
        }
        walk(children)
      }
    }
  }
  walk(new XMLParser({ preserveOrder: true }).parse(xml))
  const read = new XMLParser({ parseTagValue: false }).parse(xml).Document.BkToCstmrStmt.Stmt
  const entries = read.Ntry as { Amt: string; CdtDbtInd: string }[]
  const net = entries.reduce((sum, one) => sum + (one.CdtDbtInd === 'CRDT' ? 1 : -1) * cents(one.Amt), 0)
  expect(cents(read.Bal[1].Amt) - cents(read.Bal[0].Amt)).toBe(net)
  expect(read.TxsSummry.TtlNtries.NbOfNtries).toBe(String(entries.length))
})

test('the TXT is of lines of 80 in plain letters, counted at its end, with sums that agree', async () => {
  await using shop = await livelyDay()
  const { body } = await shop.ask('GET', '/bank/statements?format=txt')
  const lines = body.split('\r\n').filter((line: string) => line !== '') as string[]
  expect(lines.every((line) => /^[ -~]{80}$/.test(line))).toBe(true)
  expect(lines.map((line) => line.slice(0, 2)).join(' ')).toMatch(/^11( 22 23 23)+ 33 88$/)
  expect(Number(lines.at(-1)?.slice(20, 26))).toBe(lines.length - 1)
  const amounts = lines
    .filter((line) => line.startsWith('22'))
    .map((line) => (line[27] === '1' ? -1 : 1) * Number(line.slice(28, 42)))
  const [opening, closing] = [Number(lines[0]?.slice(33, 47)), Number(lines.at(-2)?.slice(59, 73))]
  expect(opening + amounts.reduce((sum, one) => sum + one, 0)).toBe(closing)
})

const faults = ['wrong_totals', 'missing_line', 'surplus_line', 'wrong_amount'] as const
test.for(faults)('a provider’s file can be told to be wrong: %s', async (fault) => {
  await using shop = await livelyDay()
  const good = rowsOf((await shop.ask('GET', '/files/conekta')).body)
  await shop.ask('PUT', '/control/files/conekta', { fault })
  const wrong = rowsOf((await shop.ask('GET', '/files/conekta')).body)
  const lines = wrong.slice(1, -1)
  const sum = lines.reduce((all, row) => all + cents(row[7]), 0)
  expect(cents(wrong.at(-1)?.[7]) - sum).toBe(fault === 'wrong_totals' ? 100 : 0)
  expect(wrong.length - good.length).toBe(
    { wrong_totals: 0, missing_line: -1, surplus_line: 1, wrong_amount: 0 }[fault],
  )
  expect(wrong).not.toEqual(good)
  await shop.ask('PUT', '/control/files/conekta', { fault: null })
  expect(rowsOf((await shop.ask('GET', '/files/conekta')).body)).toEqual(good)
})
