import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createTokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { type RunningSubgraphs, serveSubgraphs } from '@aquacis/kit/runtime/subgraph-server.ts'
import { type EmptyDatabase, emptyDatabase, silentLog } from '@aquacis/kit/testing/database.ts'
import { newTokenKeys } from '@aquacis/kit/testing/token-keys.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledMeter, installedMeter } from '../../test/installed-meter.ts'
import { batchOf, readingOf } from '../../test/readings.ts'
import { subgraph } from '../subgraph.ts'
import { recordBatch } from '../telemetry/record-batch.ts'

const keys = newTokenKeys()
const sign = createTokenSigner(keys.privateJwk)
const sealingKey = Buffer.alloc(32).toString('base64')
const neighbour = { kind: 'resident', subject: 'n', partyId: '0190b3a0-0000-7000-8000-000000000009' } as const
const hourMs = 3_600_000
/** Midnight of 1 October 2026 in Mexico City. */
const midnight = Date.UTC(2026, 9, 1, 6)

let databases: EmptyDatabase[]
let running: RunningSubgraphs
let home: InstalledMeter
let movedIn: InstalledMeter

beforeAll(async () => {
  databases = await Promise.all([emptyDatabase(), emptyDatabase()])
  const [own, events] = databases as [EmptyDatabase, EmptyDatabase]
  running = await serveSubgraphs([subgraph], {
    ...{ host: '127.0.0.1', port: 0, logLevel: 'silent', introspection: false, sealingKey },
    ...{ eventLogUrl: events.ownerUrl, tokenPublicJwk: keys.publicJwk, databases: { metering: own } },
  })
  const database = openDatabase(own.appUrl, { name: 'test', log: silentLog, max: 1 })
  const installedAt = new Date('2025-01-01T06:00:00Z')
  const sealer = createSealer(sealingKey)
  home = await installedMeter(database, sealer, { installedAt, contractNumber: '442761' })
  movedIn = await installedMeter(database, sealer, { installedAt, startedOn: '2026-10-03' })
  const heard = [-0.5, 0.5, 1.5, 4.5, 5.5, 47.5, 71.5, 95.5]
  for (const { key } of [home, movedIn]) {
    const readings = heard.map((hours) =>
      readingOf(key, new Date(midnight + hours * hourMs), 10_000 + Math.round(hours * 100)),
    )
    await recordBatch(database, batchOf(readings), new Date())
  }
  await database.transaction(systemViewer, (tx) =>
    tx.execute(sql`insert into service_point_member (member_id, contract_id, service_point_id, party_id, role)
      values (${neighbour.partyId}, ${home.contractId}, ${home.servicePointId}, ${neighbour.partyId}, 'ALERTS_ONLY')`),
  )
  await database.close()
})

afterAll(async () => {
  await running?.shutdown.stop()
  for (const database of databases ?? []) await database.drop()
})

const staff: Viewer = { kind: 'staff', subject: 's', operatingUnitIds: [1] }
const resident = ({ customerId }: InstalledMeter): Viewer => ({
  ...{ kind: 'resident', subject: 'r', partyId: customerId },
})

async function ask(viewer: Viewer | null, asked: Record<string, string>): Promise<Response> {
  const headers: Record<string, string> =
    viewer === null ? {} : { authorization: `Bearer ${await sign(viewer, 'metering')}` }
  return fetch(`${running.url}/metering/download/consumption?${new URLSearchParams(asked)}`, { headers })
}

const hours = (from: string, to = from, format = 'csv') => ({
  ...{ contract: home.contractId, step: 'HOUR', from, to, format },
})

test('hours leave as a table that says of each figure how it is known', async () => {
  const response = await ask(resident(home), hours('2026-10-01'))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="consumo-442761-2026-10.csv"',
  )
  const bytes = Buffer.from(await response.arrayBuffer())
  // Without it, Excel reads UTF-8 as Windows-1252.
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = bytes.subarray(3).toString()
  expect(text.split('\r\n').slice(0, 7)).toEqual([
    'Desde,Hasta,Zona horaria,Consumo (m³),Calidad',
    '2026-10-01 00:00,2026-10-01 01:00,UTC-06:00,0.100,medido',
    '2026-10-01 01:00,2026-10-01 02:00,UTC-06:00,0.100,medido',
    // 300 litres in the three hours from half past one on.
    '2026-10-01 02:00,2026-10-01 03:00,UTC-06:00,0.150,interpolado',
    '2026-10-01 03:00,2026-10-01 04:00,UTC-06:00,0.100,interpolado',
    '2026-10-01 04:00,2026-10-01 05:00,UTC-06:00,0.050,interpolado',
    '2026-10-01 05:00,2026-10-01 06:00,UTC-06:00,0.100,medido',
  ])
  expect(parse(text)).toHaveLength(25)
})

test('what nobody knows is an empty figure, never a zero', async () => {
  const text = await (await ask(staff, hours('2026-10-05'))).text()
  expect(parse(text, { bom: true })[1]).toEqual([
    ...['2026-10-05 00:00', '2026-10-05 01:00', 'UTC-06:00', '', 'sin dato'],
  ])
})

test('a workbook has dates and numbers in its cells, and a heading that stays', async () => {
  const response = await ask(resident(home), { ...hours('2026-10-01', '2026-11-02', 'xlsx'), step: 'DAY' })
  expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet')
  expect(response.headers.get('content-disposition')).toContain('consumo-442761-2026-10-01-2026-11-02.xlsx')
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/)
  expect(sheet).toMatch(/<col [^>]*width="17"/)
  const cellsOf = (row: number) => sheet.match(new RegExp(`<row r="${row}".*?</row>`))?.[0] ?? ''
  // Days since the end of 1899, as ISO/IEC 29500 counts them: 1 October 2026 is 46296. 10,550 − 9,950 litres.
  expect(cellsOf(2)).toMatch(/<c r="A2"[^>]*><v>46296<\/v>/)
  expect(cellsOf(2)).toMatch(/<c r="D2"[^>]*><v>0\.6<\/v>/)
})

test('a contract that is another’s, unknown, or known by its alerts alone has no file', async () => {
  for (const viewer of [resident(movedIn), neighbour, { ...staff, operatingUnitIds: [2] } as Viewer]) {
    const response = await ask(viewer, hours('2026-10-01'))
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] })
  }
  expect((await ask(null, hours('2026-10-01'))).status).toBe(401)
})

test('a resident’s table begins with their contract', async () => {
  const asked = { contract: movedIn.contractId, step: 'DAY', from: '2026-09-30', to: '2026-10-04' }
  const daysOf = async (viewer: Viewer) => {
    const rows = parse(await (await ask(viewer, asked)).text(), { bom: true }) as string[][]
    return rows.slice(1).map(([from]) => from?.slice(0, 10))
  }
  expect(await daysOf(resident(movedIn))).toEqual(['2026-10-03', '2026-10-04'])
  expect(await daysOf(staff)).toHaveLength(5)
})

test.each([
  ['no step', { step: '' }, /step=HOUR/],
  ['a day that is none', { from: '2026-13-40' }, /from=AAAA-MM-DD/],
  ['days in the wrong order', { from: '2026-10-02', to: '2026-10-01' }, /anterior/],
  ['two years of hours', { from: '2024-10-01' }, /demasiado largo/],
  ['another format', { format: 'pdf' }, /csv o xlsx/],
  ['a contract that is no id', { contract: "=cmd|' /C calc'!A0" }, /contract=/],
])('%s is refused in words that mend it', async (_what, wrong, words) => {
  const response = await ask(resident(home), { ...hours('2026-10-01'), ...wrong })
  expect(response.status).toBe(400)
  const { errors } = JSON.parse(await response.text()) as { errors: { message: string }[] }
  expect(errors[0]?.message).toMatch(words)
})
