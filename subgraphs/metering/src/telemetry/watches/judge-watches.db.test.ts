import { silentLog } from '@aquacis/kit/testing/database.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeEachEngine, type Engine } from '../../../test/engines.ts'
import { hoursFrom, type WatchingHome, watchingHome } from '../../../test/watching-home.ts'

// Hours in UTC: midnight of Mexico City is six.
const at = (text: string) => new Date(`2026-11-${text}:00Z`)
const iso = (text: string) => at(text).toISOString()
const times = (count: number, litres: number) => Array.from({ length: count }, () => litres)

const hundredADay = { kind: 'DAY_LIMIT', litres: 100, costCentavos: null } as const
const morning = {
  kind: 'TOO_LITTLE_USE',
  fromHour: 7,
  untilHour: 11,
  litres: 10,
  contactMemberId: null,
} as const

/** The 18th and 19th of a home that uses twenty litres an hour on the 19th. */
const twoDays = [...times(24, 3), ...times(24, 20)]
const overHundred = {
  ...{ kind: 'DAY_LIMIT', severity: 'WARNING', since: iso('19T06:00'), openedAt: iso('19T11:00') },
  ...{ closedAt: iso('20T06:00'), closedReason: 'ENDED', litres: 480 },
}
const toldAndOver = ['AlertOpened DAY_LIMIT', 'AlertClosed DAY_LIMIT']

function describeWatches(engine: Engine): void {
  let room: TestRoom
  beforeAll(async () => {
    room = await testRoom(new URL('../../../migrations/', import.meta.url), silentLog, engine.adminUrl)
  })
  afterAll(() => room.drop())

  async function homeOf(wish: Parameters<WatchingHome['set']>[0], since = at('18T07:00')) {
    const home = await watchingHome(room)
    expect(await home.set(wish, since)).toMatchObject({ kind: 'WatchSet' })
    return home
  }

  test('a day is told at the reading that passes its limit, once, counts on, and ends with the day', async () => {
    const home = await homeOf(hundredADay)
    const readings = hoursFrom(home.meter, at('18T06:00'), [...twoDays, 20])
    await home.hear(readings.slice(0, 27), at('19T08:00'))
    await home.live(readings.slice(27, 29))
    expect(await home.alerts()).toEqual([])
    await home.live(readings.slice(29, 30))
    expect(await home.alerts()).toEqual([{ ...overHundred, litres: 120, closedAt: null, closedReason: null }])
    await home.hear(readings.slice(30, 47), at('20T04:00'))
    await home.live(readings.slice(47))
    expect(await home.alerts()).toEqual([overHundred])
    expect(await home.told()).toEqual(toldAndOver)
  })

  test('what was heard twice, at once, or in whatever order comes to the same alert, told once', async () => {
    const home = await homeOf(hundredADay)
    const readings = hoursFrom(home.meter, at('18T06:00'), twoDays)
    await home.hear(readings.slice(0, 24), at('19T05:00'))
    const late = [...readings.slice(24)].sort((a, b) => (a.litres % 7) - (b.litres % 7))
    for (let first = 0; first < late.length; first += 4) {
      const some = late.slice(first, first + 4)
      await Promise.all([home.hear(some, at('20T05:00')), home.hear(some, at('20T05:00'))])
    }
    await home.hear(readings, at('20T05:30'))
    expect(await home.alerts()).toMatchObject([{ since: overHundred.since, litres: 480, closedAt: null }])
    await Promise.all([home.tick(at('20T06:00')), home.tick(at('20T06:00'))])
    await home.hear(readings, at('20T06:01'))
    expect(await home.alerts()).toMatchObject([{ closedAt: overHundred.closedAt, closedReason: 'ENDED' }])
    expect(await home.told()).toEqual(toldAndOver)
  })

  test('a night of hours that comes in the morning after is told, and over by the next look at the clock', async () => {
    const home = await homeOf(hundredADay)
    await home.hear(hoursFrom(home.meter, at('18T06:00'), twoDays), at('20T09:00'))
    expect(await home.told()).toEqual(['AlertOpened DAY_LIMIT'])
    await home.tick(at('20T09:01'))
    expect(await home.alerts()).toEqual([overHundred])
    expect(await home.told()).toEqual(toldAndOver)
  })

  test('what comes days later is history, and told to nobody', async () => {
    const home = await homeOf(hundredADay)
    await home.hear(hoursFrom(home.meter, at('18T06:00'), twoDays), at('22T09:00'))
    expect(await home.alerts()).toEqual([overHundred])
    expect(await home.told()).toEqual([])
  })

  test('two days over the limit in one batch are two alerts, of which the last one stands', async () => {
    const home = await homeOf(hundredADay)
    await home.hear(hoursFrom(home.meter, at('18T06:00'), [...twoDays, ...times(8, 30)]), at('20T13:00'))
    expect(await home.alerts()).toMatchObject([
      overHundred,
      { since: iso('20T06:00'), openedAt: iso('20T09:00'), closedAt: null, litres: 240 },
    ])
    expect(await home.told()).toEqual(['AlertOpened DAY_LIMIT'])
  })

  test('hours of the evening before that come late take the ground from an alert', async () => {
    const home = await homeOf(hundredADay, at('19T06:30'))
    const readings = hoursFrom(home.meter, at('18T06:00'), [...times(20, 3), ...times(4, 40), ...times(6, 1)])
    const [heard, silent] = [readings.filter((_, index) => index < 20 || index > 23), readings.slice(20, 24)]
    await home.hear(heard.slice(0, 20), at('19T01:00'))
    await home.live(heard.slice(20))
    expect(await home.alerts()).toMatchObject([{ openedAt: iso('19T06:00'), litres: 166, closedAt: null }])
    await home.hear(silent, at('19T12:00'))
    expect(await home.alerts()).toMatchObject([{ litres: 166, closedReason: 'CORRECTED' }])
    expect(await home.told()).toEqual(toldAndOver)
    await home.live(hoursFrom(home.meter, at('19T12:00'), [200], 100_226))
    expect(await home.alerts()).toMatchObject([{ litres: 206, closedAt: null, closedReason: null }])
    expect(await home.told()).toEqual([...toldAndOver, 'AlertOpened DAY_LIMIT'])
  })

  test('a month counts from its first, in money too', async () => {
    const home = await homeOf({ kind: 'MONTH_LIMIT', litres: null, costCentavos: 242 })
    const readings = hoursFrom(home.meter, at('01T05:00'), [50, 40, ...times(10, 0), 59, 1, 1])
    await home.hear(readings.slice(0, -3), at('17T05:00'))
    // The watch was set on the 18th, and the month that ran then counts.
    const later = readings.slice(-3).map((reading, day) => ({ ...reading, at: at(`${19 + day}T18:00`) }))
    await home.live(later)
    expect(await home.alerts()).toMatchObject([
      { kind: 'MONTH_LIMIT', since: iso('01T06:00'), openedAt: iso('21T18:00'), litres: 101, closedAt: null },
    ])
  })

  test('an absence is told at the first litre beyond the allowance and ends by itself', async () => {
    const away = {
      kind: 'AWAY_USE',
      from: at('18T12:30'),
      until: at('19T12:00'),
      allowanceLitres: 5,
    } as const
    const home = await homeOf(away)
    // Who leaves at half past has showered before.
    const readings = hoursFrom(home.meter, at('18T11:00'), [9, 90, 30, ...times(5, 1), 1, 0, 3])
    await home.live(readings.slice(0, 8))
    expect(await home.alerts()).toEqual([])
    await home.live(readings.slice(8))
    expect(await home.alerts()).toMatchObject([
      { kind: 'AWAY_USE', severity: 'CRITICAL', openedAt: iso('18T19:00'), litres: 9, closedAt: null },
    ])
    await home.tick(at('19T11:59'))
    expect(await home.told()).toEqual(['AlertOpened AWAY_USE'])
    await home.tick(at('19T12:00'))
    expect(await home.alerts()).toMatchObject([{ closedAt: iso('19T12:00'), closedReason: 'ENDED' }])
    await home.live(hoursFrom(home.meter, at('19T14:00'), [500], 100_200))
    await home.tick(at('21T12:00'))
    expect(await home.alerts()).toHaveLength(1)
    expect(await home.told()).toEqual(['AlertOpened AWAY_USE', 'AlertClosed AWAY_USE'])
  })

  test('too little use in the morning is told at the first reading after it, and is over when water runs', async () => {
    const home = await homeOf(morning)
    // From 01:00 to 17:00 of the 19th; seven to eleven is thirteen to seventeen UTC.
    const readings = hoursFrom(home.meter, at('19T07:00'), [...times(7, 0), 2, 3, 1, 1, 0, 0, 1, 2, 30])
    await home.hear(readings.slice(0, 8), at('19T14:00'))
    await home.live(readings.slice(8, 10))
    expect(await home.alerts()).toEqual([])
    await home.live(readings.slice(10, 12))
    const still = {
      ...{ kind: 'TOO_LITTLE_USE', severity: 'CRITICAL', since: iso('19T13:00'), openedAt: iso('19T17:00') },
      ...{ closedAt: null, closedReason: null, litres: 7 },
    }
    expect(await home.alerts()).toEqual([still])
    await home.live(readings.slice(12))
    expect(await home.alerts()).toEqual([{ ...still, closedAt: iso('19T21:00'), closedReason: 'ENDED' }])
    await home.hear(hoursFrom(home.meter, at('19T23:00'), times(7, 0), 100_040), at('20T05:00'))
    expect(await home.told()).toEqual(['AlertOpened TOO_LITTLE_USE', 'AlertClosed TOO_LITTLE_USE'])
  })

  test('a silent meter is not a home that uses nothing, until its register proves it', async () => {
    const busy = await homeOf(morning)
    await busy.hear(hoursFrom(busy.meter, at('19T07:00'), times(4, 0)), at('19T10:00'))
    await busy.tick(at('19T20:00'))
    expect(await busy.alerts()).toEqual([])
    await busy.live(hoursFrom(busy.meter, at('20T02:00'), [60], 100_000))
    expect(await busy.alerts()).toEqual([])
    const still = await homeOf(morning)
    await still.hear(hoursFrom(still.meter, at('19T07:00'), times(4, 0)), at('19T10:00'))
    await still.live(hoursFrom(still.meter, at('20T02:00'), [3], 100_000))
    expect(await still.alerts()).toMatchObject([{ openedAt: iso('20T02:00'), litres: 3 }])
  })

  test('a morning of which the register before is not known is not judged', async () => {
    const home = await homeOf(morning)
    await home.hear(hoursFrom(home.meter, at('19T14:00'), times(8, 0)), at('19T21:00'))
    expect(await home.alerts()).toEqual([])
  })
}

describeEachEngine('watches', describeWatches)
