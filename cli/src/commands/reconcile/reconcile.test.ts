import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runCli } from '../../run-cli.ts'
import { reconcileCommand } from './reconcile.ts'

class Sink extends Writable {
  text = ''
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

const sample = (name: string) =>
  fileURLToPath(new URL(`../../../../subgraphs/payments/test/statements/${name}`, import.meta.url))

// biome-ignore lint/suspicious/noExplicitAny: a line is looked into by the test that asked for it
type Line = any

async function run(args: readonly string[], payments: readonly object[] = []) {
  async function* input() {
    yield payments.map((one) => `${JSON.stringify(one)}\n`).join('')
  }
  const [output, complaints] = [new Sink(), new Sink()]
  const code = await runCli(['reconcile', ...args], [reconcileCommand], {
    input: input(),
    output,
    complaints,
  })
  const lines = output.text.split('\n').filter((line) => line !== '')
  return { code, complaints: complaints.text, lines: lines.map((line) => JSON.parse(line) as Line) }
}

test('movements of a bank and records of a provider come out as lines', async () => {
  const { code, lines } = await run(['--bank', sample('camt-08.xml'), '--conekta', sample('conekta.csv')])
  expect(code).toBe(0)
  expect(lines[0]).toMatchObject({
    statement: { source: 'BANK', opening: '1250000.00', closing: '1250879.78', lines: 4 },
  })
  expect(lines[1]).toMatchObject({ movement: { amount: '657.28', trackingKey: 'CNK20261121000077' } })
  expect(lines[5]).toMatchObject({ statement: { source: 'CONEKTA', lines: 4 } })
  expect(lines[6]).toMatchObject({ record: { chargeId: 'ch_oxxo_1', amount: '450.00', fee: '15.66' } })
})

test('given payments are matched; doubled files and another format of the same day change nothing', async () => {
  const payments = [
    {
      id: 'p1',
      source: 'conekta charge ch_oxxo_1',
      amount: '450.00',
      paidAt: '2026-11-20T16:00:00Z',
      contractId: 'c',
    },
    {
      id: 'p2',
      source: 'conekta charge ch_spei_1',
      amount: '200',
      fee: '9.28',
      paidAt: '2026-11-21T05:58:30Z',
      contractId: 'c',
    },
    {
      id: 'p9',
      source: 'conekta charge ch_none',
      amount: '10.00',
      paidAt: '2026-11-20T16:00:00Z',
      contractId: 'c',
    },
  ]
  const files = ['--conekta', sample('conekta.csv'), '--bank', sample('banco.csv'), '--match']
  const { lines } = await run(files, payments)
  expect(lines).toContainEqual({ match: { source: 'CONEKTA', line: '67401a10aa01', paymentIds: ['p1'] } })
  expect(lines).toContainEqual({
    settled: {
      source: 'CONEKTA',
      transferId: 'tr_77',
      amount: '657.28',
      movement: expect.stringContaining('CNK20261121000077'),
    },
  })
  expect(lines).toContainEqual({
    learnedFee: expect.objectContaining({ chargeId: 'ch_oxxo_1', fee: '15.66' }),
  })
  const findings = lines.flatMap(({ finding }) => finding ?? [])
  expect(findings.map(({ kind, subject }) => `${kind} ${subject}`.slice(0, 40))).toEqual([
    'MISSING CONEKTA charge ch_spei_2',
    'SURPLUS CONEKTA charge ch_none',
    'PAYER_UNKNOWN BANK 0123456789 2026-11-21',
    'RETURNED BANK 0123456789 2026-11-21 -990',
  ])
  const again = await run(
    [...files, '--bank', sample('banco.txt'), '--conekta', sample('conekta.csv')],
    payments,
  )
  expect(again.lines.flatMap(({ finding }) => finding ?? [])).toEqual(findings)
})

test('a refused file says why, line by line, and the exit code says that one was', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'reconcile-')), 'wrong.csv')
  await writeFile(file, 'transaction_id,type\nTOTAL,0\n')
  const { code, lines } = await run(['--conekta', file])
  expect(code).toBe(1)
  expect(lines).toMatchObject([{ mistake: { file, where: 'línea 1', mend: expect.any(String) } }])
})

test('what cannot be followed or opened is named, and so is a line that is no payment', async () => {
  expect(await run([])).toMatchObject({ code: 2, complaints: expect.stringContaining('Name a file') })
  expect(await run(['--banco', 'x'])).toMatchObject({ code: 2 })
  expect(await run(['--bank', '/no/such/file'])).toMatchObject({
    code: 1,
    complaints: expect.stringContaining('cannot be opened'),
  })
})

test('a payment that cannot be read is answered with its place, and the others are compared', async () => {
  const payment = {
    id: 'p1',
    source: 'conekta charge ch_oxxo_1',
    amount: '450.00',
    paidAt: '2026-11-20T16:00:00Z',
  }
  const { code, lines } = await run(
    ['--conekta', sample('conekta.csv'), '--match'],
    [
      { id: 'p1', source: 'paypal' },
      { ...payment, amount: 450 },
      { ...payment, fee: '450.01' },
      { ...payment, paidAt: '2026-02-30T16:00:00Z' },
      { ...payment, paidAt: '2026-11-20T16:00:00' },
      payment,
      payment,
      { ...payment, amount: '450.01' },
    ],
  )
  expect(code).toBe(1)
  const mistakes = lines.flatMap(({ mistake }) => mistake ?? [])
  expect(mistakes.map(({ where }) => where)).toEqual([
    ...['line 1, source', 'line 2, amount', 'line 3, fee', 'line 4, paidAt', 'line 5, paidAt', 'line 8, id'],
  ])
  for (const mistake of mistakes)
    expect(mistake).toMatchObject({ file: '-', mend: expect.stringMatching(/./) })
  expect(lines).toContainEqual({ match: { source: 'CONEKTA', line: '67401a10aa01', paymentIds: ['p1'] } })
})
