import { expect, test } from 'vitest'
import { chunks, Sink } from '../../test/streams.ts'
import { runCli } from '../run-cli.ts'
import { projectCommand } from './project.ts'

async function project(lines: readonly string[], args: readonly string[] = []) {
  const output = new Sink()
  const complaints = new Sink()
  const streams = { input: chunks(...lines), output, complaints }
  const code = await runCli(['project', ...args], [projectCommand], streams)
  const answers = output.text.split('\n').filter((line) => line !== '')
  return {
    code,
    help: output.text,
    complaints: complaints.text,
    answers: answers.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Answer] : [])),
  }
}

interface Answer {
  readonly meterId: string
  readonly monthLitres: number | null
  readonly low: number | null
  readonly high: number | null
}

const hour = 3_600
/** Midnight of 1 March 2026 in Mexico City. */
const march = Date.parse('2026-03-01T06:00:00Z') / 1_000
const line = (value: unknown) => `${JSON.stringify(value)}\n`

/** A register that rises evenly, from 90 days before March to so many hours into it. */
function steady(meterId: string, litresAnHour: number, hoursOfMarch: number): string[] {
  return Array.from({ length: 90 * 24 + hoursOfMarch + 1 }, (_, count) =>
    line({ meterId, at: march + (count - 90 * 24) * hour, litres: 5_000 + count * litresAnHour }),
  )
}

test('a home that uses the same every day ends its month where anybody would say', async () => {
  const { code, complaints, answers } = await project(steady('A1', 10, 5 * 24))
  expect({ code, complaints }).toEqual({ code: 0, complaints: '' })
  const [{ meterId, monthLitres, low, high } = {} as Answer] = answers
  expect(meterId).toBe('A1')
  expect(Math.abs((monthLitres ?? 0) / 7_440 - 1)).toBeLessThan(0.03)
  expect(low).toBeLessThanOrEqual(monthLitres ?? 0)
  expect(high).toBeGreaterThanOrEqual(monthLitres ?? 0)
  expect([monthLitres, low, high].every(Number.isInteger)).toBe(true)
})

test('meters mixed, readings in any order and twice, instants as text: the same answers, in the order of the meters', async () => {
  const [one, other] = [steady('A1', 10, 200), steady('B2', 30, 200)]
  const straight = await project([...one, ...other])
  const asText = (text: string) => {
    const { meterId, at, litres } = JSON.parse(text) as { meterId: string; at: number; litres: number }
    return line({ meterId, at: new Date(at * 1_000).toISOString(), litres })
  }
  const mixed = one.toReversed().flatMap((reading, index) => [reading, asText(other[index] ?? ''), reading])
  expect(straight.answers.map(({ meterId }) => meterId)).toEqual(['A1', 'B2'])
  expect((await project(mixed)).answers).toEqual(straight.answers)
})

test('what comes after --until is not known yet, and its month is the running one', async () => {
  const untilEvening = await project(steady('A1', 10, 120))
  const until = ['--until', '2026-03-06T06:00:00Z']
  expect((await project(steady('A1', 10, 700), until)).answers).toEqual(untilEvening.answers)
  const silentSinceFebruary = await project(steady('A1', 10, 0), ['--until', String(march + 2 * 86_400)])
  const [{ monthLitres } = {} as Answer] = silentSinceFebruary.answers
  expect(Math.abs((monthLitres ?? 0) / 7_440 - 1)).toBeLessThan(0.03)
})

test('a month begins where the time zone says', async () => {
  const lastHoursOfFebruary = steady('A1', 10, 0).slice(0, -2)
  const inMexico = await project(lastHoursOfFebruary)
  const inLondon = await project(lastHoursOfFebruary, ['--time-zone', 'UTC'])
  expect(inMexico.answers[0]?.monthLitres).toBeLessThan(6_900)
  expect(inLondon.answers[0]?.monthLitres).toBeGreaterThan(7_000)
})

test('a meter that nobody knows yet is answered with nulls, and one that stood still with zero', async () => {
  const still = steady('B2', 0, 100)
  const { answers } = await project([line({ meterId: 'A1', at: march, litres: 3 }), ...still])
  expect(answers).toEqual([
    { meterId: 'A1', monthLitres: null, low: null, high: null },
    { meterId: 'B2', monthLitres: 0, low: 0, high: 0 },
  ])
})

test('a line that cannot be used is named, and the others are', async () => {
  const wrong = [
    'no JSON\n',
    line({ meterId: 'A1', at: march * 1_000, litres: 3 }),
    line({ meterId: 'A1', at: march }),
  ]
  const { code, complaints, answers } = await project([...wrong, ...steady('A1', 10, 100)])
  expect(code).toBe(0)
  expect(complaints.match(/^Line [123] /gm)).toHaveLength(3)
  expect(answers).toHaveLength(1)
})

test('an option that makes no sense is refused with a sentence', async () => {
  expect(await project([], ['--until', 'tomorrow'])).toMatchObject({
    code: 2,
    complaints: expect.stringContaining('--until'),
  })
  expect(await project([], ['--time-zone', 'Querétaro'])).toMatchObject({
    code: 2,
    complaints: expect.stringContaining('--time-zone'),
  })
})

test('the help names every word of a question and of an answer', async () => {
  const { help } = await project([], ['--help'])
  for (const word of ['"meterId"', 'monthLitres', 'low, high', '--until', '--time-zone', 'standard error']) {
    expect(help).toContain(word)
  }
})
