import { expect, test } from 'vitest'
import { chunks, Sink } from '../../../test/streams.ts'
import { runCli } from '../../run-cli.ts'
import { deadlineCommand } from './deadline.ts'

async function deadline(...lines: readonly unknown[]) {
  const output = new Sink()
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const streams = { input: chunks(text.slice(0, 9), text.slice(9)), output, complaints: new Sink() }
  expect(await runCli(['deadline'], [deadlineCommand], streams)).toBe(0)
  return output.answers
}

test('the example of the help comes out as it says: the feast of 20 November is kept on a Monday', async () => {
  const [answer] = await deadline({ from: '2026-11-13', days: 3 })
  expect(answer).toEqual({
    ...{ id: null, line: 1, ok: true, on: '2026-11-19', businessDays: 3, calendarDays: 6 },
    rests: [
      { on: '2026-11-14', why: 'sábado' },
      { on: '2026-11-15', why: 'domingo' },
      { on: '2026-11-16', why: 'Día de la Revolución' },
    ],
  })
})

test('an office rests on more days than the law, and a term in days of the calendar ends on a working day', async () => {
  const term = { from: '2026-04-01', days: 1 }
  const answers = await deadline(
    term,
    { ...term, calendar: 'OFFICE' },
    { from: '2026-04-01', days: 2, in: 'CALENDAR', calendar: 'OFFICE' },
    { from: '2026-04-01', until: '2026-04-30' },
    { from: '2024-09-30', days: 1 },
    { from: '2025-09-30', days: 1 },
    { from: '2028-02-28', days: 1 },
  )
  const days = [
    '2026-04-02',
    '2026-04-06',
    '2026-04-06',
    '2026-04-30',
    '2024-10-02',
    '2025-10-01',
    '2028-02-29',
  ]
  expect(answers.map(({ on }) => on)).toEqual(days)
  expect(answers[3]).toMatchObject({ businessDays: 21, calendarDays: 29 })
})

test('a line that cannot be says where, and the others are answered', async () => {
  const answers = await deadline(
    '{',
    { from: '2026-04-31', days: 1 },
    { from: '2026-04-01' },
    { from: '2026-04-01', until: '2026-03-01' },
    { from: '2026-04-01', days: 1.5, id: 'a' },
    { from: '2026-04-01', days: 0 },
  )
  expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, false, false, true])
  const wheres = answers.slice(0, 5).map(({ error }) => (error as { where: string }).where)
  expect(wheres).toEqual(['', 'from', 'days', 'until', 'days'])
  expect(answers[4]).toMatchObject({ id: 'a', line: 5 })
})
