import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { DownloadFile } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askedBy, startedRunOf, worked } from '../../test/run-room.ts'
import { settledTown } from '../../test/town.ts'
import { chargeSheetsDownload } from './charge-sheets.ts'

let room: TestRoom

beforeEach(async () => {
  room = await testRoom(new URL('../../migrations/', import.meta.url))
})
afterEach(() => room.drop())

function ask(run: string, viewer: Viewer = askedBy(room, [1]).viewer): Promise<DownloadFile | null> {
  return chargeSheetsDownload({ ...askedBy(room, [1]), viewer }, new URLSearchParams({ run }))
}

/** The rows of a file by the names of its columns. */
async function rowsOf(file: DownloadFile | null): Promise<Record<string, string>[]> {
  if (file === null || !(file.body instanceof Readable)) throw new Error('there is no stream')
  const [header = '', ...lines] = (await text(file.body)).replace('\uFEFF', '').trim().split('\r\n')
  const names = header.split(',')
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])),
  )
}

test('what a run computed is a row for each charge of each bill, more of them than are read at a time', async () => {
  await settledTown(room, { homes: 1_203, withoutMeter: [7] })
  const run = await startedRunOf(room, 1, { dryRun: true })
  await worked(room, run.id)
  const file = await ask(run.id)
  expect(file).toMatchObject({ name: expect.stringMatching(/^cargos-2026-10-01-[0-9a-f]{8}\.csv$/) })
  const rows = await rowsOf(file)
  const bills = Map.groupBy(rows, ({ contrato }) => contrato)
  // All but the one that was held for want of a meter.
  expect(bills.size).toBe(1_202)
  expect(bills.has('400007')).toBe(false)
  const kept = await room.database.transaction(systemViewer, (tx) =>
    tx.execute<{ charges: number; total: string }>(sql`
      select sum(json_array_length(bill -> 'sheet' -> 'lines'))::int as charges, sum(total)::text as total from run_contract`),
  )
  expect(rows).toHaveLength(kept.rows[0]?.charges ?? 0)
  const centavos = [...bills.values()].map(([first]) => BigInt((first?.['total'] ?? '').replace('.', '')))
  expect(String(centavos.reduce((sum, each) => sum + each, 0n))).toBe(kept.rows[0]?.total)
  expect(rows[0]).toMatchObject({
    periodo: '2026-10',
    desde: '2026-10-01',
    corte: '2026-11-01',
    m3: '15.000',
  })
  expect(bills.get('400000')?.map(({ concepto }) => concepto)).toEqual(['water', 'sewer', 'treatment'])
})

test('others than staff of all its offices get none, and what has no charges to give says why', async () => {
  await settledTown(room, { homes: 1 })
  const dry = await startedRunOf(room, 1, { dryRun: true })
  await expect(ask(dry.id)).rejects.toThrow('no ha terminado')
  await worked(room, dry.id)
  expect(await ask(dry.id)).not.toBeNull()
  const party = randomUUID()
  for (const other of [
    askedBy(room, [2]).viewer,
    { kind: 'resident', subject: 'ana', partyId: party } as const,
  ])
    expect(await ask(dry.id, other)).toBeNull()
  expect(await ask(randomUUID())).toBeNull()
  const real = await startedRunOf(room, 1)
  await expect(ask(real.id)).rejects.toThrow('emitió sus recibos')
  await expect(ask('octubre')).rejects.toThrow('run=')
})
