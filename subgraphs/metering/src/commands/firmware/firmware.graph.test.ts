import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledMeter, installedMeter } from '../../../test/installed-meter.ts'
import { countedStatements } from '../../../test/statements.ts'
import { keepSightings } from '../../store/device-sighting.ts'
import { subgraph } from '../../subgraph.ts'

let room: TestRoom
let graph: InProcessSubgraph

const centro: Viewer = { kind: 'staff', subject: 's-1', operatingUnitIds: [1] }
const sanJuan: Viewer = { kind: 'staff', subject: 's-4', operatingUnitIds: [4] }
const start = new Date('2026-11-20T18:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
let radios = 0

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
})
afterAll(() => room.drop())

/** Meters with a radio of the model, in the office. */
async function meters(model: string, count: number, operatingUnitId = 1): Promise<InstalledMeter[]> {
  const made: InstalledMeter[] = []
  for (; made.length < count; radios += 1) {
    const address = radios.toString(16).padStart(16, '0')
    const profile = { vendor: 'axioma', model, litresPerPulse: null }
    const radio = { network: 'LORAWAN', address, encryptionKey: null, profile } as const
    made.push(await installedMeter(room.database, room.sealer, { operatingUnitId, radio }))
  }
  return made
}

async function ask(
  document: string,
  variables: Record<string, unknown>,
  { viewer = centro, now = start }: { viewer?: Viewer; now?: Date } = {},
) {
  const { data, errors } = await graph.execute({ document, variables, viewer, now })
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data ?? {}
}

async function register(model: string, change: Record<string, unknown> = {}) {
  const input = {
    id: randomUUID(),
    vendor: 'axioma',
    model,
    version: '2.0',
    digest: 'ab'.repeat(32),
    ...change,
  }
  const { registerFirmwareRelease: outcome } = await ask(
    `mutation ($input: RegisterFirmwareReleaseInput!) { registerFirmwareRelease(input: $input) {
      __typename ... on FirmwareReleaseRegistered { release { id version by } } ... on Refusal { message } } }`,
    { input },
  )
  return { id: input.id, outcome }
}

const campaign = `campaign { state stoppedBecause batches { number size pending sent done failed opensAt }
  dueMeters { id } failures { meter { id } reason } release { version } }`

async function begin(releaseId: string, change: Record<string, unknown> = {}, viewer: Viewer = centro) {
  const input = {
    ...{ id: randomUUID(), releaseId, operatingUnitId: '1', batchPercents: [20, 100] },
    ...{ pauseMinutes: 60, mostFailuresPercent: 25, ...change },
  }
  const { startFirmwareCampaign: outcome } = await ask(
    `mutation ($input: StartFirmwareCampaignInput!) { startFirmwareCampaign(input: $input) {
      __typename ... on FirmwareCampaignStarted { ${campaign} } ... on Refusal { message } } }`,
    { input },
    { viewer },
  )
  return { id: String(input.id), outcome }
}

async function tell(
  campaignId: string,
  outcome: string,
  told: readonly InstalledMeter[],
  options: { viewer?: Viewer; now?: Date } = {},
) {
  const outcomes = told.map(({ meterId }) => ({ meterId, outcome, reason: 'sin respuesta' }))
  const { tellFirmwareOutcomes } = await ask(
    `mutation ($campaignId: ID!, $outcomes: [FirmwareOutcomeInput!]!) {
      tellFirmwareOutcomes(campaignId: $campaignId, outcomes: $outcomes) {
        __typename ... on FirmwareOutcomesTold { ignored ${campaign} } ... on Refusal { message } } }`,
    { campaignId, outcomes },
    options,
  )
  return tellFirmwareOutcomes
}

test('a release goes to a few devices first, and after a pause to the others', async () => {
  const all = await meters('w1', 10)
  const { id: releaseId } = await register('w1')
  const { id, outcome } = await begin(releaseId)
  const [first, second, ...others] = all
  if (first === undefined || second === undefined) throw new Error('ten meters were made')
  expect(outcome).toMatchObject({
    __typename: 'FirmwareCampaignStarted',
    campaign: {
      state: 'RUNNING',
      release: { version: '2.0' },
      batches: [
        { number: 1, size: 2, pending: 2, opensAt: start.toISOString() },
        { number: 2, size: 8, opensAt: null },
      ],
      dueMeters: [{ id: first.meterId }, { id: second.meterId }],
    },
  })
  expect(await tell(id, 'SENT', [first, ...others.slice(0, 1)])).toMatchObject({
    ignored: [others[0]?.meterId],
    campaign: { batches: [{ sent: 1, pending: 1 }, { pending: 8 }] },
  })
  await tell(id, 'DONE', [first, second], { now: after(10) })
  expect(await tell(id, 'SENT', [], { now: after(69) })).toMatchObject({ campaign: { dueMeters: [] } })
  expect(await tell(id, 'SENT', [], { now: after(70) })).toMatchObject({
    campaign: { dueMeters: others.map(({ meterId }) => ({ id: meterId })) },
  })
  expect(await tell(id, 'DONE', others, { now: after(80) })).toMatchObject({
    campaign: { state: 'DONE', batches: [{ done: 2 }, { done: 8 }] },
  })
})

test('a campaign whose devices fail stops itself, and says which and why', async () => {
  const [first, second] = await meters('w2', 10)
  if (first === undefined || second === undefined) throw new Error('ten meters were made')
  const { id } = await begin((await register('w2')).id)
  expect(await tell(id, 'FAILED', [first])).toMatchObject({
    campaign: {
      state: 'STOPPED',
      stoppedBecause: '1 of 2 devices failed',
      dueMeters: [],
      failures: [{ meter: { id: first.meterId }, reason: 'sin respuesta' }],
    },
  })
})

test('devices that run it already, of another model or office, or whose meter is gone, are left alone', async () => {
  const [needs, runs] = await meters('w3', 2)
  await meters('w3', 1, 4)
  await meters('w4', 1)
  if (needs === undefined || runs === undefined) throw new Error('two meters were made')
  const sighting = {
    ...{ meterKey: runs.key, at: new Date(), batteryPercent: null, batteryMillivolts: null, rssiDbm: null },
    ...{ snrDb: null, gateway: null, firmware: '2.0', clockDriftSeconds: null },
  }
  await room.database.transaction(systemViewer, (tx) => keepSightings(tx, [sighting]))
  const { outcome } = await begin((await register('w3')).id)
  expect(outcome).toMatchObject({ campaign: { batches: [{ size: 1 }], dueMeters: [{ id: needs.meterId }] } })
})

test('eight requests at once start one campaign; what stands in the way is said', async () => {
  await meters('w5', 3)
  const { id: releaseId } = await register('w5')
  const id = randomUUID()
  const answers = await Promise.all(Array.from({ length: 8 }, () => begin(releaseId, { id })))
  for (const { outcome } of answers) expect(outcome).toMatchObject({ __typename: 'FirmwareCampaignStarted' })
  const cases: readonly [string, Promise<{ outcome: unknown }>][] = [
    ['FirmwareCampaignIdTaken', begin(releaseId, { id, pauseMinutes: 1 })],
    ['FirmwareReleaseUnknown', begin(randomUUID())],
    ['BatchesMalformed', begin(releaseId, { batchPercents: [50] })],
    ['NoDeviceNeedsIt', begin((await register('w9')).id)],
    ['OfficeNotYours', begin(releaseId, {}, sanJuan)],
    ['FirmwareReleaseTaken', register('w5')],
    ['FirmwareReleaseTaken', register('w5', { id: releaseId, version: '3.0' })],
  ]
  for (const [refusal, asked] of cases) {
    expect((await asked).outcome).toEqual({ __typename: refusal, message: expect.stringMatching(/\.$/) })
  }
})

test('releases and campaigns are listed page by page, the newest first', async () => {
  await meters('w7', 1)
  const releases = [await register('w7', { version: '7.1' }), await register('w7', { version: '7.2' })]
  for (const { id } of releases) await begin(id)
  const listed = (field: string) => `query ($first: Int, $after: String) { page: ${field} {
    edges { node { id } } pageInfo { hasNextPage endCursor } } }`
  for (const field of [
    'firmwareReleases(first: $first, after: $after)',
    'firmwareCampaigns(operatingUnitId: "1", first: $first, after: $after)',
  ]) {
    const { page: all } = (await ask(listed(field), { first: 100 })) as { page: ListPage }
    const paged = []
    let after: string | null = null
    do {
      const answer: unknown = await ask(listed(field), { first: 1, after })
      const { page } = answer as { page: ListPage }
      paged.push(...page.edges)
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(paged.length).toBeGreaterThanOrEqual(2)
    expect(paged).toEqual(all.edges)
  }
})

test('a page of campaigns costs as many statements as one of them', async () => {
  const own = await meters('w8', 5)
  const { id } = await register('w8')
  const campaigns = [randomUUID(), randomUUID(), randomUUID()]
  for (const each of campaigns) {
    await begin(id, { id: each, mostFailuresPercent: 100, batchPercents: [100] })
    await tell(each, 'FAILED', own.slice(0, 1))
  }
  const document = `query ($first: Int) { firmwareCampaigns(operatingUnitId: "1", first: $first) { edges { node {
    id batches { pending } dueMeters { serial } failures { meter { serial } reason at } release { version } } } } }`
  const costOf = async (first: number) => {
    const { statements } = await countedStatements(room.database, () => ask(document, { first }))
    return statements.length
  }
  // What was told just now is announced a moment later, which is no part of a question.
  await expect.poll(async () => (await costOf(3)) - (await costOf(1)), { timeout: 10_000 }).toBe(0)
})

interface ListPage {
  readonly edges: readonly { readonly node: { readonly id: string } }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

test('another office sees no campaign, and tells and steers none', async () => {
  const own = await meters('w6', 2)
  const { id } = await begin((await register('w6')).id)
  const query = `query ($id: ID!) { firmwareCampaign(id: $id) { state } firmwareCampaigns(operatingUnitId: "1") { edges { node { id } } } }`
  expect(await ask(query, { id }, { viewer: sanJuan })).toEqual({
    firmwareCampaign: null,
    firmwareCampaigns: { edges: [] },
  })
  expect(await tell(id, 'DONE', own, { viewer: sanJuan })).toMatchObject({
    __typename: 'FirmwareCampaignUnknown',
  })
  const steer = `mutation ($id: ID!, $action: CampaignAction!) { steerFirmwareCampaign(id: $id, action: $action, why: "versión retirada") {
    __typename ... on FirmwareCampaignSteered { campaign { state stoppedBecause } } } }`
  expect(await ask(steer, { id, action: 'STOP' }, { viewer: sanJuan })).toEqual({
    steerFirmwareCampaign: { __typename: 'FirmwareCampaignUnknown' },
  })
  for (const [action, state] of [
    ['PAUSE', 'PAUSED'],
    ['RESUME', 'RUNNING'],
    ['STOP', 'STOPPED'],
  ]) {
    expect(await ask(steer, { id, action })).toMatchObject({ steerFirmwareCampaign: { campaign: { state } } })
  }
  expect(await ask(steer, { id, action: 'RESUME' })).toEqual({
    steerFirmwareCampaign: { __typename: 'FirmwareCampaignOver' },
  })
  const resident: Viewer = { kind: 'resident', subject: 's', partyId: own[0]?.customerId ?? '' }
  await expect(ask(query, { id }, { viewer: resident })).rejects.toThrow('FORBIDDEN')
})
