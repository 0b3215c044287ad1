import { createCipheriv, randomBytes } from 'node:crypto'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledMeter, installedMeter } from '../../test/installed-meter.ts'
import { wmbusAddress } from '../domain/radio.ts'
import { radiosAt } from '../store/device.ts'
import { subgraph } from '../subgraph.ts'
import { sealKeysAnew } from './seal-keys-anew.ts'

let room: TestRoom
let graph: InProcessSubgraph

const centro: Viewer = { kind: 'staff', subject: 's-1', operatingUnitIds: [1] }

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
})
afterAll(() => room.drop())

/** A delivery of keys as Kamstrup's tools make it: the password, filled up with zeros, is key and first vector. */
function keyFile(password: string, keys: readonly (readonly [string, string])[]): string {
  const meters = keys.map(([number, key]) => `<Meter><MeterNo>${number}</MeterNo><DEK>${key}</DEK></Meter>`)
  const plain = Buffer.from(`<MetersInOrder>${meters.join('')}</MetersInOrder>`)
  const secret = Buffer.concat([Buffer.from(password)], 16)
  const cipher = createCipheriv('aes-128-cbc', secret, secret)
  const data = Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')
  const xml = `<EncryptedData><CipherData><CipherValue>${data}</CipherValue></CipherData></EncryptedData>`
  return Buffer.from(xml).toString('base64')
}

async function bring(file: string, password: string, viewer: Viewer = centro) {
  const document = `mutation ($file: String!, $password: String!) { importRadioKeys(file: $file, password: $password) {
    __typename ... on RadioKeysImported { changed alreadyKnown unmatched malformed } ... on Refusal { message } } }`
  const { data, errors } = await graph.execute({ document, variables: { file, password }, viewer })
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data?.['importRadioKeys']
}

interface MeterPage {
  readonly edges: readonly { readonly node: { readonly id: string } }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Page by page; undefined for whoever may not ask. */
async function withoutKey(viewer: Viewer = centro, first = 100): Promise<string[] | undefined> {
  const document = `query ($first: Int, $after: String) { metersWithoutKey(first: $first, after: $after) {
    edges { node { id } } pageInfo { hasNextPage endCursor } } }`
  const ids: string[] = []
  let after: string | null = null
  for (;;) {
    const { data } = await graph.execute({ document, variables: { first, after }, viewer })
    if (data?.['metersWithoutKey'] == null) return undefined
    const { edges, pageInfo } = data['metersWithoutKey'] as MeterPage
    ids.push(...edges.map(({ node }) => node.id))
    if (!pageInfo.hasNextPage) return ids
    after = pageInfo.endCursor
  }
}

async function keyOf({ identNumber }: InstalledMeter, sealer = room.sealer) {
  const [radio] = await room.database.transaction(systemViewer, (tx) =>
    radiosAt(tx, sealer, [wmbusAddress('KAM', identNumber)]),
  )
  return radio?.encryptionKey?.toString('hex') ?? null
}

const keyless = (operatingUnitId = 1) =>
  installedMeter(room.database, room.sealer, { operatingUnitId, radio: { encryptionKey: null } })

test('a delivery gives meters their keys, names the others, and once more changes nothing', async () => {
  const [first, second, theirs, known] = [
    await keyless(),
    await keyless(),
    await keyless(4),
    await installedMeter(room.database, room.sealer),
  ]
  expect(await withoutKey()).toEqual([first.meterId, second.meterId].sort())
  expect(await withoutKey(centro, 1)).toEqual([first.meterId, second.meterId].sort())
  const [one, two] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')]
  const file = keyFile('412578', [
    [first.identNumber, one.toUpperCase()],
    [second.identNumber, 'clave'],
    [theirs.identNumber, two],
    [known.identNumber, known.encryptionKey],
    ['99999999', two],
  ])
  expect(await bring(file, 'otra')).toMatchObject({ __typename: 'KeyFileUnreadable' })
  expect(await bring(file, '412578')).toEqual({
    __typename: 'RadioKeysImported',
    ...{ changed: 1, alreadyKnown: 1 },
    unmatched: [theirs.identNumber, '99999999'],
    malformed: [second.identNumber],
  })
  expect(await bring(file, '412578')).toMatchObject({ changed: 0, alreadyKnown: 2 })
  expect([await keyOf(first), await keyOf(theirs)]).toEqual([one, null])
  expect(await withoutKey()).toEqual([second.meterId])
  const { rows } = await room.database.transaction(systemViewer, (tx) =>
    tx.execute(sql`select type, data from meter_event where meter_key = ${first.key} order by version`),
  )
  expect(rows).toMatchObject([
    { type: 'MeterInstalled' },
    { type: 'KeyChanged', data: { source: 'KEY_FILE' } },
  ])
})

test('residents bring no keys and learn of no gaps', async () => {
  const { customerId: partyId } = await keyless()
  const viewer: Viewer = { kind: 'resident', subject: 's', partyId }
  await expect(bring(keyFile('1', []), '1', viewer)).rejects.toThrow('FORBIDDEN')
  expect(await withoutKey(viewer)).toBeUndefined()
})

test('while the sealing key is rotated keys open, and afterwards they need the old one no more', async () => {
  const meters = [
    await installedMeter(room.database, room.sealer),
    await installedMeter(room.database, room.sealer),
  ]
  // The old one is the key of every test room.
  const [before, after] = [Buffer.alloc(32, 7), randomBytes(32)].map((key) => key.toString('base64'))
  const both = createSealer(`${after},${before}`)
  const told: string[] = []
  const log = Object.assign(Object.create(room.log), {
    info: (_data: unknown, text: string) => told.push(text),
  })
  const [first] = meters
  expect(first && (await keyOf(first, both))).toBe(first?.encryptionKey)
  const [one, two] = await Promise.all([
    sealKeysAnew({ ...room, log, sealer: both }),
    sealKeysAnew({ ...room, log, sealer: both }),
  ])
  expect(one + two).toBeGreaterThanOrEqual(2)
  expect(told).toContain('no radio key needs the older sealing key any more')
  for (const meter of meters)
    expect(await keyOf(meter, createSealer(String(after)))).toBe(meter.encryptionKey)
  expect(await sealKeysAnew({ ...room, log, sealer: both })).toBe(0)
  await expect(keyOf(meters[0] as InstalledMeter)).rejects.toThrow('does not open')
})
