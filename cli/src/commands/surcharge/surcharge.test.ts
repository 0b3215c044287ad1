import { expect, test } from 'vitest'
import { chunks, Sink } from '../../../test/streams.ts'
import { runCli } from '../../run-cli.ts'
import { surchargeCommand } from './surcharge.ts'

async function surcharge(...lines: readonly unknown[]) {
  const output = new Sink()
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const streams = { input: chunks(text.slice(0, 9), text.slice(9)), output, complaints: new Sink() }
  expect(await runCli(['surcharge'], [surchargeCommand], streams)).toBe(0)
  return output.answers
}

test('1.47 percent a month from the second month on: each bill charges one, and the first month none', async () => {
  const bill = { number: 'Q-1', dueOn: '2026-07-15', open: '1000.00' }
  const days = [
    '2026-07-15',
    '2026-08-14',
    '2026-08-15',
    '2026-09-14',
    '2026-09-15',
    '2026-10-15',
    '2027-07-15',
  ]
  const answers = await surcharge(...days.map((on) => ({ on, bills: [bill] })))
  const lines = answers.map(({ lines }) => (lines as { amount: string; sinceDue: { amount: string } }[])[0])
  expect(lines.map((line) => [line?.amount, line?.sinceDue.amount])).toEqual([
    ...Array(4).fill(['0.00', '0.00']),
    ...[
      ['14.70', '14.70'],
      ['14.70', '29.40'],
      ['14.70', '161.70'],
    ],
  ])
  expect(lines[5]).toMatchObject({ overdueMonths: 3, rate: '0.0147', sinceDue: { rate: '0.0294' } })
})

test('interest and what is held bear none, half a centavo goes up, and bills add up', async () => {
  const of = { dueOn: '2026-07-15' }
  const [answer] = await surcharge({
    on: '2026-10-15',
    bills: [
      { ...of, open: '1014.70', surcharge: '14.70' },
      { ...of, open: '1014.70', surcharge: '14.70', held: '400.00' },
      { ...of, open: '50.00', held: '80.00' },
      { ...of, open: '101.70' },
    ],
  })
  // 101.70 × 0.0147 = 1.494990; 1.50 is 102.04 and more.
  expect(answer).toMatchObject({
    amount: '25.01',
    lines: [{ base: '1000.00' }, { base: '600.00', amount: '8.82' }, { amount: '0.00' }, { amount: '1.49' }],
  })
})

test('IVA bears none, as CFF art. 21 has interest of the contribution and LIVA art. 1 hands IVA on', async () => {
  const of = { dueOn: '2026-07-15' }
  const [answer] = await surcharge({
    on: '2026-10-15',
    bills: [
      { ...of, open: '1174.70', surcharge: '14.70', vat: '160.00' },
      { ...of, open: '1160.00', vat: '160.00', held: '400.00' },
      { ...of, open: '160.00', vat: '160.00' },
    ],
  })
  expect(answer).toMatchObject({
    amount: '23.52',
    lines: [
      { base: '1000.00', amount: '14.70' },
      { base: '600.00', amount: '8.82' },
      { base: '0.00', amount: '0.00' },
    ],
  })
})

test('a line that cannot be says where', async () => {
  const answers = await surcharge(
    { on: '2026-10-15', tariff: 'NADA', bills: [] },
    { on: '2026-10-15', bills: [{ dueOn: '2026-07-15', open: '10', surcharge: '10.01' }] },
    { on: '2026-10-15', bills: [{ dueOn: '2026-07-15', open: '10', surcharge: '5', vat: '5.01' }] },
    { on: '2026-10-15', bills: [{ dueOn: '2026-07-15', open: 10 }] },
  )
  const wheres = answers.map(({ error }) => (error as { where: string }).where)
  expect(wheres).toEqual(['tariff', 'bills.0.surcharge', 'bills.0.vat', 'bills.0.open'])
})
