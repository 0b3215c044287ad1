import { litres } from '@aquacis/kit/values/volume.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AlertSpan } from '../alerts/alert.ts'
import { assumedCentavosPerCubicMetre, costInCentavos, litresFor } from '../alerts/water-price.ts'
import type { Register } from '../register.ts'
import { rollUp } from '../roll-up.ts'
import { faultOf, tellsHours, type WatchWish } from './decide-watch.ts'
import { judgeWatch, type WatchedHome } from './judge-watch.ts'
import { ended, settleWatch } from './settle-watch.ts'
import { endOf, limitOf, type Watch } from './watch.ts'
import { type WatchedTime, watchedTimes } from './watched-time.ts'

// Hours in UTC: midnight of Mexico City is six.
const at = (text: string) => new Date(`2026-11-${text}:00Z`)
const hourMs = 3_600_000

const common = {
  id: 'w',
  servicePointId: 'p',
  contractId: 'c',
  setBy: 'ana',
  since: at('18T18:00'),
  endedAt: null,
}
const day: Watch = { ...common, kind: 'DAY_LIMIT', litres: 100, costCentavos: null }
const month: Watch = { ...common, kind: 'MONTH_LIMIT', litres: 1_000, costCentavos: null }
const away: Watch = {
  ...common,
  ...{ kind: 'AWAY_USE', from: at('20T15:30'), until: at('22T18:00'), allowanceLitres: 5 },
}
const morning: Watch = {
  ...common,
  ...{ kind: 'TOO_LITTLE_USE', fromHour: 7, untilHour: 11, litres: 10, contactMemberId: null },
}

/** Registers every so many minutes from an instant on; each number is what ran since the one before. */
function registers(from: string, ran: readonly number[], minutes = 60): Register[] {
  let total = 5_000
  return ran.map((litresMore, index) => {
    total += litresMore
    return { at: new Date(at(from).getTime() + index * minutes * 60_000), litres: litres(total) }
  })
}

const inService = { installedAt: new Date(0), removedAt: null }

function homeOf(known: readonly Register[], told = known): WatchedHome {
  const ofMeter = known.map((register) => ({ ...register, meterKey: 1 }))
  return {
    days: [{ meter: inService, spans: rollUp('DAY', ofMeter) }],
    hours: [rollUp('HOUR', ofMeter)],
    told,
    newest: known.at(-1)?.at ?? new Date(0),
  }
}

const theDay: WatchedTime = { startsAt: at('20T06:00'), endsAt: at('21T06:00') }

describe('which times new readings touch', () => {
  const heard = (...instants: string[]) => ({
    heard: instants.map(at),
    newest: at('25T18:00'),
    suppliedSince: at('01T06:00'),
  })

  test('a day and the one behind it, whose base it is, from the day on in which the watch was set', () => {
    expect(watchedTimes(day, heard('20T07:00', '20T08:00', '17T07:00'))).toEqual([
      { startsAt: at('18T06:00'), endsAt: at('19T06:00') },
      theDay,
      { startsAt: at('21T06:00'), endsAt: at('22T06:00') },
    ])
  })

  test('of the month in which a contract began, the days of the contract', () => {
    const moved = { ...heard('20T07:00'), suppliedSince: at('11T06:00') }
    expect(watchedTimes(month, moved)).toEqual([
      { startsAt: at('11T06:00'), endsAt: new Date('2026-12-01T06:00:00Z') },
    ])
  })

  test('an absence, once something is heard of it', () => {
    expect(watchedTimes(away, heard('20T15:29'))).toEqual([])
    expect(watchedTimes(away, heard('20T15:30'))).toEqual([{ startsAt: away.from, endsAt: away.until }])
  })

  test('mornings around a reading, none that began before it was watched, none that is not over', () => {
    const newest = { ...heard('19T20:00'), newest: at('20T16:59') }
    expect(watchedTimes(morning, newest)).toEqual([{ startsAt: at('19T13:00'), endsAt: at('20T13:00') }])
    expect(watchedTimes(morning, { ...newest, newest: at('20T17:00') })).toHaveLength(2)
  })
})

describe('a limit', () => {
  test('is passed by the first reading beyond it', () => {
    const known = registers('20T05:00', [0, 30, 30, 40, 1, 9])
    expect(judgeWatch(day, theDay, homeOf(known))).toMatchObject({ used: 110, shownAt: at('20T09:00') })
    const reached = judgeWatch(day, theDay, homeOf(known.slice(0, 4)))
    expect(reached).toMatchObject({ used: 100, shownAt: null })
  })

  test('counts the meters before and after a swap', () => {
    const [old, fresh] = [registers('20T05:00', [0, 60]), registers('20T09:00', [0, 50])]
    const homes = [homeOf(old), homeOf(fresh)]
    const home = { ...homeOf(fresh), days: homes.flatMap(({ days }) => days) }
    expect(judgeWatch(day, theDay, home)).toMatchObject({ used: 110, shownAt: at('20T10:00') })
  })

  test('leaves a day of which nothing was heard alone', () => {
    expect(judgeWatch(day, theDay, homeOf(registers('19T05:00', [0, 500])))).toBeNull()
  })

  test('goes by the register that began anew, and not by one that fell', () => {
    const wrapping = [
      { at: at('20T05:00'), litres: litres(9_999_950) },
      { at: at('20T07:00'), litres: litres(60) },
    ]
    expect(judgeWatch(day, theDay, homeOf(wrapping))).toMatchObject({ used: 110 })
    const fallen = registers('20T05:00', [0, -900])
    expect(judgeWatch(day, theDay, homeOf(fallen))).toMatchObject({ shownAt: null })
  })

  test('in money is the most litres that cost no more', () => {
    const inMoney: Watch = { ...day, litres: null, costCentavos: 1_000 }
    const most = limitOf(inMoney)
    expect(costInCentavos(most, assumedCentavosPerCubicMetre)).toBe(1_000)
    expect(costInCentavos(most + 1, assumedCentavosPerCubicMetre)).toBeGreaterThan(1_000)
  })

  test('litres of money are the most of that cost, whatever the price', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 8 }),
        fc.integer({ min: 1, max: 20_000 }),
        (cost, price) => {
          const most = litresFor(cost, price)
          expect(costInCentavos(most, price)).toBeLessThanOrEqual(cost)
          expect(costInCentavos(most + 1, price)).toBeGreaterThan(cost)
        },
      ),
    )
  })
})

describe('an absence', () => {
  const time = { startsAt: at('20T15:30'), endsAt: at('22T18:00') }

  test('begins with the first register after people left', () => {
    const known = registers('20T15:00', [0, 90, 3, 3])
    expect(judgeWatch(away, time, homeOf(known))).toMatchObject({ used: 6, shownAt: at('20T18:00') })
    expect(judgeWatch(away, time, homeOf(known.slice(0, 3)))).toMatchObject({ used: 3, shownAt: null })
  })

  test('ends with the last one before somebody is back', () => {
    const known = registers('20T16:00', [0, ...Array.from({ length: 49 }, () => 0), 5, 80])
    expect(judgeWatch(away, time, homeOf(known))).toMatchObject({ used: 5, shownAt: null })
  })

  test('counts what both meters of a swap measured', () => {
    const [old, fresh] = [registers('20T15:00', [0, 90, 3]), registers('20T19:00', [0, 4])]
    const home = { ...homeOf(fresh), hours: [old, fresh].flatMap((known) => homeOf(known).hours) }
    expect(judgeWatch(away, time, home)).toMatchObject({ used: 7, shownAt: at('20T20:00') })
  })

  test('of which nothing was heard yet is not judged', () => {
    expect(judgeWatch(away, time, homeOf(registers('20T14:00', [0, 90])))).toBeNull()
  })

  test('is over for people when somebody is back', () => {
    expect(endOf(away, at('22T17:59'))).toBeNull()
    expect(endOf(away, at('22T18:00'))).toEqual(at('22T18:00'))
  })
})

describe('too little use', () => {
  const time = { startsAt: at('20T13:00'), endsAt: at('21T13:00') }

  test('is what ran between the last register before the hours and the first behind them', () => {
    const known = registers('20T12:30', [0, 2, 3, 4, 0, 0])
    expect(judgeWatch(morning, time, homeOf(known))).toMatchObject({ used: 9, shownAt: at('20T17:30') })
    // What ran half an hour before seven may have run after it.
    expect(judgeWatch(morning, time, homeOf(registers('20T12:30', [0, 2, 3, 4, 0, 1])))).toMatchObject({
      used: 10,
      shownAt: null,
    })
  })

  test.each([
    ['before the hours', registers('20T14:00', [0, 0, 0, 0, 0])],
    ['after the hours', registers('20T10:00', [0, 0, 0, 0, 0, 0])],
    ['for more than a day', [...registers('19T10:00', [0]), ...registers('20T17:00', [0])]],
  ])('is not told of a meter that was silent %s', (_when, known) => {
    expect(judgeWatch(morning, time, homeOf(known))).toBeNull()
  })

  test('is not told where the register fell', () => {
    expect(judgeWatch(morning, time, homeOf(registers('20T12:00', [0, 0, -3, 0, 0, 0])))).toBeNull()
  })

  test('never of a home that used enough, however seldom its meter is heard', () => {
    const flows = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 60, maxLength: 60 })
    const heardAt = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(flows, heardAt, (ran, kept) => {
        // Every quarter of an hour from six to nine in the evening: seven is the fourth, eleven the twentieth.
        const all = registers('20T12:00', ran, 15)
        const known = kept.toSorted((a, b) => a - b).flatMap((index) => all[index] ?? [])
        const used = (all[20]?.litres ?? 0) - (all[4]?.litres ?? 0)
        const judgement = judgeWatch(morning, time, homeOf(known))
        if (used >= limitOf(morning)) expect(judgement?.shownAt ?? null).toBeNull()
      }),
    )
  })

  test('is over with the reading that shows as much as was missing', () => {
    const known = registers('20T12:00', [0, 0, 0, 0, 0, 1, 4, 5, 30])
    const judgement = judgeWatch(morning, time, homeOf(known))
    expect(judgement).toMatchObject({ used: 1, shownAt: at('20T17:00'), relievedAt: at('20T19:00') })
  })
})

describe('the alert of a time', () => {
  const clock = (now: string, newest = now) => ({ now: at(now), newest: at(newest) })
  const over = { used: 120, usedAt: at('20T11:00'), shownAt: at('20T11:00'), relievedAt: null }
  const none = { ...over, used: 90, shownAt: null }
  const settled = (recorded: AlertSpan | null, judgement: typeof over | typeof none | null, now: string) =>
    settleWatch({ watch: day, time: theDay, recorded }, judgement, clock(now))
  const stands = (): AlertSpan => {
    const span = settled(null, over, '20T11:00')
    if (span === null) throw new Error('nothing was told')
    return { ...span, id: 'a' }
  }

  test('begins where it is shown, says since when it counts, and takes what was used', () => {
    expect(stands()).toMatchObject({
      ...{ layer: 'WATCH', kind: 'DAY_LIMIT', severity: 'WARNING', litres: 120, closedAt: null },
      ...{ since: theDay.startsAt.getTime(), openedAt: at('20T11:00').getTime() },
    })
  })

  test('is none where nothing is shown, or nothing known', () => {
    expect([settled(null, none, '20T12:00'), settled(null, null, '20T12:00')]).toEqual([null, null])
  })

  test('ends when its time does, known or not', () => {
    const end = { closedAt: theDay.endsAt.getTime(), closedReason: 'ENDED' }
    expect(settled(stands(), over, '21T06:00')).toMatchObject(end)
    expect(settled(stands(), null, '21T06:00')).toMatchObject(end)
  })

  test('is corrected by what comes late, and stands again by what comes later', () => {
    const corrected = settled(stands(), none, '20T12:00')
    expect(corrected).toMatchObject({ closedReason: 'CORRECTED', closedAt: at('20T12:00').getTime() })
    expect(settled(corrected, over, '20T13:00')).toMatchObject({
      id: 'a',
      closedReason: null,
      closedAt: null,
    })
    const afterItsEnd = settled(ended(stands(), theDay.endsAt), none, '22T12:00')
    expect(afterItsEnd).toMatchObject({ closedReason: 'CORRECTED', closedAt: theDay.endsAt.getTime() })
  })

  test('that somebody else closed stays closed', () => {
    const gone: AlertSpan = { ...stands(), closedAt: 1, closedReason: 'METER_REMOVED' }
    expect(settled(gone, over, '20T12:00')).toBe(gone)
  })

  test('of a day that is over is news for a day and a half', () => {
    expect(settled(null, over, '22T17:59')).toMatchObject({ closedAt: null })
    expect(settled(null, over, '22T18:00')).toMatchObject({ closedReason: 'ENDED' })
  })
})

describe('what can be asked', () => {
  const now = at('20T18:00')
  const ids = { id: 'w', servicePointId: 'p' }
  const limit = (litres: number | null, costCentavos: number | null): WatchWish => ({
    ...{ ...ids, kind: 'DAY_LIMIT', litres, costCentavos },
  })
  const absence = (from: number, until: number, allowanceLitres = 0): WatchWish => ({
    ...{ ...ids, kind: 'AWAY_USE', allowanceLitres },
    ...{ from: new Date(now.getTime() + from * hourMs), until: new Date(now.getTime() + until * hourMs) },
  })
  const hours = (fromHour: number, untilHour: number, litres = 10): WatchWish => ({
    ...{ ...ids, kind: 'TOO_LITTLE_USE', fromHour, untilHour, litres, contactMemberId: null },
  })

  test.each([
    [limit(1, null), null],
    [limit(null, 100_000_000), null],
    [limit(null, null), 'NeitherOrBoth'],
    [limit(5, 5), 'NeitherOrBoth'],
    [limit(0, null), 'LimitOutOfRange'],
    [limit(null, 100_000_001), 'CostOutOfRange'],
    [absence(-24, 1), null],
    [absence(-25, 1), 'LeftTooLongAgo'],
    [absence(5, 5), 'BackBeforeLeaving'],
    [absence(-5, 0), 'BackAlready'],
    [absence(1, 367 * 24), 'AwayTooLong'],
    [absence(367 * 24, 368 * 24), 'LeavesTooLate'],
    [absence(1, 2, -1), 'AllowanceOutOfRange'],
    [hours(0, 24), null],
    [hours(11, 11), 'HoursReversed'],
    [hours(-1, 5), 'HoursReversed'],
    [hours(20, 25), 'HoursReversed'],
    [hours(7, 11, 0), 'LeastOutOfRange'],
  ])('%j: %s', (wish, fault) => {
    expect(faultOf(wish, now)).toBe(fault)
  })

  test('hours need a meter that is heard in four of them a day, unless it is new', () => {
    expect(tellsHours({ hours: 27, days: 7 })).toBe(false)
    expect(tellsHours({ hours: 28, days: 7 })).toBe(true)
    expect(tellsHours({ hours: 1, days: 1.9 })).toBe(true)
  })
})
