import './node-version.mjs'

const { runSteps } = await import('./run-steps.mjs')

await runSteps([
  { name: 'format and lint', command: 'biome ci --max-diagnostics=40 .' },
  { name: 'lint of components', command: 'eslint --max-warnings=0 "web/src/**/*.vue"' },
  {
    name: 'lint of the graph',
    command:
      'eslint --no-config-lookup -c schema/graphql-lint.config.js "subgraphs/*/schema.graphql" schema/api.graphql',
  },
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
])
