import { writeFileSync } from 'node:fs'
import { plantTrees } from '../../subgraphs/metering/src/domain/detection/notice/boosted-trees.ts'
import type { Signal } from '../../subgraphs/metering/src/domain/detection/signal.ts'
import { learn } from './learning/learn.ts'
import { randomFrom, shuffled } from './learning/random.ts'
import { loadMembers, tableFor } from './learning/tables.ts'
import { alertsOf, replay } from './replay.ts'
import { burstsOf, countAlerts, createTally, figuresOf } from './score.ts'
import { type Label, leaksOf } from './series.ts'
import { settings, thresholdOf } from './settings.ts'

// Learns from some households and tells of the others, by several divisions: `node bench/leaks/cross-validate.ts`.

const began = Date.now()
const members = loadMembers()
const households = [...new Set(members.map(({ household }) => household))]
const tables = { leak: tableFor(members, 'leak'), highFlow: tableFor(members, 'highFlow') }
const tallies = {
  leak: createTally(),
  leakResidential: createTally(),
  highFlow: createTally(),
  highFlowResidential: createTally(),
}

function count(label: Label, signals: readonly Signal[]): void {
  const leaks = alertsOf(signals, 'LEAK')
  const rushes = alertsOf(signals, 'HIGH_FLOW')
  countAlerts(tallies.leak, label, leaksOf(label), leaks)
  countAlerts(tallies.highFlow, label, burstsOf(label), rushes)
  if (label.kind !== 'residential') return
  countAlerts(tallies.leakResidential, label, leaksOf(label), leaks)
  countAlerts(tallies.highFlowResidential, label, burstsOf(label), rushes)
}

for (const division of settings.divisions) {
  const order = shuffled(randomFrom(division), households)
  for (let fold = 0; fold < settings.folds; fold++) {
    const held = new Set(order.filter((_, place) => place % settings.folds === fold))
    const takes = (household: number) => !held.has(household)
    const leak = {
      trees: plantTrees(learn(tables.leak, 'leak', takes, division)),
      threshold: thresholdOf.leak,
    }
    const highFlow = {
      trees: plantTrees(learn(tables.highFlow, 'highFlow', takes, division)),
      threshold: thresholdOf.highFlow,
    }
    for (const { one, household } of members) {
      if (held.has(household)) count(one.label, replay(one, leak, highFlow))
    }
    const seconds = Math.round((Date.now() - began) / 1000)
    console.log(`division ${division}, fold ${fold + 1} of ${settings.folds}, ${seconds} s`)
  }
}

const figures = Object.fromEntries(
  Object.entries(tallies).map(([name, tally]) => [name, figuresOf(tally, settings.divisions.length)]),
)
console.table(figures)
for (const name of ['leak', 'highFlow'] as const) {
  console.log(`${name} by class, over ${settings.divisions.length} divisions`)
  console.table(Object.fromEntries([...tallies[name].byClass].sort()))
}
const kept = {
  households: households.length,
  divisions: settings.divisions.length,
  folds: settings.folds,
  ...figures,
}
writeFileSync(new URL('cross-validation.json', import.meta.url), `${JSON.stringify(kept, null, 2)}\n`)
