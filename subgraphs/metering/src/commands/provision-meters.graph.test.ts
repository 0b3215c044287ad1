import { randomBytes, randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installedMeter, supplyServicePoint } from '../../test/installed-meter.ts'
import { subgraph } from '../subgraph.ts'

let room: TestRoom
let graph: InProcessSubgraph

const centro: Viewer = { kind: 'staff', subject: 's-1', operatingUnitIds: [1] }

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
})
afterAll(() => room.drop())

const heading = 'serie;fabricante;modelo;calibre;punto de servicio;dirección;clave;lectura inicial'
let rows = 0

function rowOf(servicePointId: string, change: { serial?: string; address?: string; id?: string } = {}) {
  rows += 1
  const { serial = `S-${rows}`, address = String(60_000_000 + rows) } = change
  return [
    serial,
    'KAM',
    'flowIQ 2200',
    15,
    servicePointId,
    address,
    randomBytes(16).toString('hex'),
    '0.250',
  ].join(';')
}

/** Places of the office, all heard of at once. */
async function places(count: number, operatingUnitId = 1): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  await room.database.transaction(systemViewer, (tx) =>
    tx.execute(sql`insert into service_point_holder
      select id, gen_random_uuid(), ${operatingUnitId}, gen_random_uuid(), '2024-01-01' from unnest(${sql.param(ids)}::uuid[]) as id`),
  )
  return ids
}

const document = `mutation ($csv: String!, $dryRun: Boolean!) { provisionMeters(csv: $csv, dryRun: $dryRun) {
  __typename ... on MetersProvisioned { installed alreadyInstalled dryRun }
  ... on ProvisioningRefused { message problemCount problems { line column message } } } }`

async function provision(lines: readonly string[], { dryRun = false, viewer = centro } = {}) {
  const csv = [heading, ...lines].join('\r\n')
  const { data, errors } = await graph.execute({ document, variables: { csv, dryRun }, viewer })
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data?.['provisionMeters']
}

async function counts() {
  const { rows: found } = await room.database.transaction(systemViewer, (tx) =>
    tx.execute(sql`select (select count(*) from meter)::int as meters, (select count(*) from device)::int as devices,
      (select count(*) from meter_event)::int as facts, (select count(*) from reading where origin = 'FIELD')::int as registers`),
  )
  return found[0]
}

test('three thousand meters go in at once, told about once each; the same file again changes nothing', async () => {
  const lines = (await places(3_000)).map((place) => rowOf(place))
  expect(await provision(lines, { dryRun: true })).toEqual({
    __typename: 'MetersProvisioned',
    installed: 3_000,
    alreadyInstalled: 0,
    dryRun: true,
  })
  expect(await counts()).toMatchObject({ meters: 0 })
  expect(await provision(lines)).toMatchObject({ installed: 3_000, alreadyInstalled: 0 })
  expect(await counts()).toEqual({ meters: 3_000, devices: 3_000, facts: 3_000, registers: 3_000 })
  expect(await provision(lines)).toMatchObject({ installed: 0, alreadyInstalled: 3_000 })
  const told = (await room.published()).filter(({ type }) => type === 'metering.MeterInstalled')
  expect(new Set(told.map(({ key }) => key)).size).toBe(3_000)
  expect(told).toHaveLength(3_000)
})

test('one row that cannot be keeps all out, and every such row is named', async () => {
  const before = await counts()
  const [free = '', second = '', third = ''] = await places(3)
  const theirs = await installedMeter(room.database, room.sealer, { operatingUnitId: 4 })
  const ours = await installedMeter(room.database, room.sealer)
  const [foreign = ''] = await places(1, 4)
  const outcome = await provision([
    rowOf(free),
    rowOf(randomUUID()),
    rowOf(foreign),
    rowOf(ours.servicePointId),
    rowOf(second, { serial: theirs.serial }),
    rowOf(third, { address: theirs.identNumber }),
  ])
  expect(outcome).toMatchObject({
    __typename: 'ProvisioningRefused',
    message: 'No se instaló ningún medidor: hay 5 líneas por corregir.',
    problems: [
      { line: 3, column: 'punto de servicio' },
      { line: 4, column: 'punto de servicio' },
      { line: 5, column: 'punto de servicio' },
      { line: 6, column: 'serie' },
      { line: 7, column: 'dirección' },
    ],
  })
  const after = await counts()
  expect(after).toEqual({
    ...before,
    meters: Number(before?.['meters']) + 2,
    devices: Number(before?.['devices']) + 2,
    facts: Number(before?.['facts']) + 2,
  })
})

test('four files at once that share meters install each of them once', async () => {
  const lines = (await places(40)).map((place) => rowOf(place))
  const answers = await Promise.all([0, 10, 20, 0].map((from) => provision(lines.slice(from, from + 20))))
  const installed = answers.map((answer) => (answer as { installed: number }).installed)
  expect(installed.reduce((sum, count) => sum + count, 0)).toBe(40)
})

test('residents provision nothing', async () => {
  const { servicePointId, customerId } = await supplyServicePoint(room.database)
  const viewer: Viewer = { kind: 'resident', subject: 's', partyId: customerId }
  await expect(provision([rowOf(servicePointId)], { viewer })).rejects.toThrow('FORBIDDEN')
})
