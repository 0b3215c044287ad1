import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import type { Figure, PreparedFigure } from '../figure.ts'
import { startProcess } from '../processes.ts'
import { copiedPerSecond, dayOf, readingsOfDay } from '../store/backlog.ts'
import { meteringDatabase } from '../store/metering-database.ts'

const contracts = 2_000
const months = 13
const dayMs = 86_400_000
/** Meters whose day is copied to learn how fast this machine copies. */
const copiedMeters = 2_000

const rows = {
  copy: 'as many readings by binary COPY alone',
  seeded: 'contracts taken on and their past told',
  households: 'of this, contracts taken on',
  past: 'of this, the past told',
  readings: 'readings of the past',
}

/** How long the first start of the embedded run takes until the meters speak live. */
export const seed: Figure = {
  name: 'seed',
  what: `the embedded run's ${contracts} contracts over 13 offices with ${months} months of hourly past, from nothing to the first live telegram`,
  rounds: 1,
  warmsUp: false,
  rows: [
    { name: rows.copy, kind: 'ceiling', unit: 's' },
    { name: rows.seeded, kind: 'figure', unit: 's', against: rows.copy, promises: [{ atMost: 60 }] },
    { name: rows.households, kind: 'figure', unit: 's' },
    { name: rows.past, kind: 'figure', unit: 's' },
    { name: rows.readings, kind: 'figure', unit: 'readings' },
  ],
  prepare,
}

async function prepare(): Promise<PreparedFigure> {
  return {
    async round() {
      const { households, past, readings } = await seedOnce()
      return {
        [rows.copy]: readings / (await copyRate()),
        [rows.seeded]: households + past,
        [rows.households]: households,
        [rows.past]: past,
        [rows.readings]: readings,
      }
    },
    async close() {},
  }
}

/** Starts the embedded run over an empty folder, reads off its own clock, and stops it. */
async function seedOnce() {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-bench-seed-'))
  const told = { households: Number.NaN, past: Number.NaN, readings: Number.NaN }
  const words = ['--data', join(folder, 'data'), '--port', String(await freePort()), '--no-web']
  const amounts = ['--meters', String(contracts), '--history-months', String(months)]
  try {
    const system = await startProcess({
      script: new URL('../../../infra/local/start.mjs', import.meta.url),
      words: [...words, ...amounts],
      environment: {},
      ready: 'first live reading:',
      hear(line) {
        const [, seconds, step = ''] = /^ *([\d.]+) s {2}(.*)$/.exec(line) ?? []
        if (seconds === undefined) return
        if (step.includes('households registered')) told.households = Number(seconds)
        const [, readings] = /^past of .* told: ([\d,]+) readings/.exec(step) ?? []
        if (readings === undefined) return
        told.past = Number(seconds)
        told.readings = Number(readings.replaceAll(',', ''))
      },
    })
    await system.stop()
    if (Number.isNaN(told.households + told.past))
      throw new Error('the embedded run did not say how long its seed took')
    return told
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Readings a second of one binary COPY into the same table. */
async function copyRate(): Promise<number> {
  const ground = await meteringDatabase('postgresql', copiedMeters)
  try {
    const day = Math.floor(Date.now() / dayMs - 3) * dayMs
    await ground.owner.query(`select ensure_telemetry_partitions('kept_reading', array[$1::date])`, [
      new Date(day).toISOString().slice(0, 10),
    ])
    const keys = Array.from({ length: copiedMeters }, (_, index) => index + 1)
    const readings = dayOf(keys, day, 'by meter')
    if (readings.length !== copiedMeters * readingsOfDay)
      throw new Error('a day has as many readings as it has quarters')
    return await copiedPerSecond(ground.database, readings)
  } finally {
    await ground.close()
  }
}
