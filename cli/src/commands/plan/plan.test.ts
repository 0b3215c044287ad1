import { expect, test } from 'vitest'
import { chunks, Sink } from '../../../test/streams.ts'
import { runCli } from '../../run-cli.ts'
import { planCommand } from './plan.ts'

async function plan(...lines: readonly unknown[]) {
  const output = new Sink()
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const streams = { input: chunks(text.slice(0, 9), text.slice(9)), output, complaints: new Sink() }
  expect(await runCli(['plan'], [planCommand], streams)).toBe(0)
  return output.text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

const wish = { debt: '1234.56', instalments: 3, rhythm: 'MONTHLY', startsOn: '2026-11-20' }

test('the example of the help comes out as it says', async () => {
  const [answer] = await plan({ ...wish, id: 7 })
  expect(answer).toEqual({
    ...{ id: 7, line: 1, ok: true, terms: 'DOMESTIC-1', approval: [] },
    instalments: [
      { number: 0, amount: '124.00', dueOn: '2026-11-25' },
      { number: 1, amount: '370.56', dueOn: '2026-12-21' },
      { number: 2, amount: '370.00', dueOn: '2027-01-20' },
      { number: 3, amount: '370.00', dueOn: '2027-02-22' },
    ],
  })
  expect(planCommand.help).toContain('{"number":0,"amount":"124.00","dueOn":"2026-11-25"}')
})

test('every line has its own answer: what stands in the way is named, with the figure that would do', async () => {
  const answers = await plan(
    'no JSON',
    { ...wish, downPayment: '10' },
    { ...wish, instalments: 99 },
    { ...wish, debt: '-5' },
    { ...wish, startsOn: '2026-02-30' },
    { ...wish, cuotas: 3 },
    wish,
  )
  expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, false, false, false, true])
  expect(answers.slice(1, 3).map(({ error }) => error)).toEqual([
    { name: 'downPaymentTooSmall', least: '124.00' },
    { name: 'tooManyInstalments', most: 12 },
  ])
  expect(answers.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7])
  const errors = [answers[0], ...answers.slice(3, 6)].map((answer) => answer?.['error'])
  for (const error of errors)
    expect(error).toMatchObject({
      name: 'badInput',
      what: expect.stringMatching(/./),
      mend: expect.stringMatching(/./),
    })
  expect(errors).toMatchObject([{ where: '' }, { where: 'debt' }, { where: 'startsOn' }, { where: 'cuotas' }])
})

test.each(['9999-12-31', '0001-01-01', '2026-04-31', '2026-02-29'])(
  'a plan cannot begin on %s, and nobody waits for it',
  async (startsOn) => {
    const [answer, next] = await plan({ ...wish, startsOn, id: 'a' }, { ...wish, startsOn: '2028-02-29' })
    expect(answer).toMatchObject({
      id: 'a',
      line: 1,
      ok: false,
      error: { name: 'badInput', where: 'startsOn' },
    })
    expect(next).toMatchObject({
      ok: true,
      instalments: [{ dueOn: '2028-03-03' }, { dueOn: '2028-03-29' }, {}, {}],
    })
  },
)

test('two instalments and a half are no number of instalments', async () => {
  const [answer] = await plan({ ...wish, instalments: 2.5 })
  expect(answer).toMatchObject({
    error: { name: 'badInput', where: 'instalments', what: 'must be a whole number' },
  })
})

test('arguments that nobody follows are named', async () => {
  const streams = { input: chunks(''), output: new Sink(), complaints: new Sink() }
  expect(await runCli(['plan', 'debts.jsonl'], [planCommand], streams)).toBe(2)
  expect(streams.complaints.text).toContain('debts.jsonl')
})
