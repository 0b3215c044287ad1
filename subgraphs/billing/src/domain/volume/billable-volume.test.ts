import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { billableVolume } from './billable-volume.ts'
import { dayAfter, midnightOf } from './civil-day.ts'
import type { PastVolume } from './estimate-volume.ts'
import { type MeterNear, nothingNear, type RegistersNear, type SeenRegister } from './meter-near.ts'
import type { BilledUpTo, VolumeQuestion } from './volume-question.ts'

const hourMs = 3_600_000
const november = { from: '2026-11-01', to: '2026-12-01' }

/** A register so many hours after a midnight, earlier where the number is negative. */
function seen(day: string, hours: number, register: number): SeenRegister {
  return { at: new Date(midnightOf(day).getTime() + hours * hourMs), litres: litres(register) }
}

function near(before: SeenRegister | null, after: SeenRegister | null = null): RegistersNear {
  return { before, after }
}

function meter(more: Partial<MeterNear> = {}): MeterNear {
  return {
    ...{ meterId: 'A', installedAt: midnightOf('2024-01-01'), initialLitres: litres(0) },
    ...{ removedAt: null, finalLitres: null, lastRegister: null, from: nothingNear, to: nothingNear },
    ...more,
  }
}

function upTo(day: string, register: number, ahead = 0): BilledUpTo {
  const at = midnightOf(day).toISOString()
  return { meterId: 'A', at, litres: litres(register), ahead: litres(ahead) }
}

function ask(more: Partial<VolumeQuestion>) {
  const nothing = { openedOn: null, closedOn: null, billedUpTo: null, past: [], corrections: [] }
  return billableVolume({ period: november, ...nothing, meters: [meter()], ...more })
}

/** Monthly bills that end with the day; so many litres each. */
function bills(until: string, volumes: readonly number[], estimated = false): PastVolume[] {
  return volumes.map((volume, index) => {
    const to = dayAfter(until, -30 * (volumes.length - 1 - index))
    return { from: dayAfter(to, -30), to, litres: litres(volume), estimated }
  })
}

test('a bill goes from the register of the last bill to the one nearest its cut-off', () => {
  const to = near(seen('2026-12-01', -3, 118_000), seen('2026-12-01', 1, 118_040))
  const volume = ask({ billedUpTo: upTo('2026-11-01', 100_000), meters: [meter({ to })] })
  expect(volume).toMatchObject({ litres: 18_040, estimated: 'NONE', flags: [] })
  expect(volume.from).toMatchObject({ litres: 100_000, origin: 'BILLED' })
  expect(volume.to).toMatchObject({ litres: 118_040, origin: 'READ', at: '2026-12-01T07:00:00.000Z' })
  expect(volume.billedUpTo).toEqual({
    ...{ meterId: 'A', at: '2026-12-01T07:00:00.000Z', litres: 118_040, ahead: 0 },
  })
})

test('a register of up to a day and a half away closes a bill, and is said to be early or late', () => {
  const billedUpTo = upTo('2026-11-01', 100_000)
  const early = ask({ billedUpTo, meters: [meter({ to: near(seen('2026-12-01', -36, 117_000)) })] })
  expect(early).toMatchObject({ litres: 17_000, flags: ['READ_EARLY'] })
  const late = ask({ billedUpTo, meters: [meter({ to: near(null, seen('2026-12-01', 30, 119_000)) })] })
  expect(late).toMatchObject({ litres: 19_000, flags: ['READ_LATE'] })
})

test('in a gap around the cut-off a bill ends on the line between its neighbours, and the next one goes on from there', () => {
  const to = near(seen('2026-12-01', -96, 116_000), seen('2026-12-01', 96, 124_000))
  const volume = ask({ billedUpTo: upTo('2026-11-01', 100_000), meters: [meter({ to })] })
  expect(volume).toMatchObject({ litres: 20_000, estimated: 'NONE', flags: ['GAP'] })
  expect(volume.billedUpTo).toMatchObject({ litres: 116_000, ahead: 4_000 })
  const december = ask({
    period: { from: '2026-12-01', to: '2027-01-01' },
    billedUpTo: volume.billedUpTo,
    meters: [meter({ to: near(seen('2027-01-01', 0, 136_000)) })],
  })
  expect(december).toMatchObject({ litres: 16_000, flags: [] })
})

test('a meter that fell silent is billed to its last register, and the days after that by the own past', () => {
  const volume = ask({
    billedUpTo: upTo('2026-11-01', 100_000),
    meters: [meter({ to: near(seen('2026-11-21', 0, 112_000)) })],
    past: bills('2026-11-01', [15_000, 18_000, 21_000]),
  })
  expect(volume).toMatchObject({ litres: 12_000 + 6_000, estimated: 'PART', flags: ['ESTIMATED', 'GAP'] })
  expect(volume.parts.at(-1)).toMatchObject({ kind: 'ESTIMATED', from: '2026-11-21', to: '2026-12-01' })
  expect(volume.billedUpTo).toMatchObject({ litres: 112_000, ahead: 6_000 })
})

test('without any register a bill is estimated whole, month after month, and the next one that is read puts it right', () => {
  const past = bills('2026-11-01', [18_000, 18_000, 18_000])
  const first = ask({ billedUpTo: upTo('2026-11-01', 100_000), past })
  expect(first).toMatchObject({ litres: 18_000, estimated: 'ALL', flags: ['ESTIMATED', 'GAP'] })
  const second = ask({
    period: { from: '2026-12-01', to: '2026-12-31' },
    billedUpTo: first.billedUpTo,
    past: [...past, { ...november, litres: first.litres, estimated: true }],
  })
  expect(second).toMatchObject({ litres: 18_000, estimated: 'ALL' })
  expect(second.billedUpTo).toMatchObject({ litres: 100_000, ahead: 36_000 })
  const read = ask({
    period: { from: '2026-12-31', to: '2027-01-30' },
    billedUpTo: second.billedUpTo,
    meters: [meter({ to: near(seen('2027-01-30', 0, 160_000)) })],
  })
  expect(read).toMatchObject({ litres: 24_000, estimated: 'NONE', flags: [] })
  expect(read.parts).toMatchObject([{ litres: 60_000 }, { kind: 'BILLED_BEFORE', litres: -36_000 }])
})

test('an estimate that was too high is given back by the water that runs next, and no bill is below zero', () => {
  const tooHigh = upTo('2026-11-01', 100_000, 30_000)
  const first = ask({
    billedUpTo: tooHigh,
    meters: [meter({ to: near(seen('2026-12-01', 0, 112_000)) })],
  })
  expect(first).toMatchObject({ litres: 0, flags: ['OVER_ESTIMATED'] })
  expect(first.parts.at(-1)).toEqual({ kind: 'CARRIED_ON', litres: 18_000 })
  const second = ask({
    period: { from: '2026-12-01', to: '2027-01-01' },
    billedUpTo: first.billedUpTo,
    meters: [meter({ to: near(seen('2027-01-01', 0, 135_000)) })],
  })
  expect(second).toMatchObject({ litres: 5_000, flags: [] })
  expect(second.billedUpTo?.ahead).toBe(0)
})

test('a contract without a bill that was read is not estimated: somebody has to look', () => {
  const volume = ask({ billedUpTo: upTo('2026-11-01', 100_000), past: bills('2026-11-01', [9_000], true) })
  expect(volume).toMatchObject({ litres: 0, flags: ['ESTIMATED', 'GAP', 'NOTHING_TO_ESTIMATE_BY'] })
})

test('a register that fell is not billed and holds the bill; water counts again from where it stood', () => {
  const fell = ask({
    billedUpTo: upTo('2026-11-01', 100_000),
    meters: [meter({ to: near(seen('2026-12-01', 0, 90_000)) })],
  })
  expect(fell).toMatchObject({ litres: 0, flags: ['NEGATIVE'], parts: [] })
  expect(fell.billedUpTo).toEqual(upTo('2026-11-01', 100_000))
  const after = ask({
    period: { from: '2026-12-01', to: '2027-01-01' },
    billedUpTo: fell.billedUpTo,
    meters: [meter({ to: near(seen('2027-01-01', 0, 104_000)) })],
  })
  expect(after).toMatchObject({ litres: 4_000, flags: [] })
})

test('a register that passed the end of its digits counts through', () => {
  const volume = ask({
    billedUpTo: upTo('2026-11-01', 9_990_000),
    meters: [meter({ to: near(seen('2026-12-01', 0, 8_000)) })],
  })
  expect(volume).toMatchObject({ litres: 18_000, flags: ['REGISTER_WRAPPED'] })
  expect(volume.parts).toMatchObject([{ kind: 'MEASURED', range: 10_000_000 }])
})

test('of a meter that was replaced both registers count: to its final one, and from the initial one of its successor', () => {
  const at = midnightOf('2026-11-12')
  const [old, young] = [
    meter({ removedAt: at, finalLitres: litres(106_000) }),
    meter({
      meterId: 'B',
      installedAt: at,
      initialLitres: litres(3),
      to: near(seen('2026-12-01', 0, 9_003)),
    }),
  ]
  const volume = ask({ billedUpTo: upTo('2026-11-01', 100_000), meters: [old, young] })
  expect(volume).toMatchObject({ litres: 15_000, flags: ['METER_REPLACED'] })
  expect(volume.parts.map(({ litres: part }) => part)).toEqual([6_000, 9_000])
  expect(volume.billedUpTo).toMatchObject({ meterId: 'B', litres: 9_003 })
})

test('where nobody wrote down the registers of a swap, the last and the first that are known stand for them', () => {
  const at = midnightOf('2026-11-12')
  const last = seen('2026-11-11', 0, 105_000)
  const volume = ask({
    billedUpTo: upTo('2026-11-01', 100_000),
    meters: [
      meter({ removedAt: at, lastRegister: last }),
      meter({
        ...{ meterId: 'B', installedAt: at, initialLitres: null },
        firstRegister: seen('2026-11-13', 0, 40),
        to: near(seen('2026-12-01', 0, 9_040)),
      }),
    ],
  })
  expect(volume).toMatchObject({
    litres: 14_000,
    flags: ['FINAL_REGISTER_MISSING', 'FIRST_REGISTER_MISSING', 'METER_REPLACED'],
  })
})

test('a meter that is taken out for good is billed to its final register, and its place is said to have none', () => {
  const removedAt = midnightOf('2026-11-12')
  const volume = ask({
    billedUpTo: upTo('2026-11-01', 100_000),
    meters: [meter({ removedAt, finalLitres: litres(104_000) })],
  })
  expect(volume).toMatchObject({ litres: 4_000, estimated: 'NONE', flags: ['NO_METER'] })
})

test('the first bill of a contract that began amid the month begins with the register of that day', () => {
  const volume = ask({
    openedOn: '2026-11-16',
    meters: [
      meter({ from: near(seen('2026-11-16', -1, 109_000)), to: near(seen('2026-12-01', 0, 118_000)) }),
    ],
  })
  expect(volume).toMatchObject({
    ...{ litres: 9_000, days: { from: '2026-11-16', to: '2026-12-01' }, flags: ['OPENED_IN_PERIOD'] },
    from: { litres: 109_000, origin: 'READ' },
  })
})

test('who moves out pays to the register of the last day, and who moves in from the same one', () => {
  const moved = near(seen('2026-11-16', -1, 109_000), seen('2026-11-16', 3, 109_050))
  const leaving = ask({
    ...{ closedOn: '2026-11-16', billedUpTo: upTo('2026-11-01', 100_000) },
    meters: [meter({ to: moved })],
  })
  const coming = ask({
    openedOn: '2026-11-16',
    meters: [meter({ from: moved, to: near(seen('2026-12-01', 0, 118_000)) })],
  })
  expect(leaving).toMatchObject({ litres: 9_000, flags: ['CLOSED_IN_PERIOD'] })
  expect(coming).toMatchObject({ litres: 9_000, flags: ['OPENED_IN_PERIOD'] })
  expect(coming.from?.at).toBe(leaving.to?.at)
})

test('a first bill in a gap begins on the line between its neighbours', () => {
  const volume = ask({
    meters: [
      meter({
        from: near(seen('2026-11-01', -96, 96_000), seen('2026-11-01', 96, 104_000)),
        to: near(seen('2026-12-01', 0, 118_000)),
      }),
    ],
  })
  expect(volume).toMatchObject({ litres: 18_000, flags: ['GAP'] })
})

test('a meter that was put in amid the first bill counts from its initial register', () => {
  const volume = ask({
    meters: [
      meter({
        ...{ installedAt: midnightOf('2026-11-10'), initialLitres: litres(2_000) },
        to: near(seen('2026-12-01', 0, 14_000)),
      }),
    ],
  })
  expect(volume).toMatchObject({ litres: 12_000, from: { origin: 'INITIAL', litres: 2_000 } })
})

test('a day that was edited counts as edited, and says so', () => {
  const volume = ask({
    billedUpTo: upTo('2026-11-01', 100_000),
    meters: [meter({ to: near(seen('2026-12-01', 0, 118_000)) })],
    corrections: [{ day: '2026-11-18', litres: litres(-5_000), by: 'EDIT' }],
  })
  expect(volume).toMatchObject({ litres: 13_000, flags: ['CORRECTED'] })
})

test('a place without any meter is held', () => {
  expect(ask({ meters: [] })).toMatchObject({
    ...{ litres: 0, from: null, to: null, billedUpTo: null },
    flags: ['ESTIMATED', 'GAP', 'NOTHING_TO_ESTIMATE_BY', 'NO_METER'],
  })
})
