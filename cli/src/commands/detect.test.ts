import { once } from 'node:events'
import { expect, test } from 'vitest'
import { chunks, Sink } from '../../test/streams.ts'
import { runCli } from '../run-cli.ts'
import { detectCommand } from './detect.ts'

async function detect(input: AsyncIterable<string>, args: readonly string[] = []) {
  const output = new Sink()
  const complaints = new Sink()
  const code = await runCli(['detect', ...args], [detectCommand], { input, output, complaints })
  return { code, output, complaints }
}

const start = 1_750_000_000
const line = (value: unknown) => `${JSON.stringify(value)}\n`

/** Readings of every hour, each `litres` on. */
function hourly(
  meterId: string,
  hours: number,
  litres: number,
  write: (seconds: number) => unknown = (at) => at,
) {
  return Array.from({ length: hours + 1 }, (_, hour) =>
    line({ meterId, at: write(start + hour * 3_600), litres: 10_000 + hour * litres }),
  )
}

test('a leak opens at the reading that shows it, in the form in which it was asked', async () => {
  const { code, output, complaints } = await detect(chunks(...hourly('A1', 24, 3)))
  expect({ code, complaints: complaints.text }).toEqual({ code: 0, complaints: '' })
  const opened = {
    meterId: 'A1',
    layer: 'rule',
    kind: 'CONTINUOUS_FLOW',
    severity: 'warning',
    event: 'opened',
    litres: 72,
  }
  expect(output.answers).toEqual([{ ...opened, at: start + 24 * 3_600, since: start }])
  const iso = (seconds: number) => new Date(seconds * 1_000).toISOString()
  const text = await detect(chunks(...hourly('A1', 24, 3, iso)))
  expect(text.output.answers).toEqual([{ ...opened, at: iso(start + 24 * 3_600), since: iso(start) }])
})

test('meters come mixed, each with a life of its own, and a building may pass more than a home', async () => {
  const [home, building] = [hourly('home', 4, 200), hourly('building', 4, 200)]
  const mixed = home.flatMap((reading, hour) => [reading, building[hour] ?? ''])
  const { output } = await detect(chunks(line({ meterId: 'building', kind: 'multi_family' }), ...mixed))
  expect(output.answers).toMatchObject([{ meterId: 'home', layer: 'rule', kind: 'HIGH_FLOW' }])
})

test('a register that runs backwards is reverse flow, at its first reading that is sure', async () => {
  const backwards = Array.from({ length: 30 }, (_, hour) =>
    line({ meterId: 'A1', at: start + hour * 3_600, litres: 5_000 - hour }),
  )
  const { output, complaints } = await detect(chunks(...backwards))
  expect(complaints.text).toBe('')
  expect(output.answers).toMatchObject([
    {
      layer: 'rule',
      kind: 'REVERSE_FLOW',
      severity: 'warning',
      event: 'opened',
      at: start + 7_200,
      litres: 2,
    },
  ])
})

test('a register that is read once a day is told no leak, however evenly it rises', async () => {
  const daily = Array.from({ length: 120 }, (_, day) =>
    line({ meterId: 'A1', at: start + day * 86_400, litres: 5_000 + day * 400 }),
  )
  const { output } = await detect(chunks(...daily))
  expect(output.answers.filter(({ layer }) => layer === 'notice')).toEqual([])
})

test('nothing is said at the end that no reading caused', async () => {
  const { output } = await detect(chunks(...hourly('A1', 80, 3)))
  expect(output.answers.map(({ event, severity }) => [event, severity])).toEqual([
    ['opened', 'warning'],
    ['escalated', 'critical'],
  ])
})

test('who asks reading by reading is answered before the next one', async () => {
  const output = new Sink()
  async function* conversation() {
    yield* hourly('A1', 24, 3)
    if (output.text === '') await once(output, 'written')
    yield line({ meterId: 'A1', at: start + 25 * 3_600, litres: 10_072 })
  }
  await detectCommand.run([], { input: conversation(), output, complaints: new Sink() })
  expect(output.answers.map(({ event }) => event)).toEqual(['opened', 'closed'])
})

test('a line that cannot be used is named, and the others are', async () => {
  const wrong = [
    'no JSON\n',
    '[]\n',
    line({ at: start, litres: 3 }),
    line({ meterId: 'A1', litres: 3 }),
    line({ meterId: 'A1', at: start * 1_000, litres: 3 }),
    line({ meterId: 'A1', at: '2026-11-20T18:30:00', litres: 3 }),
    line({ meterId: 'A1', at: start, litres: '3' }),
    line({ meterId: 'A1', kind: 'casa' }),
  ]
  const { code, output, complaints } = await detect(chunks(...wrong, ...hourly('A1', 24, 3)))
  expect(code).toBe(0)
  expect(
    complaints.text
      .trim()
      .split('\n')
      .map((text) => text.slice(0, 11)),
  ).toEqual(wrong.map((_, index) => expect.stringContaining(`Line ${index + 1} `)))
  expect(output.answers).toHaveLength(1)
})

test('a repeat is left out silently; what comes late, or what a meter is when it has spoken, is named', async () => {
  const readings = hourly('A1', 24, 3)
  const late = [readings[3] ?? '', readings[24] ?? '', line({ meterId: 'A1', kind: 'multi_family' })]
  const { output, complaints } = await detect(chunks(...readings, ...late))
  expect(output.answers).toHaveLength(1)
  expect(complaints.text).toMatch(/^Line 26 is older .*\nLine 28 says .*\n$/)
})

test('the help names every word of an answer', async () => {
  const { output } = await detect(chunks(), ['--help'])
  for (const word of [
    '"meterId"',
    'multi_family',
    'CONTINUOUS_FLOW',
    'escalated',
    'since',
    'standard error',
  ]) {
    expect(output.text).toContain(word)
  }
})
