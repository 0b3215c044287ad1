import { mkdir, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { thisMachine } from '../src/machine.ts'
import { aligned } from '../src/report/aligned.ts'
import { openBrowser, openPhone } from './phone.ts'
import { type Answered, type KindScore, scores } from './score.ts'
import { tellStory } from './story.ts'
import { demonstrationVisitor, signedInVisitor, type Visitor } from './visitor.ts'

const usage = `pnpm bench:interaction [--origin URL] [--signed-in] [--rounds N] [--keep]

How long the app takes from a touch or a key to the next picture, on a phone whose processor is four times slower than
this machine's: an evening with every page, by real input, each round in a browser that has never been there, on a home
with thirteen months of hours. Prints each kind of movement: medians over the rounds of what 98 of a hundred movements
did not exceed and of the slowest one, and the slowest picture drawn meanwhile (a pan, a pinch and a wheel are judged by
it). JSON with the machine and its load goes to bench/results/local/ (ignored).

  --origin     a running system (http://localhost:4000 if left out)
  --signed-in  as somebody of the running system who has signed in; else in the demonstration home
  --as         their address (ana@ejemplo.mx of the embedded run)
  --password   theirs (that of the embedded run)
  --rounds     how often the story is told (5)
  --keep       the result goes to bench/results/, to be committed`

const promiseMs = 200

const { values } = parseArgs({
  options: {
    origin: { type: 'string', default: 'http://localhost:4000' },
    'signed-in': { type: 'boolean' },
    as: { type: 'string', default: 'ana@ejemplo.mx' },
    password: { type: 'string', default: 'agua-clara-2026' },
    rounds: { type: 'string', default: '5' },
    keep: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})

async function measure(visitor: Visitor, rounds: number): Promise<{ rounds: Answered[][]; loads: number[] }> {
  const told: Answered[][] = []
  const loads: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const browser = await openBrowser()
    try {
      const phone = await openPhone(await visitor.enter(browser))
      told.push(await tellStory(phone, visitor))
      await phone.close()
    } finally {
      await browser.close()
    }
    const [load = 0] = loadavg()
    loads.push(Math.round(load * 100) / 100)
    console.error(`round ${round} of ${rounds}, load ${load.toFixed(1)}`)
  }
  return { rounds: told, loads }
}

function tableOf(kinds: readonly KindScore[]): string {
  const header = ['', 'movements', 'p98 ms', 'worst ms', 'worst of all rounds', 'worst picture']
  const picture = (ms: number) => (ms === 0 ? '< 50' : ms.toFixed(0))
  const lines = kinds.map(({ kind, movements, p98Ms, worstMs, worstEverMs, worstFrameMs }) => [
    kind,
    String(movements),
    ...[p98Ms, worstMs, worstEverMs].map((ms) => (ms < 16 ? '< 16' : ms.toFixed(0))),
    picture(worstFrameMs),
  ])
  return aligned([header, ...lines], [1, 2, 3, 4, 5]).join('\n')
}

async function main(): Promise<void> {
  if (values.help) return console.log(usage)
  const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 1)
  const machine = thisMachine()
  const measuredAt = new Date().toISOString()
  const visitor = values['signed-in']
    ? signedInVisitor(values.origin, values.as, values.password)
    : demonstrationVisitor(values.origin)
  const measured = await measure(visitor, rounds)
  const kinds = scores(measured.rounds)
  const slow = kinds.filter(({ kind, worstMs }) => kind !== 'all' && worstMs > promiseMs)
  console.log(
    `${visitor.name}, medians of ${rounds} rounds at a load of ${measured.loads.join(', ')}\n${tableOf(kinds)}`,
  )
  console.log(
    slow.length === 0
      ? `\nno kind of movement took more than ${promiseMs} ms`
      : `\nmore than ${promiseMs} ms: ${slow.map(({ kind }) => kind).join(', ')}`,
  )
  const target = new URL(values.keep ? '../results/' : '../results/local/', import.meta.url)
  await mkdir(target, { recursive: true })
  const who = values['signed-in'] ? 'signed-in' : 'demonstration'
  const file = new URL(`${measuredAt.replaceAll(':', '-')}-interaction-${who}.json`, target)
  const { loads } = measured
  const result = {
    measuredAt,
    machine,
    figure: 'interaction',
    visitor: visitor.name,
    rounds,
    loads,
    promiseMs,
    kinds,
  }
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`)
}

await main()
