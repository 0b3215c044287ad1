import { expect, test } from 'vitest'
import { chunks, Sink } from '../../../test/streams.ts'
import { runCli } from '../../run-cli.ts'
import { autopayCommand } from './autopay.ts'

async function autopay(...lines: readonly unknown[]) {
  const output = new Sink()
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const streams = { input: chunks(text.slice(0, 9), text.slice(9)), output, complaints: new Sink() }
  expect(await runCli(['autopay'], [autopayCommand], streams)).toBe(0)
  return output.answers
}

const ends = (answers: readonly Record<string, unknown>[]) =>
  answers.map(({ ends, nextTryOn }) => [ends, nextTryOn])

test('means that will never be accepted are not tried again, what may pass is tried on other days', async () => {
  const charge = { chargesOn: '2026-11-18' }
  const funds = Array<string>(4).fill('insufficient_funds')
  const answers = await autopay(
    { ...charge, answers: ['conekta.errors.processing.bank.stolen_card'] },
    { ...charge, answers: ['insufficient_funds', 'approved'] },
    { ...charge, answers: funds.slice(1) },
    { ...charge, answers: funds },
    { ...charge, answers: funds, failedBefore: 1 },
    { ...charge, answers: ['a_new_code'] },
    { ...charge, method: 'DIRECT_DEBIT', answers: ['04'] },
    { ...charge, method: 'DIRECT_DEBIT', answers: ['03'] },
  )
  expect(ends(answers)).toEqual([
    ['STOP', null],
    ['PAID', null],
    ['RETRY', '2026-12-03'],
    ['GIVE_UP', null],
    ['STOP', null],
    ['STOP', null],
    ['RETRY', '2026-11-20'],
    ['STOP', null],
  ])
  expect(answers[1]).toMatchObject({ tries: [{ on: '2026-11-18' }, { on: '2026-11-20', step: 'PAID' }] })
})

test('an answer to a try that is not made is refused where it stands', async () => {
  const answers = await autopay(
    { chargesOn: '2026-11-18', answers: ['approved', 'insufficient_funds'] },
    { chargesOn: '2026-11-18', answers: [] },
    { chargesOn: '2026-11-18', method: 'CHEQUE', answers: ['approved'] },
  )
  const wheres = answers.map(({ error }) => (error as { where: string }).where)
  expect(wheres).toEqual(['answers.1', 'answers', 'method'])
})
