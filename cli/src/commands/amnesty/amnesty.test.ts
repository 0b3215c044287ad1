import { expect, test } from 'vitest'
import { chunks, Sink } from '../../../test/streams.ts'
import { runCli } from '../../run-cli.ts'
import { amnestyCommand } from './amnesty.ts'

async function amnesty(...lines: readonly unknown[]) {
  const output = new Sink()
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const streams = { input: chunks(text.slice(0, 9), text.slice(9)), output, complaints: new Sink() }
  expect(await runCli(['amnesty'], [amnestyCommand], streams)).toBe(0)
  return output.answers
}

const account = {
  ...{ share: 80, billsDueBefore: '2026-11-01' },
  bills: [
    { number: 'Q-1', dueOn: '2026-08-10', surcharge: '50.00', principal: '250.00' },
    { number: 'Q-2', dueOn: '2026-11-10', surcharge: '9.00', principal: '100.00' },
  ],
}

test('who pays the rest is forgiven the share, whatever the money went to first', async () => {
  const answers = await amnesty(
    account,
    { ...account, paid: '100.00' },
    { ...account, paid: '260.00' },
    { ...account, share: 33, paid: '300.00' },
  )
  expect(answers.map(({ owed, toPay, forgives, isMet }) => [owed, toPay, forgives, isMet])).toEqual([
    ['300.00', '260.00', '40.00', false],
    ['200.00', '160.00', '40.00', false],
    ['40.00', '0.00', '40.00', true],
    ['0.00', '0.00', '0.00', true],
  ])
})

test('what a campaign cannot be is named', async () => {
  const answers = await amnesty(
    { ...account, share: 101 },
    { ...account, paid: '300.01' },
    { ...account, bills: {} },
  )
  const wheres = answers.map(({ error }) => (error as { where: string }).where)
  expect(wheres).toEqual(['share', 'paid', 'bills'])
})
