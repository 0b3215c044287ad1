import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Signal } from '../signal.ts'
import { acceptAsNormal, observeNotice, standingNotices } from './notice.ts'
import { decodeNotice, encodeNotice, noticeLength } from './notice-codec.ts'
import { createNotice, type NoticeState } from './notice-state.ts'

// A home in Querétaro whose water is known by the hour; what is laid over it is known, so what must be said is too.

const hour = 3_600_000
const day = 24 * hour
/** Local midnight of a Monday. */
const begins = Date.parse('2026-03-02T06:00:00Z')

type Flow = (sinceBegin: number) => number

/** A number in [0, 1) that belongs to an hour: the same in every run. */
function chance(nth: number, salt: number): number {
  const mixed = Math.sin(nth * 12.9898 + salt * 78.233) * 43_758.5453
  return mixed - Math.floor(mixed)
}

/** A family: dry at night but for a toilet now and then, showers in the morning, cooking and washing until ten. */
const family: Flow = (since) => {
  const nth = Math.floor(since / hour)
  const hourOfDay = nth % 24
  const draw = chance(nth, 1)
  if (hourOfDay < 6 || hourOfDay === 23) return draw < 0.12 ? 6 : 0
  if (hourOfDay < 9) return draw < 0.8 ? 20 + 60 * chance(nth, 2) : 0
  return draw < 0.55 ? 5 + 40 * chance(nth, 3) : 0
}

const during =
  (from: number, to: number, flow: Flow): Flow =>
  (since) =>
    since >= from && since < to ? flow(since) : 0

const sumOf =
  (...flows: readonly Flow[]): Flow =>
  (since) =>
    flows.reduce((sum, flow) => sum + flow(since), 0)

interface Told {
  readonly signals: Signal[]
  readonly state: NoticeState
}

/** Registers of whole litres, one every `interval`, told one by one. */
function listen(flow: Flow, days: number, interval = hour, state = createNotice('RESIDENTIAL')): Told {
  return hearAll(registersOf(flow, days, interval), state)
}

function hearAll(
  registers: readonly (readonly [number, number])[],
  state = createNotice('RESIDENTIAL'),
): Told {
  const signals: Signal[] = []
  for (const [at, litres] of registers) {
    observeNotice(state, at, litres, (signal) => signals.push(signal), {})
  }
  return { signals, state }
}

function registersOf(flow: Flow, days: number, interval = hour): [number, number][] {
  const registers: [number, number][] = []
  let total = 123_456
  for (let since = 0; since <= days * day; since += interval / 4) {
    if (since % interval === 0) registers.push([begins + since, Math.floor(total)])
    total += (flow(since) * interval) / 4 / hour
  }
  return registers
}

const opened = ({ signals }: Told, kind: Signal['kind']) =>
  signals.filter((signal) => signal.kind === kind && signal.event === 'OPENED')

describe('a leak', () => {
  const leaks = during(40 * day + 14 * hour, 50 * day, () => 9)
  const told = listen(sumOf(family, leaks), 56)

  test('that drips day and night is told within two days, once, with since when and how much', () => {
    const [first, ...others] = opened(told, 'LEAK')
    expect(others).toEqual([])
    if (first === undefined) expect.fail('no leak was told')
    const began = begins + 40 * day + 14 * hour
    expect(first.at - began).toBeGreaterThan(0)
    expect(first.at - began).toBeLessThan(54 * hour)
    expect(Math.abs(first.since - began)).toBeLessThan(4 * hour)
    const leaked = (9 * (first.at - began)) / hour
    expect(first.litres).toBeGreaterThan(0.5 * leaked)
    expect(first.litres).toBeLessThan(1.6 * leaked)
  })

  test('ends when the water rests again, and says what it took in all', () => {
    const closed = told.signals.find(({ kind, event }) => kind === 'LEAK' && event === 'CLOSED')
    if (closed === undefined) expect.fail('the leak never ended')
    const ended = begins + 50 * day
    expect(closed.at - ended).toBeGreaterThan(0)
    expect(closed.at - ended).toBeLessThan(24 * hour)
    const leaked = (9 * (9 * 24 + 10) * hour) / hour
    expect(closed.litres).toBeGreaterThan(0.6 * leaked)
    expect(closed.litres).toBeLessThan(1.6 * leaked)
    expect(standingNotices(told.state)).toEqual([])
  })

  test('becomes critical on the third day', () => {
    const escalated = told.signals.find(({ kind, event }) => kind === 'LEAK' && event === 'ESCALATED')
    expect(escalated?.severity).toBe('CRITICAL')
    expect((escalated?.at ?? 0) - (escalated?.since ?? 0)).toBeGreaterThanOrEqual(72 * hour)
  })

  test('is not hidden by one dry hour a day', () => {
    const shut = (since: number) => (Math.floor(since / hour) % 24 === 3 ? 0 : 1)
    const leaking = sumOf(
      family,
      during(40 * day, 48 * day, () => 12),
    )
    const [first] = opened(
      listen((since) => leaking(since) * shut(since), 48),
      'LEAK',
    )
    expect((first?.at ?? Number.POSITIVE_INFINITY) - begins - 40 * day).toBeLessThan(72 * hour)
  })

  test.for([1 / 60, 0.25, 0.5, 1.5, 2])('is found where the register is sent every %d hours', (hours) => {
    const [first, ...others] = opened(listen(sumOf(family, leaks), 47, hours * hour), 'LEAK')
    expect((first?.at ?? Number.POSITIVE_INFINITY) - begins - 40 * day).toBeLessThan(72 * hour)
    expect(others).toEqual([])
  })

  test('is found by a meter that loses one hour in twenty', () => {
    const heard = registersOf(sumOf(family, leaks), 47).filter((_, nth) => chance(nth, 7) > 0.05)
    const [first] = opened(hearAll(heard), 'LEAK')
    expect((first?.at ?? Number.POSITIVE_INFINITY) - begins - 40 * day).toBeLessThan(72 * hour)
  })

  test('is found, once, whether the meter was exchanged or its register wrapped, before it or in it', () => {
    for (const nth of [36 * 24, 42 * 24]) {
      for (const began of [0, 3, 900_000]) {
        const registers = registersOf(sumOf(family, leaks), 56)
        const ended = registers[nth]?.[1] ?? 0
        const exchanged = registers.map(([at, litres], index): [number, number] => [
          at,
          index > nth ? litres - ended + began : litres,
        ])
        const replaced = opened(hearAll(exchanged), 'LEAK').map(({ at }) => at)
        expect(replaced).toHaveLength(1)
        // The hour of the exchange is not known: at most that is lost.
        expect(Math.abs((replaced[0] ?? 0) - (opened(told, 'LEAK')[0]?.at ?? 0))).toBeLessThanOrEqual(
          2 * hour,
        )
      }
    }
  })

  test('asks for more evidence where people said before that it was none', () => {
    const state = createNotice('RESIDENTIAL')
    const signals: Signal[] = []
    for (const [at, litres] of registersOf(sumOf(family, leaks), 46)) {
      observeNotice(state, at, litres, (signal) => signals.push(signal), { LEAK: 20 })
    }
    expect(signals).toEqual([])
  })
})

describe('what is no leak', () => {
  test('a family as it always lives is told nothing in four months', () => {
    expect(listen(family, 120).signals).toEqual([])
  })

  test.for([0.25, 0.5, 2, 3, 4, 6])('the same family heard every %d hours', (hours) => {
    expect(listen(family, 120, hours * hour).signals).toEqual([])
  })

  test('a cistern that fills slowly through its float valve every afternoon', () => {
    const tinaco: Flow = (since) => {
      const today = since % day
      if (today < 7 * hour || today > 19 * hour) return 0
      return 60 * Math.exp(-((today - 7 * hour) / (4 * hour)))
    }
    expect(listen(tinaco, 120).signals).toEqual([])
  })

  test('water that comes only five hours a day', () => {
    const tandeo: Flow = (since) => {
      const hourOfDay = Math.floor((since % day) / hour)
      return hourOfDay >= 5 && hourOfDay < 10 ? 90 : 0
    }
    expect(listen(tandeo, 120).signals).toEqual([])
  })

  test.for([8, 12, 24])('a register read every %d hours: its hours are not known', (hours) => {
    const leaking = sumOf(
      family,
      during(40 * day, 90 * day, () => 30),
    )
    expect(listen(leaking, 90, hours * hour).signals).toEqual([])
  })

  test('a home read once a day for a year, and by the hour from then on', () => {
    const registers = registersOf(family, 420).filter(
      ([at], nth) => at >= begins + 365 * day || nth % 24 === 0,
    )
    expect(hearAll(registers).signals).toEqual([])
  })

  test('another meter, a register that wraps, a litre that runs back', () => {
    const registers = registersOf(family, 80).map(([at, litres], nth): [number, number] => {
      if (nth > 1_400) return [at, (litres + 9_990_000) % 10_000_000]
      if (nth > 1_000) return [at, litres - 120_000]
      return [at, litres - (nth % 50 === 0 ? 1 : 0)]
    })
    const signals: Signal[] = []
    const state = createNotice('RESIDENTIAL')
    for (const [at, litres] of registers)
      observeNotice(state, at, litres, (signal) => signals.push(signal), {})
    expect(signals).toEqual([])
  })

  test('a pool that is filled in an afternoon: it runs fast, but it is no leak', () => {
    const pool = during(40 * day + 11 * hour, 40 * day + 19 * hour, () => 300)
    expect(opened(listen(sumOf(family, pool), 60), 'LEAK')).toEqual([])
  })

  test('a garden watered at the same hours every night since before the meter was known', () => {
    const garden: Flow = (since) => (since % day < 6 * hour ? 15 : 0)
    expect(listen(sumOf(family, garden), 120).signals).toEqual([])
  })

  test('a register that leaps by a cubic metre for one reading', () => {
    const leaping = registersOf(family, 60).map(([at, litres], nth): [number, number] => [
      at,
      nth === 1_200 ? litres + 1_000 : litres,
    ])
    const signals: Signal[] = []
    const state = createNotice('RESIDENTIAL')
    for (const [at, litres] of leaping) observeNotice(state, at, litres, (signal) => signals.push(signal), {})
    expect(signals).toEqual([])
  })

  test('many homes behind one meter, one of which always draws', () => {
    const many = sumOf(
      ...[0, 5, 11, 17, 23, 29].map(
        (shift): Flow =>
          (since) =>
            family(since + shift * 7 * day),
      ),
    )
    expect(listen(many, 120, hour, createNotice('MULTI_FAMILY')).signals).toEqual([])
  })

  test('a silence of five days in which the usual water ran', () => {
    const heard = registersOf(family, 60).filter(([at]) => at < begins + 40 * day || at > begins + 45 * day)
    const signals: Signal[] = []
    const state = createNotice('RESIDENTIAL')
    for (const [at, litres] of heard) observeNotice(state, at, litres, (signal) => signals.push(signal), {})
    expect(signals).toEqual([])
  })
})

describe('water that runs too fast', () => {
  const burst = during(40 * day + 23 * hour, 42 * day, () => 400)

  test('at night is told within three hours, and ends with the burst', () => {
    const told = listen(sumOf(family, burst), 44)
    const [first] = opened(told, 'HIGH_FLOW')
    expect((first?.at ?? Number.POSITIVE_INFINITY) - begins - 40 * day - 23 * hour).toBeLessThanOrEqual(
      3 * hour,
    )
    const closed = told.signals.find(({ kind, event }) => kind === 'HIGH_FLOW' && event === 'CLOSED')
    expect((closed?.at ?? Number.POSITIVE_INFINITY) - begins - 42 * day).toBeLessThanOrEqual(3 * hour)
    expect(closed?.litres ?? 0).toBeGreaterThan(0.9 * 400 * 25)
    expect(closed?.litres ?? 0).toBeLessThan(1.1 * 400 * 25)
  })

  test('is told of many homes behind one meter too', () => {
    const many = sumOf(
      ...[0, 5, 11, 17, 23, 29].map(
        (shift): Flow =>
          (since) =>
            family(since + shift * 7 * day),
      ),
    )
    const told = listen(sumOf(many, burst), 44, hour, createNotice('MULTI_FAMILY'))
    const [first] = opened(told, 'HIGH_FLOW')
    expect((first?.at ?? Number.POSITIVE_INFINITY) - begins - 40 * day - 23 * hour).toBeLessThanOrEqual(
      6 * hour,
    )
  })

  test('is told even of a home of which little is known, once it is beyond doubt', () => {
    const early = listen(
      sumOf(
        family,
        during(5 * day, 6 * day, () => 600),
      ),
      7,
    )
    expect(opened(early, 'HIGH_FLOW')).toHaveLength(1)
    expect(opened(early, 'LEAK')).toEqual([])
  })
})

test('what the resident calls normal is not told again', () => {
  const fountain = sumOf(
    during(40 * day, 80 * day, () => 9),
    during(70 * day, 80 * day, () => 60),
  )
  const state = createNotice('RESIDENTIAL')
  const signals: Signal[] = []
  for (const [at, litres] of registersOf(sumOf(family, fountain), 80)) {
    observeNotice(state, at, litres, (signal) => signals.push(signal), {})
    if (standingNotices(state).length > 0 && at >= begins + 44 * day) acceptAsNormal(state)
  }
  const told = signals.filter(({ event, kind }) => event === 'OPENED' && kind === 'LEAK')
  const days = told.map(({ at }) => Math.floor((at - begins) / day))
  expect(days.filter((since) => since < 70)).toHaveLength(1)
  expect(days.filter((since) => since >= 70).length, 'a leak beside the fountain is').toBeGreaterThan(0)
})

describe('the state of a meter', () => {
  const flow = sumOf(
    family,
    during(30 * day, 36 * day, () => 15),
    during(38 * day, 39 * day, () => 500),
  )
  const registers = registersOf(flow, 45)
  const { signals: expected } = listen(flow, 45)

  test('has at most three kilobytes', () => {
    expect(noticeLength).toBeLessThanOrEqual(3_072)
    expect(encodeNotice(createNotice('MULTI_FAMILY'))).toHaveLength(noticeLength)
  })

  test('may be written and read at any point without changing what is said', () => {
    expect(expected.length).toBeGreaterThan(2)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (every) => {
        const signals: Signal[] = []
        let state = createNotice('RESIDENTIAL')
        registers.forEach(([at, litres], nth) => {
          if (nth % every === 0) state = decodeNotice(encodeNotice(state))
          observeNotice(state, at, litres, (signal) => signals.push(signal), {})
        })
        expect(signals).toEqual(expected)
      }),
      { numRuns: 12 },
    )
  })

  test('is not moved by readings that come twice or late', () => {
    const signals: Signal[] = []
    const state = createNotice('RESIDENTIAL')
    registers.forEach(([at, litres], nth) => {
      const late = registers[Math.max(0, nth - 3)]
      for (const [when, value] of [[at, litres], [at, litres], late ?? [at, litres]] as const) {
        observeNotice(state, when, value, (signal) => signals.push(signal), {})
      }
    })
    expect(signals).toEqual(expected)
  })

  test('is refused when its bytes are not as many as they should be', () => {
    expect(() => decodeNotice(new Uint8Array(7))).toThrow(/7: begin this meter anew/)
  })
})
