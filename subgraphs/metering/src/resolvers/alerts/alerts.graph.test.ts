import { randomUUID } from 'node:crypto'
import { startRelay } from '@aquacis/kit/runtime/relay.ts'
import { collected } from '@aquacis/kit/testing/collected.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homeWithBurst, hourlyReadings } from '../../../test/household.ts'
import { type InstalledMeter, installedMeter } from '../../../test/installed-meter.ts'
import { batchOf } from '../../../test/readings.ts'
import { countedStatements } from '../../../test/statements.ts'
import { subgraph } from '../../subgraph.ts'
import { recordBatch } from '../../telemetry/record-batch.ts'

const now = new Date('2026-11-20T18:00:00Z')

let room: TestRoom
let graph: InProcessSubgraph
let ana: InstalledMeter

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
  ana = await burstHome()
})

afterAll(() => room.drop())

/** A home of forty days in which 300 litres an hour have run for eight hours. */
async function burstHome(operatingUnitId = 1): Promise<InstalledMeter> {
  const meter = await installedMeter(room.database, room.sealer, { operatingUnitId })
  await record(meter, homeWithBurst(40, 300, 8))
  return meter
}

const record = (meter: InstalledMeter, litres: readonly number[]) =>
  recordBatch(room.database, batchOf(hourlyReadings(meter.key, litres, now)), now)

const resident = ({ customerId }: InstalledMeter): Viewer => ({
  kind: 'resident',
  subject: `resident ${customerId}`,
  partyId: customerId,
})
const staff = (...operatingUnitIds: number[]): Viewer => ({
  kind: 'staff',
  subject: 'staff',
  operatingUnitIds,
})

async function ask(viewer: Viewer, document: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await graph.execute({ document, variables, viewer, now })
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data as Record<string, never>
}

const wholeAlert = `{ id layer kind detail severity since openedAt escalatedAt closedAt closedReason volume litresPerHour
  costCentavos neighbours areaEventId record { judged right } myVerdict feedback { edges { node { verdict note byStaff } } } meter { id } }`

const listOf = `query ($id: ID!, $open: Boolean, $first: Int, $after: String) { meter(id: $id) {
  alerts(open: $open, first: $first, after: $after) { edges { cursor node ${wholeAlert} } pageInfo { hasNextPage endCursor } }
  servicePoint { openAlerts { kind layer } } } }`

interface AskedAlert {
  readonly id: string
  readonly kind: string
  readonly layer: string
  readonly [field: string]: unknown
}

async function alertsOf(viewer: Viewer, meter: InstalledMeter, page: Record<string, unknown> = {}) {
  const data = await ask(viewer, listOf, { id: meter.meterId, ...page })
  const { alerts } = data['meter'] as unknown as {
    alerts: {
      edges: { cursor: string; node: AskedAlert }[]
      pageInfo: { hasNextPage: boolean; endCursor: string }
    }
  }
  return { nodes: alerts.edges.map(({ node }) => node), pageInfo: alerts.pageInfo }
}

async function noticeOf(meter: InstalledMeter): Promise<AskedAlert> {
  const { nodes } = await alertsOf(resident(meter), meter)
  const [notice] = nodes.filter(({ kind }) => kind === 'HIGH_FLOW')
  if (notice === undefined) throw new Error('the burst of this home was noticed')
  return notice
}

test('a resident is shown what was learned of their home, with what it takes and what that costs', async () => {
  const { nodes } = await alertsOf(resident(ana), ana)
  expect(new Set(nodes.map(({ layer }) => layer))).toEqual(new Set(['NOTICE']))
  const notice = await noticeOf(ana)
  expect(notice).toMatchObject({
    detail: null,
    closedAt: null,
    closedReason: null,
    neighbours: 0,
    areaEventId: null,
    record: null,
    myVerdict: null,
    feedback: null,
    meter: { id: ana.meterId },
  })
  const litres = Math.round(Number(notice['volume']) * 1_000)
  expect(litres).toBeGreaterThan(300)
  // 24.22 pesos a cubic metre.
  expect(Math.abs(Number(notice['costCentavos']) - litres * 2.422)).toBeLessThanOrEqual(0.5)
  expect(notice['litresPerHour']).toBeGreaterThan(200)
})

test('staff of the office see the rules’ alerts beside it, page by page', async () => {
  const { nodes } = await alertsOf(staff(1), ana)
  expect(nodes.map(({ layer, kind }) => `${layer} ${kind}`)).toEqual(
    expect.arrayContaining(['RULE HIGH_FLOW', 'NOTICE HIGH_FLOW']),
  )
  const first = await alertsOf(staff(1), ana, { first: 1 })
  expect(first.pageInfo.hasNextPage).toBe(true)
  const rest = await alertsOf(staff(1), ana, { after: first.pageInfo.endCursor })
  expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(nodes.map(({ id }) => id))
  const over = await alertsOf(staff(1), ana, { open: false })
  const standing = await alertsOf(staff(1), ana, { open: true })
  expect(over.nodes.length + standing.nodes.length).toBe(nodes.length)
  expect(standing.nodes.every(({ closedAt }) => closedAt === null)).toBe(true)
})

test('the alerts of many meters cost as many statements as those of one', async () => {
  const meters = await Promise.all(
    Array.from({ length: 8 }, () => installedMeter(room.database, room.sealer, { operatingUnitId: 9 })),
  )
  for (const { key } of meters) {
    await recordBatch(room.database, batchOf(hourlyReadings(key, Array(30).fill(5), now)), now)
  }
  const document = `query ($places: [_Any!]!) { _entities(representations: $places) {
    ... on ServicePoint { openAlerts { kind } meter { alerts(first: 3) { edges { node { kind neighbours meter { id } } } } } } } }`
  const statementsFor = async (asked: readonly InstalledMeter[]) => {
    const places = asked.map(({ servicePointId }) => ({ __typename: 'ServicePoint', id: servicePointId }))
    const { result, statements } = await countedStatements(room.database, () =>
      ask(staff(9), document, { places }),
    )
    const found = result['_entities'] as unknown as { meter: { alerts: { edges: unknown[] } } }[]
    expect(found.map(({ meter }) => meter.alerts.edges.length)).toEqual(asked.map(() => 1))
    return statements.filter((text) => /^select /.test(text)).length
  }
  expect(await statementsFor(meters)).toBe(await statementsFor(meters.slice(0, 1)))
})

test('a service point tells what stands there, to whom it may', async () => {
  const document = `query ($places: [_Any!]!) { _entities(representations: $places) {
    ... on ServicePoint { openAlerts { layer } } } }`
  const places = [{ __typename: 'ServicePoint', id: ana.servicePointId }]
  const layers = async (viewer: Viewer) => {
    const data = await ask(viewer, document, { places })
    const [place] = data['_entities'] as unknown as { openAlerts: { layer: string }[] }[]
    return new Set(place?.openAlerts.map(({ layer }) => layer))
  }
  expect(await layers(resident(ana))).toEqual(new Set(['NOTICE']))
  expect(await layers(staff(1))).toEqual(new Set(['NOTICE', 'RULE']))
  expect(await layers(staff(4))).toEqual(new Set())
})

test('what is another’s is null, and a rule’s alert is none of a resident’s business', async () => {
  const document = `query ($id: ID!, $places: [_Any!]!) { alert(id: $id) { id }
    _entities(representations: $places) { ... on Alert { kind } } }`
  const everything = (await alertsOf(staff(1), ana)).nodes
  const see = async (viewer: Viewer, id: string) => {
    const { alert, _entities } = await ask(viewer, document, { id, places: [{ __typename: 'Alert', id }] })
    return alert !== null && _entities?.[0] !== null
  }
  const stranger = resident(await installedMeter(room.database, room.sealer))
  for (const { id, layer } of everything) {
    expect(await see(staff(1), id)).toBe(true)
    expect(await see(resident(ana), id)).toBe(layer === 'NOTICE')
    expect(await see(stranger, id)).toBe(false)
    expect(await see(staff(4), id)).toBe(false)
  }
  expect(await see(staff(1), randomUUID())).toBe(false)
  expect((await ask(staff(1), 'query { alert(id: "ninguna") { id } }'))['alert']).toBeNull()
})

const feedback = `mutation ($id: ID!, $verdict: AlertVerdict!, $note: String) {
  giveAlertFeedback(alertId: $id, verdict: $verdict, note: $note) { __typename
    ... on AlertFeedbackGiven { alert ${wholeAlert} } ... on Refusal { message } } }`

async function say(viewer: Viewer, id: string, verdict: string, note: string | null = null) {
  return (await ask(viewer, feedback, { id, verdict, note }))['giveAlertFeedback'] as unknown as {
    readonly __typename: string
    readonly alert: AskedAlert
    readonly message: string
  }
}

interface FeedbackPage {
  readonly feedback: {
    readonly edges: readonly { readonly node: { readonly verdict: string } }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

const cautionAt = ({ key }: InstalledMeter) =>
  room.database.transaction(systemViewer, async (tx) => {
    const { rows } = await tx.execute<{ kind: string; caution: number }>(
      sql`select kind, caution from meter_caution where meter_key = ${key}`,
    )
    return rows.map(({ kind, caution }) => `${kind} ${caution}`)
  })

async function closings({ meterId }: InstalledMeter) {
  const facts = (await room.published()).filter(
    ({ key, type }) => key === meterId && type.endsWith('AlertClosed'),
  )
  return facts.map(({ data }) => (data as { reason: string }).reason)
}

test('“es normal en mi casa” ends the alert, and the same is not told again', async () => {
  const home = await burstHome()
  const { id } = await noticeOf(home)
  const answers = await Promise.all(
    [1, 2, 3].map(() => say(resident(home), id, 'NORMAL_AT_MY_HOME', ' riego ')),
  )
  for (const { __typename, alert } of [
    ...answers,
    await say(resident(home), id, 'NORMAL_AT_MY_HOME', 'riego'),
  ]) {
    expect(__typename).toBe('AlertFeedbackGiven')
    expect(alert).toMatchObject({
      closedReason: 'ACCEPTED_AS_NORMAL',
      myVerdict: 'NORMAL_AT_MY_HOME',
      feedback: null,
    })
  }
  expect(await closings(home)).toEqual(['ACCEPTED_AS_NORMAL'])
  expect(await cautionAt(home)).toEqual(['HIGH_FLOW 1'])
  // The burst goes on: nobody is told again.
  const later = homeWithBurst(40, 300, 8).concat(Array(6).fill(300))
  const readings = hourlyReadings(home.key, later, new Date(now.getTime() + 6 * 3_600_000)).slice(-6)
  await recordBatch(room.database, batchOf(readings), new Date(now.getTime() + 6 * 3_600_000))
  const { nodes } = await alertsOf(resident(home), home, { open: true })
  expect(nodes.filter(({ kind }) => kind === 'HIGH_FLOW')).toEqual([])
})

test('“ya lo arreglé” leaves it standing until the water says so; a changed mind counts', async () => {
  const home = await burstHome()
  const { id } = await noticeOf(home)
  expect((await say(resident(home), id, 'FIXED')).alert).toMatchObject({ closedAt: null, myVerdict: 'FIXED' })
  expect(await cautionAt(home)).toEqual(['HIGH_FLOW 0'])
  expect((await say(resident(home), id, 'NOT_A_LEAK')).alert).toMatchObject({ closedReason: 'DISMISSED' })
  expect(await cautionAt(home)).toEqual(['HIGH_FLOW 1'])
  // Staff who looked count before those who live there.
  const confirmed = await say(staff(1), id, 'CONFIRMED', 'tubo roto en el patio')
  const { edges } = confirmed.alert['feedback'] as { readonly edges: readonly unknown[] }
  expect(edges).toHaveLength(2)
  expect(edges).toEqual(
    expect.arrayContaining([
      { node: { verdict: 'CONFIRMED', note: 'tubo roto en el patio', byStaff: true } },
      { node: { verdict: 'NOT_A_LEAK', note: null, byStaff: false } },
    ]),
  )
  const paged = `query ($id: ID!, $after: String) { alert(id: $id) { feedback(first: 1, after: $after) {
    edges { node { verdict } } pageInfo { hasNextPage endCursor } } } }`
  const first = (await ask(staff(1), paged, { id }))['alert'] as unknown as FeedbackPage
  const after = first.feedback.pageInfo.endCursor
  const second = (await ask(staff(1), paged, { id, after }))['alert'] as unknown as FeedbackPage
  expect([first, second].map(({ feedback }) => feedback.pageInfo.hasNextPage)).toEqual([true, false])
  expect([first, second].flatMap(({ feedback }) => feedback.edges.map(({ node }) => node.verdict))).toEqual(
    expect.arrayContaining(['CONFIRMED', 'NOT_A_LEAK']),
  )
  expect(await cautionAt(home)).toEqual(['HIGH_FLOW 0'])
})

test('who may not say it is told in Spanish, and nothing is taken down', async () => {
  const { id } = await noticeOf(ana)
  const stranger = resident(await installedMeter(room.database, room.sealer))
  const message = expect.stringMatching(/^(No |Solo ).*\.$/)
  expect(await say(stranger, id, 'FIXED')).toEqual({ __typename: 'AlertUnknown', message })
  expect(await say(staff(4), id, 'CONFIRMED')).toEqual({ __typename: 'AlertUnknown', message })
  expect(await say(resident(ana), randomUUID(), 'FIXED')).toEqual({ __typename: 'AlertUnknown', message })
  expect(await say(resident(ana), id, 'CONFIRMED')).toEqual({ __typename: 'VerdictForStaff', message })
  expect((await noticeOf(ana))['myVerdict']).toBeNull()
  const { errors } = await graph.execute({
    document: feedback,
    variables: { id, verdict: 'FIXED', note: 'a'.repeat(501) },
    viewer: resident(ana),
    now,
  })
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('precision is told by kind, office and month, and by alerts once twenty were judged', async () => {
  const homes = [await burstHome(7), await burstHome(7)]
  const ids = await Promise.all(homes.map(async (home) => (await noticeOf(home)).id))
  await say(staff(7), ids[0] ?? '', 'CONFIRMED')
  await say(staff(7), ids[1] ?? '', 'NOT_A_LEAK')
  const document = `query ($from: DateTime!, $to: DateTime!) { alertPrecision(from: $from, to: $to, kind: HIGH_FLOW) {
    layer kind operatingUnitId month judged right precision } }`
  const span = { from: '2026-11-01T06:00:00Z', to: '2026-12-01T06:00:00Z' }
  const precision = async (viewer: Viewer) => (await ask(viewer, document, span))['alertPrecision']
  expect(await precision(staff(7))).toEqual([
    {
      ...{ layer: 'NOTICE', kind: 'HIGH_FLOW', operatingUnitId: '7', month: '2026-11' },
      ...{ judged: 2, right: 1, precision: 0.5 },
    },
  ])
  expect(await precision(staff(5))).toEqual([])
  const { errors } = await graph.execute({ document, variables: span, viewer: resident(ana), now })
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await noticeOf(ana))['record']).toBeNull()
  // Eighteen more of the past: as if they had been judged at other homes.
  await room.database.transaction(systemViewer, (tx) =>
    tx.execute(sql`insert into alert (id, meter_key, layer, kind, detail, severity, since, opened_at, closed_at,
        closed_reason, litres, litres_at, operating_unit_id, told, was_right)
      select gen_random_uuid(), meter_key, layer, kind, detail, severity, since, opened_at, litres_at, 'ENDED', litres,
        litres_at, 9, told, n > 3
      from alert, generate_series(1, 20) n where id = ${ids[0]}`),
  )
  const { judged, right } = (await noticeOf(ana))['record'] as { judged: number; right: number }
  expect(judged).toBeGreaterThanOrEqual(22)
  expect(judged - right).toBeGreaterThanOrEqual(4)
})

test('who watches a service point sees its alerts open and close, of what is meant for them', async () => {
  const home = await installedMeter(room.database, room.sealer)
  const stop = await subgraph.start?.(room)
  const relay = await startRelay(room)
  const document = `subscription ($id: ID!) { leakAlertChanged(contractId: $id) { layer kind closedAt } }`
  const watch = async (viewer: Viewer) => {
    const stream = await graph.subscribe({ document, variables: { id: home.contractId }, viewer })
    const frames = collected<unknown>()
    const pulling = (async () => {
      for await (const frame of stream) frames.push(frame)
    })()
    return { frames, stop: () => Promise.all([stream.return(), pulling]) }
  }
  const [own, office] = [await watch(resident(home)), await watch(staff(1))]
  await record(home, homeWithBurst(40, 300, 8))
  const seen = (layer: string) => (items: readonly unknown[]) =>
    items.some((frame) => JSON.stringify(frame).includes(`"${layer}"`))
  await own.frames.until(seen('NOTICE'))
  await office.frames.until(seen('RULE'))
  expect(seen('RULE')(own.frames.items)).toBe(false)
  const refused = await watch(staff(4))
  expect(await refused.frames.until(({ length }) => length > 0)).toMatchObject([
    { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
  ])
  await Promise.all([own.stop(), office.stop(), stop?.(), relay.stop()])
})
