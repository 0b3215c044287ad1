import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

// Mutation testing of rating: `pnpm mutate [place…]`, places under the rating folder ("sheet", "rate.ts", "rate.ts:40-60"); all
// when none is named. With `allocation` as the first word, of where money goes in the book of payments, places under its folder.
// It works on a copy in the temporary folder, where Stryker is installed too: the tree is never touched.

const root = join(import.meta.dirname, '..', '..')
const billing = 'subgraphs/billing'
const payments = 'subgraphs/payments'
const isAllocation = process.argv[2] === 'allocation'
/** What is mutated, which files of it where none is named, what it and its tests read, and its tests. */
const target = isAllocation
  ? {
      folder: `${payments}/src/domain/ledger`,
      all: ['allocate.ts', 'book/components.ts', 'book/parts-of-bill.ts'],
      reads: [],
      tests: `${payments}/src/domain/ledger/allocate.test.ts`,
    }
  : {
      folder: `${billing}/src/domain/rating`,
      all: ['**/*.ts'],
      reads: [`${billing}/src/tariff-documents`, `${billing}/test/rating`, `${billing}/tariffs`],
      tests: 'subgraphs/**/*.test.ts',
    }
const room = process.env.MUTATION_ROOM ?? join(tmpdir(), 'aquacis-mutation')
const copy = join(room, 'main')
const stryker = '10.1.1'
const vitestConfig = `export default {
  resolve: { alias: [{ find: /^@aquacis\\/kit\\//, replacement: import.meta.dirname + '/kit/' }] },
  test: { include: ['${target.tests}'], isolate: false, fileParallelism: false, pool: 'threads', testTimeout: 30000 },
}
`

copySources()
install()
process.exitCode = run()

/** What is mutated and what its tests read, as it stands now. */
function copySources() {
  for (const place of [target.folder, ...target.reads, 'kit/values', 'kit/package.json']) {
    rmSync(join(copy, place), { recursive: true, force: true })
    mkdirSync(dirname(join(copy, place)), { recursive: true })
    cpSync(join(root, place), join(copy, place), { recursive: true })
  }
  // The collection of published cases lies beside the repository, and beside the copy.
  const collection = join(root, '..', 'shared')
  if (existsSync(collection) && !existsSync(join(room, 'shared')))
    symlinkSync(collection, join(room, 'shared'))
  const places = process.argv.slice(isAllocation ? 3 : 2)
  const mutated =
    places.length === 0
      ? target.all
      : places.map((place) => (/\.ts(:|$)/.test(place) ? place : `${place}/**/*.ts`))
  writeFileSync(join(copy, 'stryker.config.json'), JSON.stringify(settings(mutated)))
  writeFileSync(join(copy, 'vitest.config.mjs'), vitestConfig)
}

/** @param {readonly string[]} mutated */
function settings(mutated) {
  return {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    inPlace: true,
    allowEmpty: true,
    concurrency: 1,
    disableTypeChecks: false,
    // What only runs while modules load is words and shapes, which tests of the reference page hold; sentences are no rule.
    ignoreStatic: true,
    mutator: { excludedMutations: ['StringLiteral'] },
    mutate: [...mutated.map((place) => `${target.folder}/${place}`), '!**/*.test.ts'],
    vitest: { configFile: 'vitest.config.mjs' },
    timeoutMS: 5000,
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: 'report.json' },
    tempDirName: join(room, 'stryker'),
  }
}

function install() {
  const versionOf = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(join(root, billing, 'node_modules', name, 'package.json'), 'utf8')).version
  const dependencies = {
    '@stryker-mutator/core': stryker,
    '@stryker-mutator/vitest-runner': stryker,
    'fast-check': versionOf('fast-check'),
    vitest: versionOf('vitest'),
  }
  const wanted = JSON.stringify({ name: 'mutation', private: true, type: 'module', dependencies })
  const before = existsSync(join(copy, 'package.json'))
    ? readFileSync(join(copy, 'package.json'), 'utf8')
    : ''
  if (before === wanted && existsSync(join(copy, 'node_modules'))) return
  writeFileSync(join(copy, 'package.json'), wanted)
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: copy,
    stdio: 'inherit',
  })
  if (status !== 0)
    throw new Error('Stryker could not be installed: is the registry of packages within reach?')
}

function run() {
  const path = [join(copy, 'node_modules', '.bin'), dirname(process.execPath), process.env.PATH].join(
    delimiter,
  )
  const { status } = spawnSync('stryker', ['run', 'stryker.config.json'], {
    cwd: copy,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  })
  return status ?? 1
}
