import type { KnipConfig } from 'knip'

/** Dead files, exports and dependencies fail `check`. A package's own exports are its entries. */
const config: KnipConfig = {
  ignore: ['**/generated/**', 'infra/checks/subgraph-template/**'],
  // The operating system brings these; pnpm is what runs us.
  ignoreBinaries: ['npx', 'pnpm'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      entry: ['codegen.ts', '.dependency-cruiser.mjs'],
      project: ['*.{ts,mjs}'],
      // Runs every script: installed so that a machine with an older Node needs nothing else.
      ignoreDependencies: ['node'],
    },
    kit: { entry: ['testing/postgres-cluster.ts', '**/*.test.ts'], project: ['**/*.ts'] },
    'subgraphs/*': { entry: ['src/main.ts', '**/*.test.ts'], project: ['src/**/*.ts'] },
    gateway: { entry: ['src/main.ts', '**/*.test.ts'], project: ['**/*.ts'] },
    ingest: { entry: ['src/main.ts', 'src/codecs/generate-registry.ts', '**/*.test.ts'], project: ['**/*.ts'] },
    schema: { entry: ['*.ts'] },
    simulators: { entry: ['*/main.ts', '**/*.test.ts'], project: ['**/*.ts'] },
    cli: { entry: ['src/main.mjs', '**/*.test.ts'] },
    bench: { entry: ['src/main.ts', '**/*.test.ts'] },
    journeys: { entry: ['*.journey.ts', 'playwright.config.ts', 'system/global-setup.ts'] },
    'infra/local': { entry: ['start.mjs', '*/main.ts', '**/*.test.ts'], project: ['**/*.ts'] },
    'infra/docker': { entry: ['*.ts', '*.mjs'] },
    'infra/checks': { entry: ['*.mjs', 'src/house-shape.ts', '**/*.test.ts'] },
  },
}

export default config
