import { describe, expect, test } from 'vitest'
import type { Caution, MeterKind, Signal } from '../signal.ts'
import { createRules, observeRules, standingRules } from './rules.ts'

const hour = 3_600_000
const day = 24 * hour
const start = Date.UTC(2026, 2, 1, 6)

interface Life {
  readonly kind?: MeterKind
  readonly calibre?: number
  readonly caution?: Caution
}

/** A meter under the rules, told how much ran in each step. */
function meter({ kind = 'RESIDENTIAL', calibre = 0, caution = {} }: Life = {}) {
  const state = createRules(kind, calibre)
  const signals: Signal[] = []
  let at = start
  let register = 10_000
  const hear = () => observeRules(state, at, register, (signal) => signals.push(signal), caution)
  hear()
  return {
    state,
    signals,
    /** Says `steps` readings, each `litres` on and `every` later. */
    run(steps: number, litres: number, every = hour) {
      for (let step = 0; step < steps; step++) {
        at += every
        register += litres
        hear()
      }
      return this
    },
    /** Another register from the next reading on. */
    set(litres: number) {
      register = litres
      return this
    },
    /** A reading out of turn. */
    say(instant: number, litres: number) {
      observeRules(state, instant, litres, (signal) => signals.push(signal), caution)
      return this
    },
    said: (...kinds: readonly string[]) =>
      signals.filter(({ kind }) => kinds.includes(kind)).map(({ event, severity }) => `${event} ${severity}`),
    get at() {
      return at
    },
  }
}

describe('continuous flow', () => {
  test('water in every hour warns after 24 hours, is critical after 72, and a dry hour ends it', () => {
    const leak = meter().run(5, 0).run(23, 4)
    expect(leak.signals).toEqual([])
    leak.run(1, 4)
    const since = start + 5 * hour
    expect(leak.signals).toEqual([
      {
        layer: 'RULE',
        kind: 'CONTINUOUS_FLOW',
        severity: 'WARNING',
        event: 'OPENED',
        at: since + 24 * hour,
        since,
        litres: 96,
      },
    ])
    leak.run(47, 4)
    expect(leak.signals).toHaveLength(1)
    leak.run(1, 4)
    expect(leak.signals.at(-1)).toMatchObject({ event: 'ESCALATED', severity: 'CRITICAL', litres: 288 })
    leak.run(1, 0)
    expect(leak.signals.at(-1)).toMatchObject({ event: 'CLOSED', severity: 'CRITICAL', since })
    expect(standingRules(leak.state)).toEqual([])
  })

  test('what it has taken is what ran when nobody used any', () => {
    const leak = meter().run(12, 40).run(12, 3)
    expect(leak.signals).toMatchObject([{ event: 'OPENED', litres: 72 }])
    leak.run(4, 3)
    expect(standingRules(leak.state)).toMatchObject([{ kind: 'CONTINUOUS_FLOW', litres: 84 }])
  })

  test('one dry hour a day is no continuous flow', () => {
    const home = meter()
    for (let count = 0; count < 10; count++) home.run(23, 9).run(1, 0)
    expect(home.signals).toEqual([])
  })

  test('a silence of up to 2.6 hours in which water ran counts; a longer one is held and not counted', () => {
    expect(
      meter()
        .run(10, 4)
        .run(1, 9, 2.5 * hour)
        .run(11, 4)
        .said('CONTINUOUS_FLOW'),
    ).toEqual([])
    expect(
      meter()
        .run(10, 4)
        .run(1, 9, 2.5 * hour)
        .run(12, 4)
        .said('CONTINUOUS_FLOW'),
    ).toHaveLength(1)
    expect(
      meter()
        .run(10, 4)
        .run(1, 90, 20 * hour)
        .run(13, 4)
        .said('CONTINUOUS_FLOW'),
    ).toEqual([])
    expect(
      meter()
        .run(10, 4)
        .run(1, 90, 20 * hour)
        .run(14, 4)
        .said('CONTINUOUS_FLOW'),
    ).toHaveLength(1)
    expect(
      meter()
        .run(10, 4)
        .run(1, 0, 20 * hour)
        .run(20, 4)
        .said('CONTINUOUS_FLOW'),
    ).toEqual([])
  })

  test('a meter that reports every quarter has dry quarters in wet hours', () => {
    const drip = meter()
    for (let count = 0; count < 24; count++) drip.run(1, 2, hour / 4).run(3, 0, hour / 4)
    expect(drip.said('CONTINUOUS_FLOW')).toEqual([])
    drip.run(4, 1, hour / 4)
    expect(drip.said('CONTINUOUS_FLOW')).toEqual(['OPENED WARNING'])
    drip.run(3, 0, hour / 4)
    expect(drip.said('CONTINUOUS_FLOW')).toHaveLength(1)
    drip.run(1, 0, hour / 4)
    expect(drip.said('CONTINUOUS_FLOW').at(-1)).toBe('CLOSED WARNING')
  })

  test('a repeat, or a reading minutes after the last, is no dry hour', () => {
    const leak = meter().run(23, 4)
    leak
      .say(leak.at, 10_092)
      .say(leak.at + 5 * 60_000, 10_092)
      .run(1, 4)
    expect(leak.said('CONTINUOUS_FLOW')).toEqual(['OPENED WARNING'])
  })

  test('who reads once a day cannot know', () => {
    expect(meter().run(60, 400, day).said('CONTINUOUS_FLOW')).toEqual([])
  })

  test('a meter that is replaced goes on leaking', () => {
    const leak = meter().run(12, 4).set(0).run(13, 4)
    expect(leak.said('CONTINUOUS_FLOW', 'REVERSE_FLOW')).toEqual(['OPENED WARNING'])
  })
})

describe('high flow', () => {
  test('120 litres an hour for three hours is a warning at a home, and ends when it ends', () => {
    const garden = meter().run(2, 10).run(2, 130)
    expect(garden.signals).toEqual([])
    garden.run(1, 130)
    expect(garden.signals).toMatchObject([
      { event: 'OPENED', severity: 'WARNING', since: start + 2 * hour, litres: 390 },
    ])
    garden.run(1, 60)
    expect(garden.said('HIGH_FLOW')).toEqual(['OPENED WARNING', 'CLOSED WARNING'])
  })

  test('what a burst takes in these hours is critical at once', () => {
    expect(meter().run(3, 500).said('HIGH_FLOW')).toEqual(['OPENED CRITICAL'])
    expect(meter().run(12, 130).said('HIGH_FLOW')).toEqual(['OPENED WARNING', 'ESCALATED CRITICAL'])
  })

  test('what is high depends on the connection', () => {
    expect(meter({ kind: 'MULTI_FAMILY' }).run(10, 250).said('HIGH_FLOW')).toEqual([])
    expect(meter({ kind: 'MULTI_FAMILY' }).run(3, 310).said('HIGH_FLOW')).toEqual(['OPENED WARNING'])
    // Q3 of DN 40 is 16 m³/h; 3 % of it are 480 L/h.
    expect(meter({ kind: 'MULTI_FAMILY', calibre: 40 }).run(10, 470).said('HIGH_FLOW')).toEqual([])
  })

  test('whoever said that it was none is asked later', () => {
    expect(
      meter({ caution: { HIGH_FLOW: 1 } })
        .run(5, 140)
        .said('HIGH_FLOW'),
    ).toEqual([])
    expect(
      meter({ caution: { HIGH_FLOW: 1 } })
        .run(3, 160)
        .said('HIGH_FLOW'),
    ).toEqual(['OPENED WARNING'])
  })

  test('a register that jumps further than water can run is no flow', () => {
    expect(meter().run(2, 5).set(900_000).run(3, 5).signals).toEqual([])
  })
})

describe('reverse flow', () => {
  test('a single litre back is air; two litres, or a second time within a week, are not', () => {
    expect(
      meter()
        .run(5, 10)
        .run(1, -1)
        .run(200, 10, 2 * hour)
        .said('REVERSE_FLOW'),
    ).toEqual([])
    expect(meter().run(5, 7).run(1, -2).said('REVERSE_FLOW')).toEqual(['OPENED WARNING'])
    expect(meter().run(5, 10).run(1, -1).run(24, 10).run(1, -1).said('REVERSE_FLOW')).toEqual([
      'OPENED WARNING',
    ])
    expect(meter().run(5, 10).run(1, -1).run(8, 10, day).run(1, -1).said('REVERSE_FLOW')).toEqual([])
  })

  test('where a pulse is ten litres, a single one back is air', () => {
    expect(meter().run(5, 10).run(1, -10).said('REVERSE_FLOW')).toEqual([])
    expect(meter().run(5, 10).run(1, -20).said('REVERSE_FLOW')).toEqual(['OPENED WARNING'])
  })

  test('a hundred litres are critical, and a quiet day ends it', () => {
    const house = meter().run(5, 10).run(1, -20).run(1, -90)
    expect(house.signals).toMatchObject([
      { event: 'OPENED', severity: 'WARNING', litres: 20, since: start + 5 * hour },
      { event: 'ESCALATED', severity: 'CRITICAL', litres: 110 },
    ])
    house.run(23, 0)
    expect(house.said('REVERSE_FLOW')).toHaveLength(2)
    house.run(1, 0)
    expect(house.said('REVERSE_FLOW').at(-1)).toBe('CLOSED CRITICAL')
  })

  test('a meter that is replaced, or begins at zero again, is no reverse flow', () => {
    expect(meter().run(5, 10).set(0).run(50, 3).said('REVERSE_FLOW')).toEqual([])
    expect(meter().set(99_999_990).run(2, 4).set(2).run(10, 3).said('REVERSE_FLOW')).toEqual([])
  })
})

describe('no consumption', () => {
  /** More than three weeks of a home where nobody is for some hours a day. */
  const home = () => {
    const life = meter()
    for (let count = 0; count < 22; count++) life.run(16, 12).run(8, 0)
    return life
  }

  test('ten days without a litre are a warning, and the next litre ends it', () => {
    const away = home().run(10 * 24 - 9, 0)
    expect(away.said('ZERO_CONSUMPTION')).toEqual([])
    away.run(2, 0)
    expect(away.signals).toMatchObject([{ event: 'OPENED', severity: 'WARNING', litres: 0 }])
    away.run(1, 3)
    expect(away.said('ZERO_CONSUMPTION')).toEqual(['OPENED WARNING', 'CLOSED WARNING'])
  })

  test('a weekend house stands dry for longer before anybody wonders', () => {
    const weekends = home().run(9, 0, day).run(48, 10).run(9, 0, day)
    expect(weekends.run(8, 0, day).said('ZERO_CONSUMPTION')).toEqual([])
    expect(weekends.run(2, 0, day).said('ZERO_CONSUMPTION')).toEqual(['OPENED WARNING'])
  })

  test('of a meter without a past nobody wonders', () => {
    expect(meter().run(10, 5).run(40, 0, day).signals).toEqual([])
  })
})

test('whatever a register does, the rules go on', () => {
  const wild = meter()
  const registers = [0, -5, 99_999_999, 3, 3, Number.MAX_SAFE_INTEGER, 7, -1_000_000]
  for (const [index, litres] of registers.entries()) wild.say(start + index * hour, litres)
  wild
    .say(start - day, 4)
    .say(Number.MAX_SAFE_INTEGER, 9)
    .say(0, 0)
  expect(standingRules(wild.state).map(({ kind }) => kind)).not.toContain('CONTINUOUS_FLOW')
})
