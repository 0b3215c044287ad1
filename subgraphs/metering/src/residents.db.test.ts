import { randomUUID } from 'node:crypto'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { civilDate, startOfDay, startOfMonth } from '@aquacis/kit/values/calendar.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { cubicMetresText, litres } from '@aquacis/kit/values/volume.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectedBars } from '../test/chart-model.ts'
import { describeEachEngine, type Engine } from '../test/engines.ts'
import { homeWithBurst, hourlyReadings } from '../test/household.ts'
import { type InstalledMeter, installedMeter } from '../test/installed-meter.ts'
import { batchOf } from '../test/readings.ts'
import { forgetHolder, noteHolder } from './commands/note-holder.ts'
import { endMember, putMember } from './store/residents/service-point-member.ts'
import { subgraph } from './subgraph.ts'
import { keepHouse } from './telemetry/housekeeping.ts'
import { recordBatch } from './telemetry/record-batch.ts'
import type { TelemetryReading } from './telemetry.ts'

// One lives in a home until somebody else moves in. What each of them and of their people reads of it: in the graph, and
// where row-level security is asked alone.

const dayMs = 86_400_000
const now = new Date('2026-11-20T18:00:00Z')
/** A midnight in the middle of October, so that a month has two households. */
const movedIn = startOfDay(new Date('2026-10-13T18:00:00Z'))
const movedOut = civilDate(new Date(movedIn.getTime() - dayMs))

const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })
const office: Viewer = { kind: 'staff', subject: 's', operatingUnitIds: [1] }

const measured = ['reading', 'latest_reading', 'register_hour', 'register_day', 'register_month'] as const
const instantOf = { reading: 'at', latest_reading: 'at' } as Readonly<Record<string, string>>

const charts = `query ($place: [_Any!]!, $hours: DateTime!, $days: DateTime!, $months: DateTime!, $now: DateTime!) {
  _entities(representations: $place) { ... on ServicePoint {
    consumptionToday { from volume } consumptionThisMonth { from volume }
    hours: consumption(step: HOUR, from: $hours, to: $now) { from to volume }
    days: consumption(step: DAY, from: $days, to: $now) { from to volume }
    months: consumption(step: MONTH, from: $months, to: $now) { from to volume }
    openAlerts { openedAt }
    meter { initialRegister latestReading { at } alerts(first: 100) { edges { node { openedAt } } }
      validatedDays(from: "2026-09-01", to: "2026-11-19") { day } } } } }`

interface Bar {
  readonly from: string
  readonly to: string
  readonly volume: string | null
}

interface Shown {
  readonly hours: readonly Bar[]
  readonly days: readonly Bar[]
  readonly months: readonly Bar[]
  readonly consumptionThisMonth: { readonly from: string; readonly volume: string } | null
  readonly openAlerts: readonly { readonly openedAt: string }[]
  readonly meter: {
    readonly initialRegister: string | null
    readonly latestReading: { readonly at: string } | null
    readonly alerts: { readonly edges: readonly { readonly node: { readonly openedAt: string } }[] }
    readonly validatedDays: readonly { readonly day: string }[]
  } | null
}

interface AlertList {
  readonly edges: readonly {
    readonly cursor: string
    readonly node: { readonly id: string; readonly openedAt: string; readonly [field: string]: unknown }
  }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

function describeResidents(engine: Engine): void {
  let room: TestRoom
  let graph: InProcessSubgraph
  let meter: InstalledMeter
  let readings: TelemetryReading[]
  const people = { owner: '', helper: '', alerts: '', gone: '', before: '', beforeTenant: '' }

  beforeAll(async () => {
    room = await testRoom(subgraph.migrations, silentLog, engine.adminUrl)
    graph = inProcessSubgraph(subgraph, room)
    meter = await installedMeter(room.database, room.sealer, {
      installedAt: new Date('2026-08-20T18:00:00Z'),
    })
    for (const name of Object.keys(people) as (keyof typeof people)[]) people[name] = randomUUID()
    people.before = meter.customerId
    // A burst in each household: bursts are what alerts tell of.
    const [former, later] = [homeWithBurst(51, 300, 8), homeWithBurst(39, 300, 8)]
    readings = hourlyReadings(meter.key, [...former, ...later], now)
    const parts = [readings.slice(0, former.length), readings.slice(former.length)]
    for (const part of parts) await recordBatch(room.database, batchOf(part), part.at(-1)?.at ?? now)
    await validateAll()
    await changeHands()
  })
  afterAll(() => room.drop())

  const as = <T>(viewer: Viewer, statement: ReturnType<typeof sql>) =>
    room.database.transaction(viewer, async (tx) => (await tx.execute(statement)).rows as T[])

  async function validateAll(): Promise<void> {
    await as(
      systemViewer,
      sql`insert into validated_day (meter_key, day, raw_litres, final_litres, status, findings, validated_at)
        select ${meter.key}, day::date, 1, 1, 'VALID', '{}', now()
        from generate_series('2026-09-01'::date, '2026-11-19'::date, interval '1 day') as days (day)`,
    )
  }

  /** The home changes hands, and who looks at it with each. */
  async function changeHands(): Promise<void> {
    const { servicePointId, contractId: former } = meter
    const contractId = randomUUID()
    await room.database.transaction(systemViewer, async (tx) => {
      const member = (partyId: string, of: string) => ({
        memberId: randomUUID(),
        contractId: of,
        servicePointId,
        partyId,
      })
      await putMember(tx, member(people.beforeTenant, former), 'TENANT')
      await forgetHolder(tx, { contractId: former, endedOn: movedOut })
      await noteHolder(tx, {
        ...{ servicePointId, customerId: people.owner, operatingUnitId: 1, contractId },
        startedOn: civilDate(movedIn),
      })
      await putMember(tx, member(people.helper, contractId), 'HELPER')
      await putMember(tx, member(people.alerts, contractId), 'ALERTS_ONLY')
      const gone = member(people.gone, contractId)
      await putMember(tx, gone, 'TENANT')
      await endMember(tx, gone, now)
    })
  }

  async function show(viewer: Viewer): Promise<Shown> {
    const variables = {
      place: [{ __typename: 'ServicePoint', id: meter.servicePointId }],
      hours: new Date(now.getTime() - 10 * dayMs).toISOString(),
      days: new Date(movedIn.getTime() - 20 * dayMs).toISOString(),
      months: '2026-09-01T06:00:00.000Z',
      now: now.toISOString(),
    }
    const { data, errors } = await graph.execute({ document: charts, variables, viewer, now })
    expect(errors).toBeUndefined()
    return (data as unknown as { readonly _entities: readonly [Shown] })._entities[0]
  }

  /** Their own, told from the raw readings of their own time alone; in the first bar from their first register on. */
  function ownBars(step: 'DAY' | 'MONTH', from: Date): Bar[] {
    const own = readings.filter(({ at }) => at >= movedIn)
    const first = own[0] as TelemetryReading
    return expectedBars(own, step, from, now).map((bar) => {
      if (Date.parse(bar.from) > movedIn.getTime() || Date.parse(bar.to) <= movedIn.getTime()) return bar
      const last = own.findLast(({ at }) => at.toISOString() < bar.to) as TelemetryReading
      return { ...bar, volume: cubicMetresText(litres(last.litres - first.litres)) }
    })
  }

  async function expectOwnAlone(): Promise<void> {
    for (const who of [people.owner, people.helper]) {
      const shown = await show(resident(who))
      expect(shown.days).toEqual(ownBars('DAY', new Date(movedIn.getTime() - 20 * dayMs)))
      expect(shown.months).toEqual(ownBars('MONTH', new Date('2026-09-01T06:00:00Z')))
      expect(shown.months.map(({ volume }) => volume === null)).toEqual([true, false, false])
    }
  }

  test('who moved in reads what ran since the midnight of their contract, in every step, and nothing from before', async () => {
    await expectOwnAlone()
    const { meter: seen } = await show(resident(people.owner))
    expect(seen).toMatchObject({ initialRegister: null, latestReading: { at: now.toISOString() } })
    expect(seen?.validatedDays.map(({ day }) => day)[0]).toBe('2026-10-13')
  })

  test('the same when the engine has rolled up for itself', async () => {
    if (engine.name === 'TimescaleDB') await refreshAggregates(room.ownerUrl)
    await keepHouse(room.database, now)
    await expectOwnAlone()
  })

  test('alerts of the household before are told to nobody who came after', async () => {
    const opened = async (viewer: Viewer) =>
      (await show(viewer)).meter?.alerts.edges.map(({ node }) => new Date(node.openedAt)) ?? []
    const [own, all] = [await opened(resident(people.owner)), await opened(office)]
    expect(all.filter((at) => at < movedIn).length).toBeGreaterThan(0)
    expect(own.length).toBeGreaterThan(0)
    expect(own.filter((at) => at < movedIn)).toEqual([])
    // Those who get alerts only see them like the owner, and not what was used.
    expect(await opened(resident(people.alerts))).toEqual(own)
  })

  test('a leak that goes on after a move is told to who moved in, from their first midnight on', async () => {
    const [standing, over] = [randomUUID(), randomUUID()]
    const begun = new Date(movedIn.getTime() - 10 * dayMs)
    const known = new Date(movedIn.getTime() + 10 * dayMs)
    for (const [id, closedAt] of [
      [standing, null],
      [over, new Date(movedIn.getTime() - 3_600_000)],
    ] as const) {
      await as(
        systemViewer,
        sql`insert into alert (id, meter_key, layer, kind, detail, severity, since, opened_at, closed_at, closed_reason,
            litres, litres_at, operating_unit_id, told)
          values (${id}, ${meter.key}, 'NOTICE', 'LEAK', ${`of a test ${id}`}, 'WARNING', ${begun}, ${begun}, ${closedAt},
            ${closedAt === null ? null : 'ENDED'}, 1000, ${known}, 1, true)`,
      )
    }
    const document = `query ($id: ID!) { alert(id: $id) { since openedAt volume litresPerHour } }`
    const seen = async (id: string, viewer: Viewer) =>
      (await graph.execute({ document, variables: { id }, viewer, now })).data?.['alert']
    // A thousand litres ran in twenty days, of which ten are theirs.
    const theirs = { since: movedIn.toISOString(), openedAt: movedIn.toISOString(), volume: '0.500' }
    expect(await seen(standing, resident(people.owner))).toEqual({ ...theirs, litresPerHour: 2 })
    expect(await seen(standing, office)).toMatchObject({ since: begun.toISOString(), volume: '1.000' })
    expect(await seen(over, resident(people.owner))).toBeNull()
    expect(await seen(standing, resident(people.before))).toBeNull()
    const { openAlerts } = await show(resident(people.owner))
    expect(openAlerts.map(({ openedAt }) => openedAt)).toContain(movedIn.toISOString())
    await as(systemViewer, sql`delete from alert where id in (${standing}, ${over})`)
  })

  test('a leak that ended after a move is kept with the alerts of who moved in, from their first midnight on', async () => {
    const [lasted, long, ended]: readonly [string, string, string] = [
      randomUUID(),
      randomUUID(),
      randomUUID(),
    ]
    const at = (days: number) => new Date(movedIn.getTime() + days * dayMs)
    for (const [id, begun, closed] of [
      [lasted, at(-10), at(10)],
      [long, at(-30), at(1)],
      [ended, at(-10), at(-1)],
    ] as const) {
      await as(
        systemViewer,
        sql`insert into alert (id, meter_key, layer, kind, detail, severity, since, opened_at, closed_at, closed_reason,
            litres, litres_at, operating_unit_id, told)
          values (${id}, ${meter.key}, 'NOTICE', 'LEAK', ${`of a test ${id}`}, 'WARNING', ${begun}, ${begun}, ${closed},
            'ENDED', 1000, ${closed}, 1, true)`,
      )
    }
    const document = `query ($id: ID!, $first: Int, $after: String) { meter(id: $id) {
      alerts(open: false, first: $first, after: $after) {
        edges { cursor node { id since openedAt closedAt volume } } pageInfo { hasNextPage endCursor } } } }`
    const page = async (viewer: Viewer, first = 100, after: string | null = null) => {
      const variables = { id: meter.meterId, first, after }
      const { data, errors } = await graph.execute({ document, variables, viewer, now })
      expect(errors).toBeUndefined()
      return (data as unknown as { readonly meter: { readonly alerts: AlertList } }).meter.alerts
    }
    const owner = resident(people.owner)
    const all = await page(owner)
    const shown = all.edges.map(({ node }) => node)
    // A thousand litres ran in twenty days, of which ten are theirs; and in thirty-one, of which one is.
    const [tenDays, oneDay] = [
      { id: lasted, volume: '0.500', closedAt: at(10).toISOString() },
      { id: long, volume: '0.032', closedAt: at(1).toISOString() },
    ]
    const theirs = { since: movedIn.toISOString(), openedAt: movedIn.toISOString() }
    const inherited = shown.filter(({ id }) => [lasted, long, ended].includes(id))
    expect(new Set(inherited)).toEqual(new Set([tenDays, oneDay].map((each) => ({ ...theirs, ...each }))))
    expect(shown.map(({ openedAt }) => openedAt)).toEqual(
      shown
        .map(({ openedAt }) => openedAt)
        .toSorted()
        .toReversed(),
    )
    // Neither the places in the list nor the order of the two tell when they began.
    const places = all.edges.map(({ cursor }) => Buffer.from(cursor, 'base64url').toString())
    expect(places).toEqual(shown.map(({ openedAt, id }) => `${Date.parse(openedAt)} ${id}`))
    const paged: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { edges, pageInfo }: AlertList = await page(owner, 1, after)
      paged.push(...edges.map(({ node }) => node.id))
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage
    }
    expect(paged).toEqual(shown.map(({ id }) => id))
    // The office reads the whole of it where it began; whoever moved out reads nothing any more.
    const byOffice = (await page(office)).edges.map(({ node }) => node)
    expect(byOffice.find(({ id }) => id === lasted)).toMatchObject({
      ...{ since: at(-10).toISOString(), openedAt: at(-10).toISOString(), volume: '1.000' },
    })
    expect(byOffice.map(({ id }) => id)).toContain(ended)
    for (const who of [people.before, people.beforeTenant]) {
      const variables = { id: meter.meterId }
      expect((await graph.execute({ document, variables, viewer: resident(who), now })).data).toEqual({
        meter: null,
      })
    }
    await as(systemViewer, sql`delete from alert where id in (${lasted}, ${long}, ${ended})`)
  })

  test('who gets alerts only sees no consumption, no register, no day', async () => {
    expect(await show(resident(people.alerts))).toMatchObject({
      ...{ consumptionToday: null, consumptionThisMonth: null, hours: [], days: [], months: [] },
      meter: { initialRegister: null, latestReading: null, validatedDays: [] },
    })
  })

  test('whoever moved out, their people, and who was sent away see nothing of the home', async () => {
    for (const who of [people.before, people.beforeTenant, people.gone, randomUUID()]) {
      expect(await show(resident(who))).toMatchObject({ days: [], months: [], openAlerts: [], meter: null })
    }
  })

  test('the office goes on seeing all of it', async () => {
    const { days } = await show(office)
    expect(days).toEqual(expectedBars(readings, 'DAY', new Date(movedIn.getTime() - 20 * dayMs), now))
  })

  test.each(measured)(
    '%s: the database alone shows residents their own time and no row less',
    async (table) => {
      const name = sql.identifier(table)
      const column = sql.identifier(instantOf[table] ?? 'last_at')
      const count = async (viewer: Viewer, condition = sql`true`) =>
        (
          await as<{ rows: number }>(
            viewer,
            sql`select count(*)::int as rows from ${name} where ${condition}`,
          )
        )[0]?.rows
      const own = await count(systemViewer, sql`${column} >= ${movedIn.toISOString()}::timestamptz`)
      for (const who of [people.owner, people.helper]) {
        expect(await count(resident(who))).toBe(own)
        expect(await count(resident(who), sql`${column} < ${movedIn.toISOString()}::timestamptz`)).toBe(0)
      }
      for (const who of [people.alerts, people.gone, people.before, people.beforeTenant]) {
        expect(await count(resident(who))).toBe(0)
      }
    },
  )

  test('the month in which they came begins with their own first register, to the database too', async () => {
    const october = startOfMonth(movedIn).toISOString()
    const [row] = await as<{ first_at: Date; first_litres: string }>(
      resident(people.owner),
      sql`select first_at, first_litres from register_month where starts_at = ${october}::timestamptz`,
    )
    const first = readings.find(({ at }) => at >= movedIn)
    expect([new Date(row?.first_at ?? 0), Number(row?.first_litres)]).toEqual([first?.at, first?.litres])
  })

  test('of holders, members, validated days and alerts the database alone shows each what it should', async () => {
    const count = async (viewer: Viewer, table: string) =>
      (await as<{ rows: number }>(viewer, sql`select count(*)::int as rows from ${sql.identifier(table)}`))[0]
        ?.rows
    const seen = async (partyId: string) => {
      const counts = []
      for (const table of ['service_point_holder', 'service_point_member', 'meter', 'ended_contract'])
        counts.push(await count(resident(partyId), table))
      return counts
    }
    expect(await seen(people.owner)).toEqual([1, 0, 1, 0])
    for (const who of [people.helper, people.alerts]) expect(await seen(who)).toEqual([1, 1, 1, 0])
    for (const who of [people.gone, people.before, randomUUID()])
      expect(await seen(who)).toEqual([0, 0, 0, 0])
    // The membership of a contract that is over is still their own; it leads nowhere.
    expect(await seen(people.beforeTenant)).toEqual([0, 1, 0, 0])
    expect(await count(resident(people.alerts), 'validated_day')).toBe(0)
    expect(await count(resident(people.owner), 'validated_day')).toBe(38)
    expect(await count(resident(people.alerts), 'alert')).toBe(await count(resident(people.owner), 'alert'))
    expect(await count(resident(people.before), 'alert')).toBe(0)
  })

  test('nobody but the system says who lives where', async () => {
    const attempts = [
      sql`insert into service_point_member values (gen_random_uuid(), gen_random_uuid(), ${meter.servicePointId}, ${people.gone}, 'TENANT', null)`,
      sql`insert into ended_contract values (gen_random_uuid(), '2026-11-20')`,
    ]
    for (const viewer of [resident(people.owner), office]) {
      for (const attempt of attempts)
        await expect(as(viewer, attempt)).rejects.toMatchObject({ code: '42501' })
    }
  })
}

async function refreshAggregates(ownerUrl: string): Promise<void> {
  const owner = openDatabase(ownerUrl, { name: 'owner', log: silentLog, max: 1 })
  for (const step of ['hour', 'day', 'month']) {
    await owner.pool.query(`call refresh_continuous_aggregate('register_${step}_aggregate',
      '2026-08-01'::timestamptz, '2026-11-19'::timestamptz)`)
  }
  await owner.close()
}

describeEachEngine('residents', describeResidents)
