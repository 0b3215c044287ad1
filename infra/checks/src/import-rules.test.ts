import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { cruise, type ICruiseOptions } from 'dependency-cruiser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import rules from '../../../.dependency-cruiser.mjs'

/** For every rule one file that breaks it: who imports, and what. A target that begins with a letter and has no slash is a package. */
const plantedBreaches: Record<string, { from: string; to: string; also?: { from: string; to: string } }> = {
  'no-circles': {
    from: 'kit/runtime/a.ts',
    to: 'kit/runtime/b.ts',
    also: { from: 'kit/runtime/b.ts', to: 'kit/runtime/a.ts' },
  },
  'kit-knows-nobody': { from: 'kit/runtime/log.ts', to: 'subgraphs/metering/src/events.ts' },
  'values-are-pure': { from: 'kit/values/money.ts', to: 'node:fs' },
  'domain-is-pure': {
    from: 'subgraphs/metering/src/domain/meter.ts',
    to: 'subgraphs/metering/src/store/meter.ts',
  },
  'store-never-looks-up': {
    from: 'subgraphs/metering/src/store/meter.ts',
    to: 'subgraphs/metering/src/commands/install.ts',
  },
  'commands-know-no-graphql': {
    from: 'subgraphs/metering/src/commands/install.ts',
    to: 'subgraphs/metering/src/resolvers/Meter.ts',
  },
  'events-stand-alone': {
    from: 'subgraphs/metering/src/events.ts',
    to: 'subgraphs/metering/src/domain/meter.ts',
  },
  'subgraphs-meet-at-events': {
    from: 'subgraphs/metering/src/reactions/a.ts',
    to: 'subgraphs/contracts/src/domain/contract.ts',
  },
  'ingest-takes-the-telemetry-door': {
    from: 'ingest/src/main.ts',
    to: 'subgraphs/metering/src/store/reading.ts',
  },
  'codec-keeps-to-its-folder': {
    from: 'ingest/src/codecs/wmbus/kamstrup-flowiq/device.ts',
    to: 'ingest/src/codecs/wmbus/diehl-hydrus/device.ts',
  },
  'codecs-do-no-io': { from: 'ingest/src/codecs/wmbus/link.ts', to: 'node:fs' },
  'stages-touch-no-edge': { from: 'ingest/src/stages/judge.ts', to: 'ingest/src/edges/broker.ts' },
  'clients-import-no-server': { from: 'web/src/main.ts', to: 'kit/runtime/log.ts' },
  'gateway-imports-no-domain': { from: 'gateway/src/gateway.ts', to: 'subgraphs/metering/src/subgraph.ts' },
  'simulators-take-the-kit': { from: 'simulators/fleet/fleet.ts', to: 'ingest/src/codecs/codec.ts' },
  'journeys-import-nothing-of-ours': { from: 'journeys/leak.journey.ts', to: 'kit/values/volume.ts' },
  'features-do-not-meet': { from: 'web/src/citizen/home/feature.ts', to: 'web/src/citizen/pay/feature.ts' },
  'ui-knows-no-feature': { from: 'web/src/ui/chart.ts', to: 'web/src/citizen/home/feature.ts' },
  'production-imports-no-test': { from: 'gateway/src/gateway.ts', to: 'kit/testing/database.ts' },
}

let tree: string

async function plant(file: string, imported: string): Promise<void> {
  await mkdir(dirname(join(tree, file)), { recursive: true })
  const target = imported.startsWith('node:') ? imported : relative(dirname(file), imported)
  const specifier = target.startsWith('node:') || target.startsWith('.') ? target : `./${target}`
  await writeFile(join(tree, file), `import type { x } from '${specifier}'\nexport type y = x\n`)
}

async function rulesThatFire(breach: {
  from: string
  to: string
  also?: { from: string; to: string }
}): Promise<string[]> {
  await rm(tree, { recursive: true, force: true })
  await mkdir(tree, { recursive: true })
  await plant(breach.from, breach.to)
  if (breach.also) await plant(breach.also.from, breach.also.to)
  else if (!breach.to.startsWith('node:')) {
    await mkdir(dirname(join(tree, breach.to)), { recursive: true })
    await writeFile(join(tree, breach.to), 'export type x = string\n')
  }
  const rooms = [
    ...new Set(
      [breach.from, breach.to].filter((f) => !f.startsWith('node:')).map((f) => f.split('/')[0] ?? f),
    ),
  ]
  const options = {
    ...rules.options,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
    baseDir: tree,
  } as ICruiseOptions
  const result = await cruise(rooms, options)
  if (typeof result.output === 'string') throw new Error('expected a result object')
  return result.output.summary.violations.map((violation) => violation.rule.name)
}

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'import-rules-'))
})
afterAll(() => rm(tree, { recursive: true, force: true }))

test('every import rule has a planted breach', () => {
  expect(Object.keys(plantedBreaches).sort()).toEqual(rules.forbidden.map((rule) => rule.name).sort())
})

test.each(Object.entries(plantedBreaches))('%s fires on its planted breach', async (name, breach) => {
  expect(await rulesThatFire(breach)).toContain(name)
})

test('a tree that keeps the rules breaks none', async () => {
  expect(
    await rulesThatFire({ from: 'subgraphs/metering/src/domain/meter.ts', to: 'kit/values/volume.ts' }),
  ).toEqual([])
})
