import { randomUUID } from 'node:crypto'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { openTelemetryStore, type TelemetryStore } from '@aquacis/metering/telemetry'
import type { WholeGraph } from './whole-graph.ts'

const staff: Viewer = { kind: 'staff', subject: 'asesora', operatingUnitIds: [1] }
const hourMs = 3_600_000
const days = 40
const burstHours = 8

/** Somebody with homes, as a resident. */
export interface Householder {
  readonly viewer: Viewer
  readonly contractIds: readonly string[]
}

let told = 0

/** Somebody with so many homes, in each a meter of forty days, where 300 litres more than usual ran in each of the last hours. */
export async function householder(graph: WholeGraph, homes: number, now: Date): Promise<Householder> {
  const customerId = randomUUID()
  await graph.tell('customers', {
    document: `mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { __typename } }`,
    variables: {
      input: {
        ...{ id: customerId, kind: 'NATURAL_PERSON', displayName: 'Ana Robles Trejo' },
        ...{ contactEmail: 'ana@ejemplo.mx', operatingUnitId: '1' },
      },
    },
    viewer: staff,
  })
  await graph.spreadFacts()
  const store = await openTelemetryStore({
    databaseUrl: graph.databaseUrl('metering'),
    sealingKey: Buffer.alloc(32, 7).toString('base64'),
    log: silentLog,
  })
  const contractIds: string[] = []
  try {
    for (let home = 0; home < homes; home += 1)
      contractIds.push(await supplied(graph, store, customerId, now))
  } finally {
    await store.close()
  }
  await graph.spreadFacts()
  return { viewer: { kind: 'resident', subject: customerId, partyId: customerId }, contractIds }
}

async function supplied(
  graph: WholeGraph,
  store: TelemetryStore,
  customerId: string,
  now: Date,
): Promise<string> {
  told += 1
  const [contractId, servicePointId] = [randomUUID(), randomUUID()]
  const address = `Av. Corregidora ${told}, Centro`
  await graph.tell('contracts', {
    document: `mutation ($input: StartContractInput!) { startContract(input: $input) { __typename } }`,
    variables: {
      input: {
        ...{ id: contractId, contractNumber: String(442_000 + told), customerId, operatingUnitId: '1' },
        ...{ usageClass: 'DOMESTIC', startedOn: '2026-01-01' },
        servicePoint: { id: servicePointId, address },
      },
    },
    viewer: staff,
  })
  await graph.spreadFacts()
  const serial = String(67_000_000 + told)
  await graph.tell('metering', {
    document: `mutation ($input: InstallMeterInput!) { installMeter(input: $input) { __typename } }`,
    variables: {
      input: {
        ...{ id: randomUUID(), serial, manufacturer: 'KAM', model: 'flowIQ 2200', calibreMillimetres: 15 },
        ...{ servicePointId, installedAt: '2026-01-01T18:00:00.000Z' },
        radio: { network: 'WMBUS', address: serial },
      },
    },
    viewer: staff,
  })
  const radio = { network: 'WMBUS', address: `KAM:${serial}` } as const
  const [meter] = (await store.radios([radio])).values()
  if (meter === undefined) throw new Error(`no meter is heard as ${radio.address}`)
  await store.record({ readings: readings(meter.meterKey, now), deadLetters: [] }, now)
  return contractId
}

function readings(meterKey: number, now: Date) {
  let register = 100_000
  return Array.from({ length: days * 24 }, (_, index) => {
    const hourOfDay = index % 24
    const used = hourOfDay < 6 ? 0 : (((index * 13) % 30) * (hourOfDay % 5)) / 2
    register += Math.round(used) + (index >= days * 24 - burstHours ? 300 : 0)
    const at = new Date(now.getTime() - (days * 24 - 1 - index) * hourMs)
    return {
      ...{ meterKey, at, receivedAt: at, flowLitresPerHour: null },
      ...{ litres: litres(register), traceId: newTraceId() },
    }
  })
}
