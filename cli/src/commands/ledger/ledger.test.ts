import { expect, test } from 'vitest'
import { chunks, Sink } from '../../../test/streams.ts'
import { runCli } from '../../run-cli.ts'
import { ledgerCommand } from './ledger.ts'

async function ledger(...lines: readonly unknown[]) {
  const output = new Sink()
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const streams = { input: chunks(text.slice(0, 7), text.slice(7)), output, complaints: new Sink() }
  const code = await runCli(['ledger', 'run'], [ledgerCommand], streams)
  const answers = output.text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { code, answers }
}

const charge = {
  ...{ do: 'charge', contract: 'C1', invoice: 'F1', due: '2026-11-18' },
  ...{ principal: '200.00', vat: '16.00', surcharge: '3.15' },
}
const pay = { do: 'pay', contract: 'C1', payment: 'P1', amount: '100.00', fee: '5.80' }

test('a payment of a part pays interest, IVA and then water, and both sides of it come out', async () => {
  const { code, answers } = await ledger(charge, pay)
  expect(code).toBe(0)
  expect(answers[1]).toMatchObject({
    ...{ ok: true, line: 2, owed: '119.15', credit: '0.00', balance: '119.15' },
    open: [{ invoice: 'F1', open: '119.15', surcharge: '0.00', vat: '0.00', principal: '119.15' }],
    transactions: [
      {
        ...{ key: 'payment P1', kind: 'PAYMENT', amount: '-100.00', balance: '119.15' },
        entries: [
          { account: 'PSP_CLEARING', amount: '94.20' },
          { account: 'PSP_FEES', amount: '5.80' },
          { account: 'RECEIVABLE', amount: '-3.15', component: 'SURCHARGE' },
          { account: 'RECEIVABLE', amount: '-16.00', component: 'VAT' },
          { account: 'RECEIVABLE', amount: '-80.85', component: 'PRINCIPAL' },
        ],
        allocations: [{ invoice: 'F1', amount: '100.00', before: '219.15', instalment: 1 }],
      },
    ],
  })
})

test('a repeated line writes nothing', async () => {
  const { answers } = await ledger(charge, charge, pay, pay)
  expect(answers.map(({ transactions }) => (transactions as unknown[]).length)).toEqual([1, 0, 1, 0])
})

test('everything that a line can ask for ends where it should', async () => {
  const { code, answers } = await ledger(
    charge,
    { do: 'hold', contract: 'C1', id: 'H1', invoice: 'F1', amount: '50.00' },
    { do: 'pay', contract: null, payment: 'P2', amount: '219.15' },
    { do: 'assign', contract: 'C1', payment: 'P2' },
    { do: 'release', id: 'H1' },
    { do: 'takeBack', payment: 'P2', id: 'T1', kind: 'CHARGEBACK', amount: '19.15' },
    { do: 'forgive', contract: 'C1', id: 'A1', amount: 'ALL', components: ['PRINCIPAL'] },
    { do: 'restore', id: 'T1' },
    { do: 'reverse', contract: 'C1', invoice: 'F1' },
  )
  expect(code).toBe(0)
  const standing = answers.map(({ owed, credit }) => [owed, credit])
  expect(standing).toEqual([
    ['219.15', '0.00'],
    ['219.15', '0.00'],
    ['0.00', '219.15'],
    ['50.00', '50.00'],
    ['0.00', '0.00'],
    ['19.15', '0.00'],
    ['0.00', '0.00'],
    ['0.00', '19.15'],
    ['0.00', '219.15'],
  ])
})

test.each([
  ['{', '', 'Line 2 is not JSON'],
  [{ do: 'dance' }, 'do', '"dance" is not known'],
  [{ ...pay, amount: 100 }, 'amount', 'pesos as text'],
  [{ ...pay, amount: '1.001' }, 'amount', 'two places'],
  [{ ...pay, amount: '0' }, 'amount', 'nothing'],
  [{ ...pay, fee: '100.01' }, 'fee', 'more than the payment'],
  [{ ...pay, colour: 'red' }, 'colour', '"colour" is not known'],
  [{ ...charge, due: '2026-02-30' }, 'due', 'day of the calendar'],
  [{ ...pay, at: '2026-02-30T05:00:00Z' }, 'at', 'an instant'],
  [{ ...charge, principal: '300.00' }, 'invoice', 'something else than line 1'],
  [{ ...charge, contract: 'C2' }, 'invoice', 'something else than line 1'],
  [{ ...pay, targets: ['F1', 'F9'] }, 'targets.1', 'no bill F9'],
  [{ do: 'reverse', contract: 'C1', invoice: 'F9' }, 'invoice', 'no bill F9'],
  [{ do: 'forgive', contract: 'C1', id: 'A1', amount: 'ALL', invoices: ['F9'] }, 'invoices.0', 'no bill F9'],
  [{ do: 'forgive', contract: 'C1', id: 'A1', amount: '0' }, 'amount', 'nothing'],
  [null, '', 'one JSON object'],
  [{ do: 'takeBack', payment: 'P9', id: 'T1', kind: 'REFUND', amount: '1' }, 'payment', 'P9'],
  [{ do: 'restore', id: 'T9' }, 'id', 'T9'],
  [{ do: 'release', id: 'H9' }, 'id', 'H9'],
  [{ do: 'hold', contract: 'C1', id: 'H1', invoice: 'F9', amount: '1' }, 'invoice', 'F9'],
  [{ do: 'assign', contract: 'C1', payment: 'P9' }, 'payment', 'P9'],
])('a line that cannot be is named with its number and left out: %j', async (wrong, where, what) => {
  const { code, answers } = await ledger(charge, wrong, pay)
  expect(code).toBe(1)
  expect(answers[1]).toMatchObject({
    ...{ ok: false, line: 2 },
    error: { where, what: expect.stringContaining(what), mend: expect.stringMatching(/./) },
  })
  expect(answers[2]).toMatchObject({ ok: true, owed: '119.15' })
})

test('whatever was done and is told again changes nothing, also where its money has gone elsewhere meanwhile', async () => {
  const suspended = { do: 'pay', contract: null, payment: 'S1', amount: '19.15' }
  const assigned = { do: 'assign', contract: 'C1', payment: 'S1' }
  const held = { do: 'hold', contract: 'C1', id: 'H1', invoice: 'F1', amount: '50.00' }
  const released = { do: 'release', id: 'H1' }
  const story = [charge, suspended, assigned, held, released]
  const { code, answers } = await ledger(...story, ...story, { ...assigned, contract: 'C2' })
  expect(answers.slice(5, 10)).toMatchObject(story.map(() => ({ ok: true, transactions: [] })))
  expect(answers[9]).toMatchObject({ contract: 'C1', owed: '200.00', open: [{ held: '0.00' }] })
  expect([code, answers[10]]).toMatchObject([1, { ok: false, error: { where: 'payment' } }])
})

test('what was taken back of money in suspense comes back to the contract whose it turned out to be', async () => {
  const { code, answers } = await ledger(
    charge,
    { do: 'pay', contract: null, payment: 'S1', amount: '50.00' },
    { do: 'takeBack', payment: 'S1', id: 'T1', kind: 'CHARGEBACK', amount: '20.00' },
    { do: 'assign', contract: 'C1', payment: 'S1' },
    { do: 'restore', id: 'T1' },
  )
  expect(code).toBe(0)
  expect(answers.slice(3)).toMatchObject([
    { contract: 'C1', owed: '189.15' },
    { contract: 'C1', owed: '169.15', credit: '0.00' },
  ])
})

test('the same payment with another amount, or of another contract, is named and not passed over', async () => {
  const { answers } = await ledger(charge, pay, { ...pay, amount: '70.00' }, { ...pay, contract: 'C2' })
  for (const answer of answers.slice(2))
    expect(answer).toMatchObject({
      ok: false,
      error: { where: 'payment', what: expect.stringContaining('line 2') },
    })
})

test('letters that look the same name the same contract, however they were typed', async () => {
  const { answers } = await ledger({ ...charge, contract: 'Jose\u0301' }, { ...pay, contract: 'Jos\u00e9' })
  expect(answers[1]).toMatchObject({ contract: 'Jos\u00e9', owed: '119.15' })
})

test('more than a payment is cannot be taken back', async () => {
  const take = { do: 'takeBack', payment: 'P1', id: 'T1', kind: 'REFUND', amount: '100.01' }
  expect((await ledger(pay, take)).answers[1]).toMatchObject({ ok: false, error: { where: 'amount' } })
})

test('without a verb, or a database, it says what is missing', async () => {
  const streams = { input: chunks(''), output: new Sink(), complaints: new Sink() }
  expect(await runCli(['ledger'], [ledgerCommand], streams)).toBe(2)
  expect(streams.complaints.text).toContain('write “run” or “verify”')
  expect(await runCli(['ledger', 'verify'], [ledgerCommand], streams)).toBe(2)
  expect(streams.complaints.text).toContain('AQUACIS_PAYMENTS_OWNER_URL')
})
