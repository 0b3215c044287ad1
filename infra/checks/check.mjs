import { availableParallelism } from 'node:os'
import './node-version.mjs'

const { runSteps } = await import('./run-steps.mjs')

const graphLint = 'eslint --no-config-lookup -c schema/graphql-lint.config.js'

await runSteps(
  [
    { name: 'format and lint', command: 'biome ci --max-diagnostics=40 .' },
    { name: 'lint of components', command: 'eslint --max-warnings=0 "web/src/**/*.vue"' },
    // Apart: its parser keeps the settings of the first file that it meets, and one of the two needs the whole schema.
    { name: 'lint of the faces', command: `${graphLint} "subgraphs/*/schema.graphql"` },
    { name: 'lint of the graph', command: `${graphLint} schema/api.graphql` },
    { name: 'types', command: 'tsc -p tsconfig.json' },
    { name: 'types of the web', command: 'pnpm --filter @aquacis/web run check' },
    {
      name: 'import rules',
      command:
        'depcruise --config .dependency-cruiser.mjs kit subgraphs gateway ingest web/src simulators cli bench journeys infra schema',
    },
    { name: 'dead exports and dependencies', command: 'knip' },
    { name: 'names and sizes', command: 'node infra/checks/src/house-shape.ts' },
    { name: 'generated files are current', command: 'node infra/checks/generate.mjs --check' },
    { name: 'promises to clients', command: 'node schema/breaking-changes.ts' },
    { name: 'containers', command: 'node infra/docker/lint.ts' },
  ],
  // Most keep one core busy.
  { atOnce: availableParallelism() },
)
