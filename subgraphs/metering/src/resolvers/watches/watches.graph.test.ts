import { randomUUID } from 'node:crypto'
import { startRelay } from '@aquacis/kit/runtime/relay.ts'
import { collected } from '@aquacis/kit/testing/collected.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countedStatements } from '../../../test/statements.ts'
import { hoursFrom, type WatchingHome, watchingHome } from '../../../test/watching-home.ts'
import { forgetHolder, noteHolder } from '../../commands/note-holder.ts'
import { putMember } from '../../store/residents/service-point-member.ts'
import { subgraph } from '../../subgraph.ts'

const now = new Date('2026-11-20T18:00:00Z')
const hour = 3_600_000

let room: TestRoom
let graph: InProcessSubgraph
beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
})
afterAll(() => room.drop())

const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })
const staff: Viewer = { kind: 'staff', subject: 's', operatingUnitIds: [1] }

async function ask(viewer: Viewer, document: string, variables: Record<string, unknown>) {
  const { data, errors } = await graph.execute({ document, variables, viewer, now })
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data as Record<string, unknown>
}

const whole = `__typename id since endedAt ... on ThresholdWatch { period litres costCentavos limitLitres usedLitres }
  ... on AwayWatch { from until allowanceLitres usedLitres }
  ... on TooLittleUseWatch { fromHour untilHour least: litres contactMemberId }`
const answers = `__typename ... on WatchSet { watch { ${whole} } } ... on Refusal { message }`
const setters = {
  setThresholdWatch: 'SetThresholdWatchInput',
  setAwayWatch: 'SetAwayWatchInput',
  setTooLittleUseWatch: 'SetTooLittleUseWatchInput',
}

async function set(viewer: Viewer, verb: keyof typeof setters, input: Record<string, unknown>) {
  const document = `mutation ($input: ${setters[verb]}!) { ${verb}(input: $input) { ${answers} } }`
  return (await ask(viewer, document, { input }))[verb] as { __typename: string; watch?: { id: string } }
}

const limitAt = ({ meter: { servicePointId } }: WatchingHome, litres: number | null = 300) => ({
  ...{ id: randomUUID(), servicePointId, period: 'DAY', litres },
})

async function watchesAt(viewer: Viewer, ...homes: readonly WatchingHome[]) {
  const document = `query ($places: [_Any!]!) {
    _entities(representations: $places) { ... on ServicePoint { watches { ${whole} } } } }`
  const places = homes.map(({ meter }) => ({ __typename: 'ServicePoint', id: meter.servicePointId }))
  const data = await ask(viewer, document, { places })
  return data['_entities'] as readonly { watches: readonly Record<string, unknown>[] | null }[]
}

/** A home of one day, that used five litres an hour. */
async function home(place: Parameters<typeof watchingHome>[1] = {}): Promise<WatchingHome> {
  const found = await watchingHome(room, place)
  await found.hear(
    hoursFrom(
      found.meter,
      new Date(now.getTime() - 24 * hour),
      Array.from({ length: 25 }, () => 5),
    ),
    now,
  )
  return found
}

async function join({ meter }: WatchingHome, role: 'TENANT' | 'HELPER' | 'ALERTS_ONLY') {
  const { contractId, servicePointId } = meter
  const member = { memberId: randomUUID(), partyId: randomUUID(), contractId, servicePointId }
  await room.database.transaction(systemViewer, (tx) => putMember(tx, member, role))
  return member
}

test('every kind is set, seen with what was used so far, and set again without harm', async () => {
  const ana = await home()
  const { servicePointId } = ana.meter
  const neighbour = await join(ana, 'ALERTS_ONLY')
  const away = {
    ...{ id: randomUUID(), servicePointId, allowanceLitres: 20 },
    ...{ from: '2026-11-20T13:30:00.000Z', until: '2026-11-22T18:00:00.000Z' },
  }
  const little = {
    ...{ id: randomUUID(), servicePointId, fromHour: 7, untilHour: 11, litres: 10 },
    contactMemberId: neighbour.memberId,
  }
  const limit = limitAt(ana)
  for (const _ of ['once', 'again']) {
    expect(await set(ana.holder, 'setThresholdWatch', limit)).toMatchObject({ watch: { id: limit.id } })
    expect(await set(ana.holder, 'setAwayWatch', away)).toMatchObject({ watch: { id: away.id } })
    expect(await set(ana.holder, 'setTooLittleUseWatch', little)).toMatchObject({ watch: { id: little.id } })
  }
  const [place] = await watchesAt(ana.holder, ana)
  const { litres: least, ...hours } = little
  const kept = { since: now.toISOString(), endedAt: null }
  const seen = [
    // Twelve full hours since midnight, and the one that began before it.
    {
      __typename: 'ThresholdWatch',
      ...kept,
      id: limit.id,
      period: 'DAY',
      litres: 300,
      costCentavos: null,
      limitLitres: 300,
      usedLitres: 65,
    },
    { __typename: 'AwayWatch', ...kept, ...away, usedLitres: 20 },
    { __typename: 'TooLittleUseWatch', ...kept, ...hours, least },
  ].map(({ ...each }) =>
    Object.fromEntries(Object.entries(each).filter(([name]) => name !== 'servicePointId')),
  )
  expect(place?.watches).toHaveLength(3)
  expect(place?.watches).toEqual(expect.arrayContaining(seen))
})

test('one of each kind runs at a home, a day beside a month', async () => {
  const ana = await home()
  const [first, second] = [limitAt(ana), limitAt(ana, 200)]
  await set(ana.holder, 'setThresholdWatch', first)
  await set(ana.holder, 'setThresholdWatch', { ...limitAt(ana, null), period: 'MONTH', costCentavos: 50_000 })
  await set(ana.holder, 'setThresholdWatch', second)
  const [place] = await watchesAt(ana.holder, ana)
  // 500 pesos at 24.22 a cubic metre.
  expect(
    place?.watches?.map(({ period, litres, limitLitres }) => [period, litres, limitLitres]).toSorted(),
  ).toEqual([
    ['DAY', 200, 200],
    ['MONTH', null, 20_644],
  ])
})

test.each([
  ['TENANT', true],
  ['HELPER', true],
  ['ALERTS_ONLY', false],
] as const)('%s of a home sets, sees and ends: %s', async (role, may) => {
  const ana = await home()
  const person = resident((await join(ana, role)).partyId)
  const limit = limitAt(ana)
  await set(ana.holder, 'setThresholdWatch', limit)
  const [place] = await watchesAt(person, ana)
  expect(place?.watches?.length ?? null).toBe(may ? 1 : null)
  const own = await set(person, 'setThresholdWatch', limitAt(ana, 250))
  expect(own.__typename).toBe(may ? 'WatchSet' : 'ServicePointUnknown')
  expect(await end(person, own.watch?.id ?? limit.id)).toBe(may ? 'WatchEnded' : 'WatchUnknown')
})

async function end(viewer: Viewer, watchId: string) {
  const document = 'mutation ($watchId: ID!) { endWatch(watchId: $watchId) { __typename } }'
  const data = await ask(viewer, document, { watchId })
  return (data['endWatch'] as { __typename: string }).__typename
}

test('strangers and the office neither see, set nor end what the people of a home asked for', async () => {
  const ana = await home()
  const limit = limitAt(ana)
  await set(ana.holder, 'setThresholdWatch', limit)
  for (const viewer of [resident(randomUUID()), staff]) {
    expect(await watchesAt(viewer, ana)).toEqual([{ watches: null }])
    const rows = await room.database.transaction(viewer, (tx) => tx.execute(sql`select from watch`))
    expect(rows.rowCount).toBe(0)
  }
  const stranger = resident(randomUUID())
  expect(await set(stranger, 'setThresholdWatch', limitAt(ana))).toMatchObject({
    __typename: 'ServicePointUnknown',
  })
  expect(await end(stranger, limit.id)).toBe('WatchUnknown')
  const byOffice = await graph.execute({
    document: `mutation ($id: ID!) { endWatch(watchId: $id) { __typename } }`,
    ...{ variables: { id: limit.id }, viewer: staff, now },
  })
  expect(byOffice.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

test('the next household sees nothing of what the one before asked for', async () => {
  const ana = await home()
  await set(ana.holder, 'setThresholdWatch', limitAt(ana))
  const { contractId, servicePointId } = ana.meter
  const next = { contractId: randomUUID(), customerId: randomUUID(), servicePointId, operatingUnitId: 1 }
  await room.database.transaction(systemViewer, async (tx) => {
    await forgetHolder(tx, { contractId, endedOn: '2026-11-10' })
    await noteHolder(tx, { ...next, startedOn: '2026-11-11' })
  })
  expect(await watchesAt(resident(next.customerId), ana)).toEqual([{ watches: [] }])
  expect(await watchesAt(ana.holder, ana)).toEqual([{ watches: null }])
})

test.each([
  ['figures that cannot be', { litres: 0 }],
  ['both litres and money', { litres: 300, costCentavos: 100 }],
  ['neither of them', { litres: null }],
])('%s are refused in words', async (_what, figures) => {
  const ana = await home()
  expect(await set(ana.holder, 'setThresholdWatch', { ...limitAt(ana), ...figures })).toEqual({
    __typename: 'WatchImpossible',
    message: expect.stringMatching(/^El límite|^Escribe/),
  })
})

test('an id that is another watch’s is refused', async () => {
  const [ana, luis] = [await home(), await home()]
  const limit = limitAt(ana)
  await set(ana.holder, 'setThresholdWatch', limit)
  for (const [who, other] of [
    [ana, { ...limit, litres: 299 }],
    [luis, { ...limitAt(luis), id: limit.id }],
  ] as const) {
    expect(await set(who.holder, 'setThresholdWatch', other)).toMatchObject({ __typename: 'WatchImpossible' })
  }
})

test('the people of a home are told in the app what they asked for, the office is not, and nobody judges it', async () => {
  const ana = await home()
  const alertsOnly = resident((await join(ana, 'ALERTS_ONLY')).partyId)
  await set(ana.holder, 'setThresholdWatch', limitAt(ana, 60))
  const later = new Date(now.getTime() + hour)
  await ana.hear(hoursFrom(ana.meter, later, [7], 100_125), later)
  const seen = async (viewer: Viewer) => {
    const { meter } = await ask(
      viewer,
      `query ($id: ID!) { meter(id: $id) { alerts(first: 5) { edges { node {
        id layer kind severity closedAt volume litresPerHour costCentavos record { judged } } } } } }`,
      { id: ana.meter.meterId },
    )
    return (meter as { alerts: { edges: { node: { id: string } }[] } }).alerts.edges.map(({ node }) => node)
  }
  const alert = {
    ...{ layer: 'WATCH', kind: 'DAY_LIMIT', severity: 'WARNING', closedAt: null, record: null },
    ...{ volume: '0.072', litresPerHour: null, costCentavos: 174 },
  }
  for (const viewer of [ana.holder, alertsOnly]) expect(await seen(viewer)).toMatchObject([alert])
  expect(await seen(staff)).toMatchObject([{ layer: 'RULE', kind: 'CONTINUOUS_FLOW' }])
  // The database says the same, whatever the code would ask.
  const rows = async (viewer: Viewer) => {
    const ofWatches = sql`select from alert where layer = 'WATCH' and closed_at is null and meter_key = ${ana.meter.key}`
    return (await room.database.transaction(viewer, (tx) => tx.execute(ofWatches))).rowCount
  }
  expect([await rows(ana.holder), await rows(alertsOnly), await rows(staff)]).toEqual([1, 1, 0])
  const [told] = await seen(ana.holder)
  const verdict = `mutation ($id: ID!) { giveAlertFeedback(alertId: $id, verdict: NOT_A_LEAK) { __typename } }`
  const judged = (viewer: Viewer) => ask(viewer, verdict, { id: told?.id })
  expect(await judged(ana.holder)).toEqual({ giveAlertFeedback: { __typename: 'VerdictNotForWatches' } })
  expect(await judged(staff)).toEqual({ giveAlertFeedback: { __typename: 'AlertUnknown' } })
})

/** The newest alert of a home that somebody asked for. */
async function told({ holder, meter }: WatchingHome): Promise<string> {
  const document = `query ($id: ID!) { meter(id: $id) { alerts { edges { node { id layer } } } } }`
  const data = (await ask(holder, document, { id: meter.meterId }))['meter'] as {
    readonly alerts: { readonly edges: readonly { readonly node: { id: string; layer: string } }[] }
  }
  const asked = data.alerts.edges.find(({ node }) => node.layer === 'WATCH')
  if (asked === undefined) throw new Error('nothing was told of what this home asked for')
  return asked.node.id
}

const namedLimit = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Alert { watch { ${whole} } } } }`

async function watchesOfAlerts(viewer: Viewer, ids: readonly string[]) {
  const data = await ask(viewer, namedLimit, { ids: ids.map((id) => ({ __typename: 'Alert', id })) })
  return (data['_entities'] as readonly ({ watch: Record<string, unknown> | null } | null)[]).map(
    (alert) => alert?.watch ?? null,
  )
}

test('an alert names what was asked when it was told, whatever became of that since', async () => {
  const ana = await home()
  const neighbour = resident((await join(ana, 'ALERTS_ONLY')).partyId)
  const limit = limitAt(ana, 60)
  await set(ana.holder, 'setThresholdWatch', limit)
  await ana.hear(hoursFrom(ana.meter, new Date(now.getTime() + hour), [7], 100_125), now)
  const id = await told(ana)
  const named = { __typename: 'ThresholdWatch', id: limit.id, period: 'DAY', limitLitres: 60 }
  expect(await watchesOfAlerts(ana.holder, [id])).toMatchObject([{ ...named, endedAt: null }])
  const raised = limitAt(ana, 900)
  await set(ana.holder, 'setThresholdWatch', raised)
  expect(await watchesOfAlerts(ana.holder, [id])).toMatchObject([{ ...named, endedAt: now.toISOString() }])
  await end(ana.holder, raised.id)
  expect(await watchesOfAlerts(ana.holder, [id])).toMatchObject([named])
  // Who gets alerts only sees this one, and not what the home asked for; the office neither.
  expect(await ask(neighbour, `query ($id: ID!) { alert(id: $id) { kind watch { id } } }`, { id })).toEqual({
    alert: { kind: 'DAY_LIMIT', watch: null },
  })
  expect(await watchesOfAlerts(staff, [id])).toEqual([null])
})

test('an alert that nobody asked for names nothing', async () => {
  const ana = await home()
  await set(ana.holder, 'setThresholdWatch', limitAt(ana, 60))
  const document = `query ($id: ID!) { meter(id: $id) { alerts { edges { node { layer watch { id } } } } } }`
  const { meter } = await ask(staff, document, { id: ana.meter.meterId })
  expect(meter).toEqual({ alerts: { edges: [{ node: { layer: 'RULE', watch: null } }] } })
})

test('the limits of four alerts cost as many statements as that of one', async () => {
  const customerId = randomUUID()
  const homes = await Promise.all(Array.from({ length: 4 }, () => home({ customerId })))
  for (const each of homes) {
    await set(each.holder, 'setThresholdWatch', limitAt(each, 60))
    await each.hear(hoursFrom(each.meter, new Date(now.getTime() + hour), [7], 100_125), now)
  }
  const ids = await Promise.all(homes.map(told))
  const count = async (some: readonly string[]) => {
    const { result, statements } = await countedStatements(room.database, () =>
      watchesOfAlerts(resident(customerId), some),
    )
    expect(result).toMatchObject(some.map(() => ({ limitLitres: 60, usedLitres: expect.any(Number) })))
    return statements.map((text) => text.replaceAll(/\$\d+(, \$\d+)*/g, '$…')).toSorted()
  }
  expect(await count(ids)).toEqual(await count(ids.slice(0, 1)))
})

test('what four homes asked for, with what they used, costs as many statements as one', async () => {
  const customerId = randomUUID()
  const homes = await Promise.all(Array.from({ length: 4 }, () => home({ customerId })))
  for (const each of homes) {
    const { servicePointId } = each.meter
    const times = { from: '2026-11-20T13:30:00.000Z', until: '2026-11-22T18:00:00.000Z' }
    await set(each.holder, 'setAwayWatch', {
      id: randomUUID(),
      servicePointId,
      allowanceLitres: 20,
      ...times,
    })
    await set(each.holder, 'setThresholdWatch', limitAt(each))
  }
  const count = async (some: readonly WatchingHome[]) => {
    const { result, statements } = await countedStatements(room.database, () =>
      watchesAt(resident(customerId), ...some),
    )
    expect(result.map(({ watches }) => watches?.length)).toEqual(some.map(() => 2))
    return statements.map((text) => text.replaceAll(/\$\d+(, \$\d+)*/g, '$…')).toSorted()
  }
  expect(await count(homes)).toEqual(await count(homes.slice(0, 1)))
})

test('who follows an office live hears of its alerts, and not of what the people of a home asked for', async () => {
  const ana = await watchingHome(room, { operatingUnitId: 9 })
  await set(ana.holder, 'setThresholdWatch', limitAt(ana, 60))
  const stop = await subgraph.start?.(room)
  const relay = await startRelay(room)
  const follow = async (viewer: Viewer, document: string, id: string) => {
    const stream = await graph.subscribe({ document, variables: { id }, viewer })
    const frames = collected<unknown>()
    const pulling = (async () => {
      for await (const frame of stream) frames.push(frame)
    })()
    return { frames, stop: () => Promise.all([stream.return(), pulling]) }
  }
  const own = await follow(
    ana.holder,
    'subscription ($id: ID!) { leakAlertChanged(contractId: $id) { layer } }',
    ana.meter.contractId,
  )
  const office = await follow(
    { ...staff, operatingUnitIds: [9] },
    'subscription ($id: ID!) { fleetAlertRaised(operatingUnitId: $id) { layer } }',
    '9',
  )
  const evenly = Array.from({ length: 30 }, () => 10)
  const readings = hoursFrom(ana.meter, new Date(now.getTime() - 10 * hour), evenly)
  await ana.hear(readings.slice(0, 11), now)
  await ana.hear(readings.slice(11), new Date(now.getTime() + 20 * hour))
  const seen = (layer: string) => (items: readonly unknown[]) =>
    items.some((frame) => JSON.stringify(frame).includes(`"${layer}"`))
  await own.frames.until(seen('WATCH'))
  await office.frames.until(seen('RULE'))
  expect(seen('WATCH')(office.frames.items)).toBe(false)
  await Promise.all([own.stop(), office.stop(), stop?.(), relay.stop()])
})
