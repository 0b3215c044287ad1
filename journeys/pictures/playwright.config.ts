import { defineConfig } from '@playwright/test'
import config from '../playwright.config.ts'

const { globalSetup: _system, ...others } = config

/** The pictures alone: the demonstration home needs no system behind it. */
export default defineConfig({ ...others, testDir: '..', testMatch: 'pictures.journey.ts' })
