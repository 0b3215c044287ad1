import { readFileSync } from 'node:fs'
import {
  plantTrees,
  type TreesData,
} from '../../../subgraphs/metering/src/domain/detection/notice/boosted-trees.ts'
import { randomFrom } from '../learning/random.ts'
import { loadMembers, type Member } from '../learning/tables.ts'
import { alertsOf, replay } from '../replay.ts'
import { burstsOf, countAlerts, createTally, figuresOf } from '../score.ts'
import { leaksOf } from '../series.ts'
import {
  begun,
  type Change,
  losing,
  often,
  scaled,
  seldom,
  shifted,
  silences,
  withNeighbour,
} from './changes.ts'

// How the shipped notices do when the public households live, or are heard, otherwise: `node bench/leaks/trials/robustness.ts`, or
// with the names of some changes behind it.
// The trees know these households: what tells is how far a row lies from the first.

type Shipped = TreesData & { readonly threshold: number }

const model = JSON.parse(
  readFileSync(
    new URL('../../../subgraphs/metering/src/domain/detection/notice/model.json', import.meta.url),
    'utf8',
  ),
) as { readonly leak: Shipped; readonly highFlow: Shipped }
const judgeOf = (shipped: Shipped) => ({ trees: plantTrees(shipped), threshold: shipped.threshold })
const [leak, highFlow] = [judgeOf(model.leak), judgeOf(model.highFlow)]

const members = loadMembers()
const quiet = members
  .map(({ one }) => one)
  .filter(({ label }) => /^(plain|vacation|tinaco|guests)$/.test(label.class))
const hour = 3_600
const changes: Readonly<Record<string, Change>> = {
  'as they are': (series) => series,
  'one reading in twenty lost': losing(0.05),
  'three in ten lost': losing(0.3),
  'silences of hours': silences,
  'half the water': scaled(0.5),
  'three quarters': scaled(0.75),
  'half as much again': scaled(1.5),
  'twice the water': scaled(2),
  'three hours earlier': shifted(-3 * hour),
  'eight hours later': shifted(8 * hour),
  'three days later': shifted(72 * hour),
  'meter put in five days later': begun(5),
  'two households at once': withNeighbour(quiet),
  'every five minutes': often(12),
  'every quarter of an hour': often(4),
  'every 2 hours': seldom(2),
  'every 3 hours': seldom(3),
  'every 4 hours': seldom(4),
  'every 6 hours': seldom(6),
  'every 8 hours': seldom(8),
  'every day': seldom(24),
}

function figuresAfter(change: Change, all: readonly Member[]) {
  const random = randomFrom(5)
  const [leaks, bursts] = [createTally(), createTally()]
  for (const { one } of all) {
    const changed = change(one, random)
    const signals = replay(changed, leak, highFlow)
    countAlerts(leaks, changed.label, leaksOf(changed.label), alertsOf(signals, 'LEAK'))
    countAlerts(bursts, changed.label, burstsOf(changed.label), alertsOf(signals, 'HIGH_FLOW'))
  }
  const [told, rushed] = [figuresOf(leaks), figuresOf(bursts)]
  return {
    precision: told.precision,
    recall: told.recall,
    'wrong a year': told.wrongPerYear,
    'hours, median': told.medianHours,
    'hours, P90': told.ninthDecileHours,
    'bursts found': rushed.recall,
    'bursts wrong a year': rushed.wrongPerYear,
    'bursts, hours': rushed.medianHours,
  }
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => changes[name] === undefined)
if (unknown !== undefined) {
  throw new Error(`no change is called “${unknown}”: choose from ${Object.keys(changes).join(', ')}`)
}
const chosen = Object.entries(changes).filter(([name]) => asked.length === 0 || asked.includes(name))
console.table(Object.fromEntries(chosen.map(([name, change]) => [name, figuresAfter(change, members)])))
