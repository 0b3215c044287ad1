import { setTimeout as pass } from 'node:timers/promises'
import type { Figure, PreparedFigure } from '../figure.ts'
import { openTown } from '../live/town.ts'

const meters = 1_000
const phonesPerHome = 5
const intervalMs = 10_000
const secondsPerRound = 30
const phones = meters * phonesPerHome
const mostP99Ms = 1_000
/** What a listener is owed in a round, less the meters that were about to speak at either end of it. */
const leastHeard = (phones * secondsPerRound * 1_000) / intervalMs - 2 * phonesPerHome * 100

const rows = {
  p50: 'p50 from the broker to the phone',
  p99: 'p99 from the broker to the phone',
  heard: 'frames heard in a round',
  faults: 'frames that lacked something',
}

/** How long a telegram takes through everything there is, until the people of its home see the litres move. */
export const brokerToPhone: Figure = {
  name: 'broker-to-phone',
  what: `${meters} meters speak every ${intervalMs / 1_000} s to the embedded system; ${phones} sockets follow their homes as the app does, with names of three subgraphs; broker, ingest, database, subgraphs, gateway, fleet and phones on the same machine`,
  rounds: 3,
  onlyNamed: true,
  rows: [
    { name: rows.p50, kind: 'figure', unit: 'ms' },
    { name: rows.p99, kind: 'figure', unit: 'ms', promises: [{ atMost: mostP99Ms }] },
    { name: rows.heard, kind: 'figure', unit: 'frames', promises: [{ atLeast: leastHeard }] },
    { name: rows.faults, kind: 'figure', unit: 'frames', promises: [{ atMost: 0 }] },
  ],
  prepare,
}

async function prepare(): Promise<PreparedFigure> {
  const town = await openTown({ meters, phonesPerHome, intervalMs })
  return {
    async round() {
      await town.heard()
      await pass(secondsPerRound * 1_000)
      const { p50, p99, heard, faults } = await town.heard()
      return { [rows.p50]: p50, [rows.p99]: p99, [rows.heard]: heard, [rows.faults]: faults }
    },
    close: () => town.close(),
  }
}
