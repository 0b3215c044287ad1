import { randomUUID } from 'node:crypto'
import { type TestDatabase, testDatabase } from '@aquacis/kit/testing/database.ts'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayAfter, midnightOf } from '../../domain/volume/civil-day.ts'
import {
  type DayRegisters,
  type MonthRegisters,
  midnightRegisters,
} from '../../domain/volume/midnight-registers.ts'
import { correctionsOf, keepCorrections } from './day-correction.ts'
import { keepInstallation, keepRemoval, knowMeters } from './meter-life.ts'
import { keepMonths, registerMonth } from './register-month.ts'
import { type MeterAtCutOff, registersNear } from './registers-near.ts'

const hourMs = 3_600_000
let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase(new URL('../../../migrations/', import.meta.url))
})
afterAll(() => db.drop())

const asSystem = <T>(
  work: (tx: Parameters<Parameters<typeof db.database.transaction>[1]>[0]) => Promise<T>,
) => db.database.transaction(systemViewer, work)

const newMeter = (servicePointId = randomUUID()) => ({ meterId: randomUUID(), servicePointId })

/** A day with its first and last register at hours of the day. */
function day(date: string, first: [hour: number, litres: number], last = first): DayRegisters {
  return [Number(date.replaceAll('-', '')), first[0] * hourMs, first[1], last[0] * hourMs, last[1]]
}

async function tell(meter: ReturnType<typeof newMeter>, days: readonly DayRegisters[]): Promise<void> {
  await asSystem(async (tx) => {
    await knowMeters(tx, [meter])
    await keepMonths(
      tx,
      midnightRegisters(days).map((month) => ({ meterId: meter.meterId, ...month })),
    )
  })
}

async function near(servicePointId: string, cutOff: string): Promise<readonly MeterAtCutOff[]> {
  const [meters = []] = await asSystem((tx) => registersNear(tx, [{ servicePointId, day: cutOff }]))
  return meters
}

const at = (date: string, hours: number, litres: number) => ({
  at: new Date(midnightOf(date).getTime() + hours * hourMs),
  litres,
})

test('the register nearest a midnight is known, on whichever side of it, also at the turn of a month', async () => {
  const meter = newMeter()
  await tell(meter, [
    day('2026-11-30', [1, 100], [23, 120]),
    day('2026-12-01', [0.5, 121], [20, 130]),
    day('2026-12-02', [6, 140]),
  ])
  expect((await near(meter.servicePointId, '2026-12-01'))[0]?.near.after).toEqual(at('2026-12-01', 0.5, 121))
  expect((await near(meter.servicePointId, '2026-12-02'))[0]?.near.before).toEqual(at('2026-12-01', 20, 130))
})

test('in a gap both neighbours are known, however far within two months, and beyond its end the last one', async () => {
  const meter = newMeter()
  await tell(meter, [day('2026-09-20', [12, 50]), day('2026-11-10', [12, 90])])
  expect((await near(meter.servicePointId, '2026-10-15'))[0]?.near).toEqual({
    before: at('2026-09-20', 12, 50),
    after: at('2026-11-10', 12, 90),
  })
  expect((await near(meter.servicePointId, '2026-12-01'))[0]?.near).toEqual({
    before: at('2026-11-10', 12, 90),
    after: null,
  })
  expect((await near(meter.servicePointId, '2026-07-01'))[0]?.near).toEqual({ before: null, after: null })
})

test('every meter of a place is known by its life, told in whatever order, and by registers alone', async () => {
  const servicePointId = randomUUID()
  const [old, young, untold] = [newMeter(servicePointId), newMeter(servicePointId), newMeter()]
  const removal = { ...old, operatingUnitId: 3, at: '2026-11-12T18:00:00.000Z', finalLitres: 900 }
  const life = { operatingUnitId: 3, serial: '111', initialLitres: 0 }
  await asSystem(async (tx) => {
    await keepRemoval(tx, { ...removal, lastRegister: { at: '2026-11-12T17:00:00.000Z', litres: 890 } })
    await keepInstallation(tx, { ...young, ...life, installedAt: '2026-11-12T18:00:00.000Z' })
    await keepInstallation(tx, { ...old, ...life, installedAt: '2024-01-01T06:00:00.000Z' })
    await keepInstallation(tx, { ...young, ...life, installedAt: '2026-11-12T18:00:00.000Z' })
  })
  await tell(old, [day('2026-11-10', [12, 850])])
  await tell(untold, [day('2026-12-01', [0, 7])])
  expect(await near(servicePointId, '2026-12-01')).toMatchObject([
    {
      ...{ meterId: old.meterId, serial: '111', finalLitres: 900, initialLitres: 0 },
      ...{ removedAt: new Date(removal.at), lastRegister: { litres: 890 } },
      near: { before: { litres: 850 }, after: null },
    },
    { meterId: young.meterId, removedAt: null, near: { before: null, after: null } },
  ])
  expect(await near(untold.servicePointId, '2026-12-01')).toMatchObject([
    { meterId: untold.meterId, installedAt: null, initialLitres: null, near: { before: { litres: 7 } } },
  ])
})

test('of a young meter whose initial register nobody wrote down the first one is known', async () => {
  const [told, untold] = [newMeter(), newMeter()]
  const installed = { operatingUnitId: 3, installedAt: '2026-11-12T18:00:00.000Z' }
  await asSystem(async (tx) => {
    await keepInstallation(tx, { ...told, ...installed, initialLitres: 4 })
    await keepInstallation(tx, { ...untold, ...installed, initialLitres: null })
  })
  for (const meter of [told, untold]) {
    await tell(meter, [day('2026-11-12', [14, 6], [23, 20]), day('2026-12-01', [0, 900])])
  }
  expect((await near(untold.servicePointId, '2026-12-01'))[0]?.firstRegister).toEqual(at('2026-11-12', 14, 6))
  expect((await near(told.servicePointId, '2026-12-01'))[0]).not.toHaveProperty('firstRegister')
  expect((await near(untold.servicePointId, '2027-06-01'))[0]).not.toHaveProperty('firstRegister')
})

test('many cut-offs of many places are answered side by side', async () => {
  const meters = Array.from({ length: 5 }, () => newMeter())
  for (const [index, meter] of meters.entries()) {
    await tell(meter, [day('2026-11-01', [0, index * 10]), day('2026-12-01', [0, index * 100])])
  }
  const asked = meters.flatMap(({ servicePointId }) =>
    ['2026-12-01', '2026-11-01'].map((cutOff) => ({ servicePointId, day: cutOff })),
  )
  const found = await asSystem((tx) => registersNear(tx, [...asked, { ...newMeter(), day: '2026-12-01' }]))
  expect(found.map((each) => each[0]?.near.before?.litres)).toEqual([
    ...meters.flatMap((_, index) => [index * 100, index * 10]),
    undefined,
  ])
})

test('days told in whatever order and pieces, and twice, leave the same registers', async () => {
  const days = fc.array(
    fc
      .tuple(fc.nat(70), fc.nat(23), fc.nat(23), fc.nat(1_000))
      .map(([offset, a, b, register]) =>
        day(
          dayAfter('2026-10-20', offset),
          [Math.min(a, b), register],
          [Math.max(a, b), register + Math.abs(a - b)],
        ),
      ),
    { minLength: 1, maxLength: 40 },
  )
  await fc.assert(
    fc.asyncProperty(days, fc.integer({ min: 1, max: 15 }), async (told, size) => {
      const meter = newMeter()
      for (let from = 0; from < told.length; from += size) await tell(meter, told.slice(from, from + size))
      await tell(meter, told.toReversed().slice(0, 5))
      expect(await monthsOf(meter.meterId)).toEqual(
        midnightRegisters(told).toSorted((a, b) => (a.month < b.month ? -1 : 1)),
      )
    }),
    { numRuns: 60 },
  )
})

async function monthsOf(meterId: string): Promise<MonthRegisters[]> {
  const rows = await asSystem((tx) => tx.select().from(registerMonth).orderBy(registerMonth.month))
  return rows
    .filter((row) => row.meterId === meterId)
    .map(({ month, offsetsMs, litres }) => ({
      month,
      registers: offsetsMs.map((offsetMs: number | null, index) =>
        offsetMs === null ? null : { offsetMs, litres: Number(litres[index]) },
      ),
    }))
}

test('of corrections of a day the last one counts, and one that was withdrawn is none', async () => {
  const meter = newMeter()
  const ask = async () => {
    const span = { servicePointId: meter.servicePointId, from: '2026-11-01', to: '2026-12-01' }
    const [found] = await asSystem((tx) => correctionsOf(tx, [span]))
    return found
  }
  const correct = (validatedAt: string, litres: number, date = '2026-11-18') =>
    asSystem((tx) =>
      keepCorrections(tx, { ...meter, validatedAt }, [{ day: date, raw: 400, litres, by: 'EDIT' }]),
    )
  await asSystem((tx) => knowMeters(tx, [meter]))
  await correct('2026-11-20T12:00:00.000Z', 310)
  await correct('2026-11-19T12:00:00.000Z', 500)
  await correct('2026-11-19T12:00:00.000Z', 500, '2026-12-01')
  expect(await ask()).toEqual([{ day: '2026-11-18', litres: -90, by: 'EDIT' }])
  await correct('2026-11-21T12:00:00.000Z', 400)
  expect(await ask()).toEqual([])
})

test('registers are seen by the staff of their office, and by nobody else', async () => {
  const meter = newMeter()
  await asSystem((tx) => keepInstallation(tx, { ...meter, operatingUnitId: 4 }))
  await tell(meter, [day('2026-12-01', [0, 5])])
  const staff = (unit: number): Viewer => ({ kind: 'staff', subject: 's', operatingUnitIds: [unit] })
  const cutOff = { servicePointId: meter.servicePointId, day: '2026-12-01' }
  for (const [viewer, litres] of [
    [staff(4), 5],
    [staff(5), undefined],
    [anonymousViewer, undefined],
  ] as const) {
    const [found] = await db.database.transaction(viewer, (tx) => registersNear(tx, [cutOff]))
    expect(found?.[0]?.near.before?.litres).toBe(litres)
  }
})
