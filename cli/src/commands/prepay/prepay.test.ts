import { expect, test } from 'vitest'
import { chunks, Sink } from '../../../test/streams.ts'
import { runCli } from '../../run-cli.ts'
import { prepayCommand } from './prepay.ts'

async function prepay(...lines: readonly unknown[]) {
  const output = new Sink()
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const streams = { input: chunks(text.slice(0, 9), text.slice(9)), output, complaints: new Sink() }
  expect(await runCli(['prepay'], [prepayCommand], streams)).toBe(0)
  return output.answers
}

const totals = ['100.00', '101.00', '100.00', '100.00', '100.00', '100.00']

test('a year costs twelve times the mean of its bills, less a discount that is never rounded up', async () => {
  const answers = await prepay(
    { totals },
    { totals, discountPercent: '0' },
    { totals, discountPercent: '12.55' },
  )
  expect(answers.map(({ estimate, discount, toPay }) => [estimate, discount, toPay])).toEqual([
    ['1202.00', '96.16', '1105.84'],
    ['1202.00', '0.00', '1202.00'],
    ['1202.00', '150.85', '1051.15'],
  ])
})

test('bills draw on what was paid first, then on the discount, and the rest is to be paid', async () => {
  const bill = (number: string, issuedOn: string, total: string) => ({ number, issuedOn, total })
  const [answer] = await prepay({
    ...{ totals, from: '2027-01-01' },
    bills: [
      bill('B', '2027-03-01', '100.00'),
      bill('A', '2027-02-01', '1100.00'),
      bill('C', '2028-01-01', '9.00'),
    ],
  })
  expect(answer).toMatchObject({
    ...{ left: '0.00', discountLeft: '2.00' },
    bills: [
      { number: 'A', fromYear: '1100.00', forgiven: '0.00', toPay: '0.00' },
      { number: 'B', fromYear: '5.84', forgiven: '94.16', toPay: '0.00' },
      { number: 'C', fromYear: '0.00', forgiven: '0.00', toPay: '9.00' },
    ],
  })
})

test('too few bills, and bills of a year that begins nowhere, are named', async () => {
  const answers = await prepay(
    { totals: totals.slice(1) },
    { totals, bills: [{ number: 'A', issuedOn: '2027-02-01', total: '1.00' }] },
    { totals, discountPercent: '100.01' },
  )
  const wheres = answers.map(({ error }) => (error as { where: string }).where)
  expect(wheres).toEqual(['totals', 'from', 'discountPercent'])
})
