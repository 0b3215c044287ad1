import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeNumbers } from '../invoice-number.ts'
import { append, appendMany, readStream, type StreamAppend } from './event.ts'

let room: TestRoom
beforeAll(async () => {
  room = await testRoom(new URL('../../../migrations/', import.meta.url))
})
afterAll(() => room.drop())

const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(systemViewer, work)
const occurredAt = new Date('2026-11-20T18:00:00Z')

function facts(streamId: string, expectedVersion: number, ...types: string[]): StreamAppend {
  const common = { schemaVersion: 1, occurredAt, traceId: '0'.repeat(32), data: { text: 'a "b" \\ ñ' } }
  return {
    ...{ streamId, expectedVersion, operatingUnitId: 1 },
    events: types.map((type) => ({ ...common, id: randomUUID(), type })),
  }
}

const versions = async (streamId: string, viewer: Viewer = systemViewer) =>
  (await room.database.transaction(viewer, (tx) => readStream(tx, streamId))).map(
    ({ version, type }) => `${version} ${type}`,
  )

test('facts are read in the order in which they were added, as they were', async () => {
  const streamId = randomUUID()
  expect(await asSystem((tx) => append(tx, facts(streamId, 0, 'A', 'B')))).toBe(true)
  expect(await asSystem((tx) => append(tx, facts(streamId, 2, 'C')))).toBe(true)
  const [first, , third] = await asSystem((tx) => readStream(tx, streamId))
  expect(first).toMatchObject({ version: 1, type: 'A', occurredAt, data: { text: 'a "b" \\ ñ' } })
  expect(third).toMatchObject({ version: 3, type: 'C' })
  expect(await asSystem((tx) => readStream(tx, streamId, { after: 1, limit: 1 }))).toMatchObject([
    { version: 2 },
  ])
})

test.each([
  ['others were first', 0],
  ['facts before it are missing', 5],
])('nothing is added where %s', async (_why, expectedVersion) => {
  const streamId = randomUUID()
  await asSystem((tx) => append(tx, facts(streamId, 0, 'A')))
  expect(await asSystem((tx) => append(tx, facts(streamId, expectedVersion, 'B', 'C')))).toBe(false)
  expect(await versions(streamId)).toEqual(['1 A'])
})

test('of many streams those that were changed meanwhile are named, and the others are written', async () => {
  const [ahead, ready] = [randomUUID(), randomUUID()]
  await asSystem((tx) => append(tx, facts(ahead, 0, 'A')))
  const outrun = await asSystem((tx) => appendMany(tx, [facts(ahead, 0, 'B'), facts(ready, 0, 'B', 'C')]))
  expect(outrun).toEqual([ahead])
  expect(await versions(ahead)).toEqual(['1 A'])
  expect(await versions(ready)).toEqual(['1 B', '2 C'])
})

test('of two writers that decided on the same version one is refused', async () => {
  const streamId = randomUUID()
  const write = (type: string) =>
    asSystem((tx) => append(tx, facts(streamId, 0, type))).then((added) => (added ? type : null))
  const written = (await Promise.all([write('A'), write('B')])).filter((type) => type !== null)
  expect(written).toHaveLength(1)
  expect(await versions(streamId)).toEqual([`1 ${written[0]}`])
})

test('a transaction that ends before its commit leaves nothing behind, its number neither', async () => {
  const streamId = randomUUID()
  const wanted = [{ operatingUnitId: 9, year: 2026, count: 3 }]
  const killed = asSystem(async (tx) => {
    await takeNumbers(tx, wanted)
    await append(tx, facts(streamId, 0, 'A'))
    throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  expect(await versions(streamId)).toEqual([])
  expect(await asSystem((tx) => takeNumbers(tx, wanted))).toEqual([1])
})

test('two workers number the bills of an office in a row, without a gap or a double', async () => {
  const taken = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      asSystem(async (tx) => {
        const count = 1 + (index % 3)
        const [first = 0] = await takeNumbers(tx, [{ operatingUnitId: 2, year: 2026, count }])
        return Array.from({ length: count }, (_number, offset) => first + offset)
      }),
    ),
  )
  const all = taken.flat().toSorted((a, b) => a - b)
  expect(all).toEqual(all.map((_number, index) => index + 1))
})

test.each(['update event set type = type', 'delete from event', 'truncate event'])(
  'not even who owns the facts can “%s”',
  async (statement) => {
    const streamId = randomUUID()
    await asSystem((tx) => append(tx, facts(streamId, 0, 'A')))
    const owner = new Client({ connectionString: room.ownerUrl })
    await owner.connect()
    try {
      await owner.query(`select set_config('aquacis.scope', 'all', false)`)
      await expect(owner.query(statement)).rejects.toThrow('never changed nor removed')
    } finally {
      await owner.end()
    }
    expect(await versions(streamId)).toEqual(['1 A'])
  },
)

test('staff read the facts of their office, nobody else does', async () => {
  const streamId = randomUUID()
  await asSystem((tx) => append(tx, facts(streamId, 0, 'A')))
  expect(await versions(streamId, { kind: 'staff', subject: 'a', operatingUnitIds: [1] })).toEqual(['1 A'])
  for (const viewer of [
    { kind: 'staff', subject: 'b', operatingUnitIds: [2] } as const,
    { kind: 'resident', subject: 'c', partyId: randomUUID() } as const,
    { kind: 'anonymous' } as const,
  ])
    expect(await versions(streamId, viewer)).toEqual([])
})
