import type { KnipConfig } from 'knip'

/** Dead files, exports and dependencies fail `check`. A package's own exports are its entries. */
const config: KnipConfig = {
  ignore: ['**/generated/**'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': { project: ['*.{ts,mjs}'] },
    kit: { entry: ['**/*.test.ts'], project: ['**/*.ts'] },
    'subgraphs/*': { entry: ['src/main.ts', '**/*.test.ts'], project: ['{src,test}/**/*.ts'] },
    'subgraphs/billing': {
      // The configuration is read by its place.
      entry: ['src/{main,configuration}.ts', 'src/tariff-documents/generate-reference.ts', '**/*.test.ts'],
      project: ['{src,test}/**/*.ts'],
    },
    'subgraphs/fiscal': {
      // The configuration is read by its place; the process of a test is started by its file.
      entry: ['src/{main,configuration}.ts', 'test/stamper-process.ts', '**/*.test.ts'],
      project: ['{src,test}/**/*.ts'],
    },
    'subgraphs/notifications': {
      // The configuration is read by its place; the process of a test is started by its file.
      entry: ['src/{main,configuration}.ts', 'test/dispatcher-process.ts', '**/*.test.ts'],
      project: ['{src,test}/**/*.ts'],
    },
    'subgraphs/payments': {
      // The configuration is read by its place.
      entry: ['src/{main,configuration}.ts', '**/*.test.ts'],
      project: ['{src,test}/**/*.ts'],
    },
    gateway: { entry: ['src/main.ts', '**/*.test.ts'], project: ['**/*.ts'] },
    ingest: {
      // A small disk to fill: the test is skipped where it cannot be mounted.
      ignoreBinaries: ['mount', 'umount'],
      entry: ['src/main.ts', 'src/codecs/generate-registry.ts', '**/*.test.ts'],
      project: ['**/*.ts'],
    },
    schema: { entry: ['*.{ts,js}'] },
    simulators: { entry: ['*/main.ts', '**/*.test.ts'], project: ['**/*.ts'] },
    bench: {
      entry: ['**/*.test.ts'],
      // What gateways and pages are measured with comes when somebody measures, outside of the workspace.
      ignore: ['gateway/peers/**'],
      ignoreDependencies: ['lighthouse', 'puppeteer-core'],
    },
    journeys: { entry: ['**/*.journey.ts', '**/*.test.ts', 'pictures/{playwright.config,built-app}.ts'] },
    // The style sheets take the font's file, which no import shows.
    web: {
      // The second entry is named by its page, which the build's own plugin builds; the ciphers' place is named by an alias.
      entry: ['src/staff/main.ts', 'staff-vite-config.ts', 'src/citizen/prove/no-ciphers.ts'],
      // A font that CSS loads, and the parser that the root's eslint.config.js takes from beside its TypeScript.
      ignoreDependencies: ['@fontsource-variable/source-sans-3', '@typescript-eslint/parser'],
    },
    'infra/local': {
      // Configurations are read by their place, to compare them with .env.example.
      entry: ['*/main.ts', '*/configuration.ts', '**/*.test.ts'],
      project: ['**/*.ts'],
    },
    'infra/docker': { entry: ['*.ts', '*.mjs'] },
    // Mutation testing installs Stryker beside a copy of the sources, outside of the workspace.
    'infra/checks': { ignoreBinaries: ['stryker'], entry: ['*.mjs', 'src/house-shape.ts', '**/*.test.ts'] },
  },
}

export default config
