import { expect, test } from 'vitest'
import { Sink } from '../../test/streams.ts'
import { runCli } from '../run-cli.ts'
import { watchCommand } from './watch.ts'

async function watch(lines: readonly unknown[], args: readonly string[] = []) {
  async function* input() {
    for (const line of lines) yield typeof line === 'string' ? line : `${JSON.stringify(line)}\n`
  }
  const output = new Sink()
  const complaints = new Sink()
  const code = await runCli(['watch', ...args], [watchCommand], { input: input(), output, complaints })
  return { code, output, complaints: complaints.text }
}

// Midnight of Mexico City is six.
const midnight = Date.parse('2026-11-19T06:00:00Z')
const at = (hour: number) => new Date(midnight + hour * 3_600_000).toISOString()
const hourly = (meterId: string, from: number, ran: readonly number[]) => {
  let register = 9_000
  return ran.map((litres, index) => {
    register += litres
    return { meterId, at: at(from + index), litres: register }
  })
}
const times = (count: number, litres: number) => Array.from({ length: count }, () => litres)

test('a day over its limit opens at the reading that shows it, and closes with the day', async () => {
  const lines = [
    { meterId: 'A1', watch: 'DAY_LIMIT', litres: 100 },
    ...hourly('A1', -1, [0, ...times(25, 10)]),
    ...hourly('B2', -1, [0, ...times(25, 90)]),
  ]
  const { code, output, complaints } = await watch(lines)
  expect({ code, complaints }).toEqual({ code: 0, complaints: '' })
  const day = { meterId: 'A1', kind: 'DAY_LIMIT', severity: 'warning', since: at(0), limit: 100 }
  expect(output.answers).toEqual([
    { ...day, event: 'opened', at: at(10), litres: 110 },
    { ...day, event: 'closed', reason: 'ended', at: at(24), litres: 240 },
  ])
})

test('whatever the order, the same stands in the end', async () => {
  const readings = hourly('A1', -1, [0, 30, 30, 60, 0, 0])
  const limit = { meterId: 'A1', watch: 'DAY_LIMIT', litres: 100 }
  for (const order of [readings, readings.toReversed(), [...readings, ...readings]]) {
    const { output } = await watch([limit, ...order])
    expect(output.answers.at(-1)).toMatchObject({ event: 'opened', litres: 120 })
    expect(output.answers).toHaveLength(1)
  }
})

test('hours of the night before that come late correct it', async () => {
  const readings = hourly('A1', -4, [0, 50, 50, 50, 1])
  const [first, ...others] = readings
  const { output } = await watch([
    { meterId: 'A1', watch: 'DAY_LIMIT', litres: 100, at: at(0.5) },
    first,
    others.at(-1),
    ...others,
  ])
  expect(output.answers.map(({ event, reason }) => [event, reason])).toEqual([
    ['opened', undefined],
    ['closed', 'corrected'],
  ])
})

test('an absence, and a morning without water, each by its own hours', async () => {
  const away = { watch: 'AWAY_USE', from: at(8.5), until: at(40), allowanceLitres: 2 }
  const still = { watch: 'TOO_LITTLE_USE', fromHour: 7, untilHour: 11, litres: 10 }
  const { output } = await watch([
    { meterId: 'A1', ...away },
    { meterId: 'B2', ...still },
    ...hourly('A1', 8, [0, 70, 1, 1, 1]),
    ...hourly('B2', 6, [0, 4, 0, 0, 1, 0, 0]),
    { now: at(40) },
  ])
  expect(output.answers).toMatchObject([
    { meterId: 'A1', kind: 'AWAY_USE', severity: 'critical', event: 'opened', at: at(12), litres: 3 },
    { meterId: 'B2', kind: 'TOO_LITTLE_USE', severity: 'critical', event: 'opened', at: at(11), litres: 1 },
    { meterId: 'A1', event: 'closed', at: at(40) },
    { meterId: 'B2', event: 'closed', at: at(31) },
  ])
})

test('a line that cannot be used is named, and the others are', async () => {
  const wrong = [
    'no JSON\n',
    { meterId: 'A1', watch: 'WEEK_LIMIT', litres: 1 },
    { meterId: 'A1', watch: 'DAY_LIMIT' },
    { meterId: 'A1', watch: 'DAY_LIMIT', litres: 0 },
    { watch: 'DAY_LIMIT', litres: 5 },
    { meterId: 'A1', watch: 'AWAY_USE', from: 'yesterday', until: at(4) },
    { meterId: 'A1', kind: 'residential' },
    { now: 'later' },
  ]
  const { code, output, complaints } = await watch([
    ...wrong,
    { meterId: 'A1', watch: 'DAY_LIMIT', costCentavos: 1 },
    ...hourly('A1', 0, [0, 5]),
  ])
  expect({ code, answers: output.answers.length }).toEqual({ code: 0, answers: 1 })
  expect(complaints.trim().split('\n')).toEqual(
    wrong.map((_, index) => expect.stringMatching(new RegExp(`^Line ${index + 1} `))),
  )
})

test('the help names every word of an answer', async () => {
  const { output } = await watch([], ['--help'])
  for (const word of ['DAY_LIMIT', 'TOO_LITTLE_USE', '"limit"', 'corrected', 'standard error'])
    expect(output.text).toContain(word)
})
