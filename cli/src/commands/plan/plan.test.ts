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
    ...{ id: 7, ok: true, terms: 'DOMESTIC-1', approval: [] },
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
  for (const { error } of [answers[0], ...answers.slice(3, 6)] as { error: Record<string, string> }[])
    expect(error).toMatchObject({ name: 'badInput', what: expect.any(String) })
})
