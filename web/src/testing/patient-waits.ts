import { vi } from 'vitest'

/** Long enough for the busiest machine: a wait ends with what it waits for, and only what never comes fails by time. */
const patienceMs = 20_000

const { waitFor } = vi

vi.waitFor = (look, options) =>
  waitFor(look, typeof options === 'number' ? options : { timeout: patienceMs, ...options })
