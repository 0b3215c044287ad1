import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { civilDate, startOfDay, startOfMonth } from '@aquacis/kit/values/calendar.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { openTelemetryStore } from '@aquacis/metering/telemetry'
import { fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { usualMix } from '@aquacis/simulators/fleet/radio/simulated-radio.ts'
import { registerAt } from '@aquacis/simulators/fleet/register.ts'
import { expect, test } from 'vitest'
import { wholeGraph } from '../test/whole-graph.ts'
import { tellHistory } from './history.ts'
import { seedHouseholds } from './seed.ts'

const now = new Date()
const months = 13
const staff: Viewer = {
  ...{ kind: 'staff', subject: 'semilla' },
  operatingUnitIds: Array.from({ length: 13 }, (_, index) => index + 1),
}
const manifest = fleetManifest({ seed: 'registers', meters: 20, mix: usualMix })
const households = manifest.households.slice(0, 5)

/** Beginnings of the months of which all is told, the youngest first. */
function monthStarts(): Date[] {
  const starts = [startOfMonth(now)]
  for (let count = 1; count < months - 1; count += 1) {
    const last = starts.at(-1) ?? now
    starts.push(startOfMonth(new Date(last.getTime() - 12 * 3_600_000)))
  }
  return starts
}

test('billing knows the register of every household of the demonstration at the beginning of each month', async () => {
  const graph = await wholeGraph(now)
  const store = await openTelemetryStore({
    databaseUrl: graph.databaseUrl('metering'),
    sealingKey: Buffer.alloc(32, 7).toString('base64'),
    log: silentLog,
  })
  const billing = openDatabase(graph.databaseUrl('billing'), { name: 'test', log: silentLog })
  try {
    await seedHouseholds(households, {
      concurrency: 1,
      async door(subgraph, document, variables) {
        const { data } = await graph.tell(subgraph, { document, variables, viewer: staff })
        await graph.spreadFacts()
        return data ?? {}
      },
    })
    const span = { until: now, months }
    const signal = new AbortController().signal
    await tellHistory(households, { store, span, clock: [], signal, progress: () => undefined })
    await graph.spreadFacts()
    const { rows } = await billing.transaction(systemViewer, (tx) =>
      tx.execute<{ place: string; month: string; off: number | null; litres: string | null }>(`
        select m.service_point_id as place, k.month::text, k.offsets_ms[1] as off, k.litres[1] as litres
        from register_month k join meter_life m on m.meter_id = k.meter_id`),
    )
    const known = new Map(rows.map((row) => [`${row.place} ${row.month}`, row]))
    for (const household of households) {
      for (const start of monthStarts()) {
        const row = known.get(`${household.servicePoint.id} ${civilDate(startOfDay(start))}`)
        expect(row).toMatchObject({ off: 0, litres: String(registerAt(household, start)) })
      }
    }
  } finally {
    await store.close()
    await billing.close()
    await graph.drop()
  }
})
