import { defineConfig } from 'vitest/config'

// One project per cost; the suffix of a test file says which it belongs to.
const everywhere = ['**/node_modules/**', '**/dist/**', 'journeys/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...everywhere, 'web/**', '**/*.db.test.ts', '**/*.graph.test.ts'],
          sequence: { shuffle: true },
        },
      },
      {
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: everywhere,
          globalSetup: ['kit/testing/postgres-cluster.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'graph',
          include: ['**/*.graph.test.ts'],
          exclude: everywhere,
          globalSetup: ['kit/testing/postgres-cluster.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      './web/vite.config.t*',
    ],
  },
})
