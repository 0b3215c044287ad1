import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Waits end with what they wait for: only what never comes fails by time, however busy two cores are.
const waits = { poll: { timeout: 30_000 } }

// One project per cost; the suffix of a test file says which it belongs to.
const everywhere = ['**/node_modules/**', '**/dist/**']

// Most of a file's time went into loading the same modules once more; no test of these leaves anything behind in them.
const sharedModules = { isolate: false }

// The file that Node resolves: Vite prefers another build of it, and a schema of one copy is foreign to the other.
const graphql = fileURLToPath(import.meta.resolve('graphql'))
const resolve = { alias: [{ find: /^graphql$/, replacement: graphql }] }

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...everywhere, 'web/**', '**/*.db.test.ts', '**/*.graph.test.ts'],
          ...sharedModules,
          expect: waits,
          sequence: { shuffle: true },
          // Reckoning alone, yet two cores may have much else to do: only what hangs shall fail by time.
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: everywhere,
          expect: waits,
          globalSetup: ['kit/testing/postgres-cluster.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: 'graph',
          include: ['**/*.graph.test.ts'],
          exclude: everywhere,
          ...sharedModules,
          expect: waits,
          globalSetup: ['kit/testing/postgres-cluster.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      './web/vite.config.t*',
    ],
  },
})
