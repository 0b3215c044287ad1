import { readFileSync, writeFileSync } from 'node:fs'
import { featureNames } from '../../subgraphs/metering/src/domain/detection/notice/features.ts'
import { learn } from './learning/learn.ts'
import type { Target } from './learning/learn-rows.ts'
import { loadMembers, tableFor } from './learning/tables.ts'
import { settings, thresholdOf } from './settings.ts'

// Learns the models that the product ships, from all households: `node bench/leaks/train.ts`.

const shippedModel = new URL(
  '../../subgraphs/metering/src/domain/detection/notice/model.json',
  import.meta.url,
)
const validation = new URL('cross-validation.json', import.meta.url)

const members = loadMembers()
console.log(
  `${members.length} series of ${new Set(members.map(({ household }) => household)).size} households`,
)

function learnModel(target: Target) {
  const table = tableFor(members, target)
  console.log(`${target}: ${table.labels.length} hours to learn from`)
  const onTree = (done: number) => {
    if (done % 20 === 0) console.log(`${target}: ${done} trees`)
  }
  return {
    threshold: thresholdOf[target],
    ...learn(table, target, () => true, settings.shippedSeed, { onTree }),
  }
}

const model = {
  provenance: {
    learnedBy: 'bench/leaks/train.ts',
    from: 'Alicante-register, public part: DAIAD trial A (AMAEM, Alicante), hourly registers of 2016 and 2017',
    licence: 'CC BY-SA 4.0, the licence of the series that these numbers were derived from',
    date: new Date().toISOString().slice(0, 10),
    crossValidation: JSON.parse(readFileSync(validation, 'utf8')) as unknown,
    features: featureNames,
  },
  leak: learnModel('leak'),
  highFlow: learnModel('highFlow'),
}

/** The numbers are read in single precision. */
const rounded = (_: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(6)) : value
writeFileSync(shippedModel, `${JSON.stringify(model, rounded)}\n`)
console.log('written: subgraphs/metering/src/domain/detection/notice/model.json')
