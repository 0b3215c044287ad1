import { defineConfig } from '@playwright/test'
import config from '../playwright.config.ts'

/** Every page in every state, and whether everybody can use it: the demonstration home needs no system, and no page waits for another. */
export default defineConfig({
  ...config,
  testDir: '..',
  testMatch: ['pictures/*.journey.ts', 'access/*.journey.ts'],
  testIgnore: [],
  snapshotPathTemplate: '{testDir}/../docs/pictures/{arg}{ext}',
  globalSetup: './built-app.ts',
  // A picture that differs says more than a trace, which costs a third of the time.
  use: { ...config.use, trace: 'off' },
  workers: 2,
  fullyParallel: true,
})
