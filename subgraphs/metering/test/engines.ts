import { describe, inject } from 'vitest'

/** A database server that the telemetry store runs on. */
export interface Engine {
  readonly name: 'PostgreSQL' | 'TimescaleDB'
  /** Superuser's address. */
  readonly adminUrl: string
}

/**
 * Says the same of both engines. TimescaleDB is the server of TIMESCALE_URL; without one its half is skipped, and the
 * name of the skipped half says why. A run on AQUACIS_TEST_SERVER is on TimescaleDB alone.
 */
export function describeEachEngine(name: string, suite: (engine: Engine) => void): void {
  // The whole run is on TimescaleDB.
  if (process.env['AQUACIS_TEST_SERVER']) {
    describe(`${name} on TimescaleDB`, () => suite({ name: 'TimescaleDB', adminUrl: inject('postgresUrl') }))
    return
  }
  describe(`${name} on PostgreSQL`, () => suite({ name: 'PostgreSQL', adminUrl: inject('postgresUrl') }))
  const timescale = process.env['TIMESCALE_URL']
  if (timescale) describe(`${name} on TimescaleDB`, () => suite({ name: 'TimescaleDB', adminUrl: timescale }))
  else describe.skip(`${name} on TimescaleDB (skipped: TIMESCALE_URL names no server)`, () => suite(noServer))
}

const noServer: Engine = { name: 'TimescaleDB', adminUrl: '' }
