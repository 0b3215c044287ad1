import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { decideHandReading, decideValidation } from './hand-reading.ts'
import { decideKeyChange } from './key-change.ts'
import { decideRemoval, decideReplacement } from './meter-end.ts'
import { evolve, lifeOf, type MeterFact, type MeterLife } from './meter-life.ts'

const on = (day: number, hour = 12) => new Date(Date.UTC(2026, 10, day, hour))
const now = on(20)
const alone = { before: null, after: null }

const installed: MeterFact = {
  type: 'MeterInstalled',
  at: on(1),
  data: {
    serial: '67001234',
    manufacturer: 'KAM',
    model: 'flowIQ 2200',
    calibreMillimetres: 15,
    servicePointId: 'place',
    initialLitres: litres(100),
    replaces: null,
    radio: { network: 'WMBUS', address: 'KAM:67001234' },
  },
}
const read: MeterFact = {
  type: 'ReadingRecordedByHand',
  at: on(5),
  data: { readingId: 'r', litres: litres(400), origin: 'FIELD' },
}
const removed: MeterFact = {
  type: 'MeterRemoved',
  at: on(10),
  data: { finalLitres: litres(900), why: 'obra' },
}

/** Given these facts. */
function given(...facts: readonly MeterFact[]): MeterLife {
  const life = lifeOf([installed, ...facts])
  if (life === null) throw new TypeError('a life has facts')
  return life
}

test('a life is what its facts say', () => {
  expect(
    given(
      read,
      { type: 'KeyChanged', at: on(6), data: { source: 'KEY_FILE' } },
      {
        type: 'ReadingValidated',
        at: on(7),
        data: { readingId: 'r', verdict: 'DISPUTED', why: 'foto borrosa' },
      },
      removed,
    ),
  ).toEqual({
    version: 5,
    servicePointId: 'place',
    network: 'WMBUS',
    installedAt: on(1),
    initialLitres: 100,
    replaces: null,
    keyChanges: 1,
    handReadings: new Map([['r', { at: on(5), litres: 400, origin: 'FIELD', verdict: 'DISPUTED' }]]),
    end: { at: on(10), finalLitres: 900, successorId: null, why: 'obra' },
  })
  expect(lifeOf([])).toBeNull()
})

test('facts in an impossible order are a broken record', () => {
  expect(() => evolve(null, read)).toThrow('comes before MeterInstalled')
  expect(() => evolve(given(), installed)).toThrow('installed once')
})

test('a reading by hand is taken down where it fits between its neighbours', () => {
  const wish = { readingId: 'x', at: on(6), litres: litres(500), origin: 'SELF' } as const
  expect(decideHandReading(given(), wish, alone, now)).toEqual({
    kind: 'ReadingRecordedByHand',
    fact: {
      type: 'ReadingRecordedByHand',
      at: on(6),
      data: { readingId: 'x', litres: 500, origin: 'SELF' },
    },
  })
  const before = { at: on(5), litres: litres(501) }
  expect(decideHandReading(given(), wish, { before, after: null }, now)).toEqual({
    kind: 'RegisterFalls',
    known: before,
  })
  const after = { at: on(7), litres: litres(499) }
  expect(decideHandReading(given(), wish, { before: null, after }, now)).toEqual({
    kind: 'RegisterFalls',
    known: after,
  })
})

test('a reading by hand told twice is one; with other data its id is taken', () => {
  const again = { readingId: 'r', at: on(5), litres: litres(400), origin: 'FIELD' } as const
  expect(decideHandReading(given(read), again, alone, now)).toEqual({ kind: 'AlreadyRecorded' })
  expect(decideHandReading(given(read), { ...again, litres: litres(401) }, alone, now)).toEqual({
    kind: 'ReadingIdTaken',
  })
})

test.each([
  ['before the meter was put in', on(1, 11), [], 'MeterNotInService'],
  ['after it was taken out', on(11), [removed], 'MeterNotInService'],
  ['of tomorrow', on(21), [], 'InstantImpossible'],
] as const)('a reading by hand %s is refused', (_when, at, facts, kind) => {
  const wish = { readingId: 'x', at, litres: litres(500), origin: 'FIELD' } as const
  expect(decideHandReading(given(...facts), wish, alone, now)).toEqual({ kind })
})

test('a second look at a reading counts once; the last word stands', () => {
  const look = { readingId: 'r', verdict: 'CONFIRMED', why: 'se vio la foto' } as const
  const decision = decideValidation(given(read), look, now)
  expect(decision).toMatchObject({ kind: 'ReadingValidated', fact: { data: look } })
  const confirmed = 'fact' in decision ? evolve(given(read), decision.fact) : given(read)
  expect(decideValidation(confirmed, look, now)).toEqual({ kind: 'AlreadyValidated' })
  expect(decideValidation(confirmed, { ...look, verdict: 'DISPUTED' }, now).kind).toBe('ReadingValidated')
  expect(decideValidation(given(), look, now)).toEqual({ kind: 'ReadingUnknown' })
})

test('a radio gets another key while its meter is in service, and only where it enciphers itself', () => {
  const wish = { key: 'AB'.repeat(16), source: 'BY_HAND' } as const
  expect(decideKeyChange(given(), null, wish, now)).toEqual({
    kind: 'KeyChanged',
    key: 'ab'.repeat(16),
    fact: { type: 'KeyChanged', at: now, data: { source: 'BY_HAND' } },
  })
  expect(decideKeyChange(given(), 'ab'.repeat(16), wish, now)).toEqual({ kind: 'AlreadyChanged' })
  expect(decideKeyChange(given(), null, { ...wish, key: 'clave' }, now)).toEqual({ kind: 'KeyMalformed' })
  expect(decideKeyChange(given(removed), null, wish, now)).toEqual({ kind: 'MeterNotInService' })
  expect(decideKeyChange({ ...given(), network: 'NBIOT' }, null, wish, now)).toEqual({
    kind: 'RadioHasNoKey',
  })
})

test('a meter is taken out with its last register, once', () => {
  const wish = { at: on(10), finalLitres: litres(900), why: 'obra' }
  const before = { at: on(9), litres: litres(899) }
  expect(decideRemoval(given(), wish, { before, after: null }, now)).toEqual({
    kind: 'MeterRemoved',
    fact: removed,
  })
  expect(decideRemoval(given(removed), wish, alone, now)).toEqual({ kind: 'AlreadyRemoved' })
  expect(decideRemoval(given(removed), { ...wish, at: null }, alone, now)).toEqual({ kind: 'AlreadyRemoved' })
  expect(decideRemoval(given(removed), { ...wish, finalLitres: litres(901) }, alone, now)).toEqual({
    kind: 'MeterNotInService',
  })
  expect(decideRemoval(given(), { ...wish, finalLitres: null }, { before, after: null }, now).kind).toBe(
    'MeterRemoved',
  )
})

test.each([
  ['before it came', on(1), alone],
  ['tomorrow', on(21), alone],
  ['before its last telegram', on(10), { before: null, after: { at: on(11), litres: litres(900) } }],
] as const)('a meter cannot be taken out %s', (_when, at, neighbours) => {
  const wish = { at, finalLitres: litres(900), why: 'obra' }
  expect(decideRemoval(given(), wish, neighbours, now)).toEqual({ kind: 'InstantImpossible' })
})

test('a meter makes room for another with a register that does not fall', () => {
  const wish = { at: on(10), finalLitres: litres(900), why: 'vidrio roto', successorId: 'next' }
  const decision = decideReplacement(given(), wish, alone, now)
  expect(decision).toEqual({
    kind: 'MeterReplaced',
    fact: {
      type: 'MeterReplaced',
      at: on(10),
      data: { finalLitres: 900, successorId: 'next', why: 'vidrio roto' },
    },
  })
  const replaced = 'fact' in decision ? evolve(given(), decision.fact) : given()
  expect(decideReplacement(replaced, wish, alone, now)).toEqual({ kind: 'AlreadyReplaced' })
  expect(decideReplacement(replaced, { ...wish, successorId: 'other' }, alone, now)).toEqual({
    kind: 'MeterNotInService',
  })
  const before = { at: on(9), litres: litres(901) }
  expect(decideReplacement(given(), wish, { before, after: null }, now)).toEqual({
    kind: 'RegisterFalls',
    known: before,
  })
})
