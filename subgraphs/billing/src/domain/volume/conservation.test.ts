import { litres } from '@aquacis/kit/values/volume.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BillableVolume, billableVolume } from './billable-volume.ts'
import { dayAfter, midnightOf } from './civil-day.ts'
import type { PastVolume } from './estimate-volume.ts'
import type { MeterNear, RegistersNear, SeenRegister } from './meter-near.ts'
import { ranThrough } from './ran-through.ts'
import { sumOfParts } from './volume-part.ts'
import type { BilledUpTo } from './volume-question.ts'

const hourMs = 3_600_000
const range = 10_000_000
const begun = '2026-01-01'
const months = 8

/** A home: what runs each day, where its register stands at first, when its meter is replaced, and when it is silent. */
const homes = fc.record({
  daily: fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: months * 30, maxLength: months * 30 }),
  initial: fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 9_900_000, max: 9_999_999 })),
  swapDay: fc.option(fc.integer({ min: 10, max: months * 30 - 10 }), { nil: null }),
  /** Days of which no telegram ever comes. */
  silent: fc.array(
    fc.record({ day: fc.integer({ min: 1, max: months * 30 - 1 }), days: fc.integer({ min: 1, max: 70 }) }),
    { maxLength: 4 },
  ),
  /** Days by which a day's telegram comes late, by day. */
  late: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: months * 30, maxLength: months * 30 }),
  hour: fc.integer({ min: -11, max: 12 }),
})

type Home = typeof homes extends fc.Arbitrary<infer Value> ? Value : never

interface Told extends SeenRegister {
  readonly meterId: string
  /** The day from which on it is known. */
  readonly known: number
}

const instantOf = (day: number, hour: number) =>
  new Date(midnightOf(dayAfter(begun, day)).getTime() + hour * hourMs)

/** What its meters showed, and when that came to be known. */
function told(home: Home): { readonly registers: Told[]; readonly final: number; readonly ran: number[] } {
  const registers: Told[] = []
  const ran: number[] = []
  let [sum, final] = [0, home.initial]
  for (const [day, litresOfDay] of home.daily.entries()) {
    const swapped = home.swapDay !== null && day > home.swapDay
    const silent = home.silent.some((gap) => day >= gap.day && day < gap.day + gap.days)
    const sinceSwap = sum - (ran[home.swapDay ?? 0] ?? 0)
    const register = swapped ? sinceSwap : (home.initial + sum) % range
    if (!swapped) final = register
    if (!silent || day === 0) {
      registers.push({
        ...{ meterId: swapped ? 'B' : 'A', at: instantOf(day, day === 0 ? 0 : home.hour) },
        ...{ litres: litres(register), known: day + (home.late[day] ?? 0) },
      })
    }
    ran.push(sum)
    sum += litresOfDay
  }
  return { registers, final, ran }
}

function nearOf(registers: readonly Told[], meterId: string, day: number, now: number): RegistersNear {
  const cutOff = midnightOf(dayAfter(begun, day))
  const seen = registers.filter((each) => each.meterId === meterId && each.known <= now)
  return {
    before: seen.findLast(({ at }) => at <= cutOff) ?? null,
    after: seen.find(({ at }) => at > cutOff) ?? null,
  }
}

/** Bills of thirty days each, made two days after they end with what is known by then. */
function billsOf(home: Home): { readonly bills: BillableVolume[]; readonly registers: readonly Told[] } {
  const { registers, final } = told(home)
  const swap = home.swapDay
  const bills: BillableVolume[] = []
  const past: PastVolume[] = []
  let billedUpTo: BilledUpTo | null = null
  for (let month = 0; month < months; month += 1) {
    const [from, to, now] = [month * 30, month * 30 + 30, month * 30 + 32]
    const life = (meterId: string): MeterNear => ({
      ...{ meterId, lastRegister: null },
      installedAt: meterId === 'A' ? midnightOf(begun) : instantOf(swap ?? 0, 0),
      initialLitres: litres(meterId === 'A' ? home.initial : 0),
      removedAt: meterId === 'A' && swap !== null && swap <= now ? instantOf(swap, 0) : null,
      finalLitres: meterId === 'A' && swap !== null && swap <= now ? litres(final) : null,
      ...{ from: nearOf(registers, meterId, from, now), to: nearOf(registers, meterId, to, now) },
    })
    const bill: BillableVolume = billableVolume({
      period: { from: dayAfter(begun, from), to: dayAfter(begun, to) },
      ...{ openedOn: null, closedOn: null, billedUpTo, past, corrections: [] },
      meters: swap !== null && swap <= now ? [life('A'), life('B')] : [life('A')],
    })
    bills.push(bill)
    past.push({ ...bill.days, litres: bill.litres, estimated: bill.estimated === 'ALL' })
    billedUpTo = bill.billedUpTo
  }
  return { bills, registers }
}

test('the parts of every bill add up to it, and none is below zero', () => {
  fc.assert(
    fc.property(homes, (home) => {
      for (const { litres: billed, parts } of billsOf(home).bills) {
        expect(sumOfParts(parts)).toBe(billed)
        expect(billed).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('over gaps, estimates, swaps and wraps, and whatever comes late, bills lose and double no litre', () => {
  fc.assert(
    fc.property(homes, (home) => {
      const { bills } = billsOf(home)
      let billed = 0
      const first = bills[0]?.from
      for (const bill of bills) {
        billed += bill.litres
        const reached = bill.billedUpTo
        if (first == null || reached === null) throw new Error('the meters of this home are always known')
        expect(billed).toBe(ranUpTo(home, first.litres, reached) + reached.ahead)
      }
    }),
    { numRuns: 300 },
  )
})

/** What ran from a first register of meter A to a billed one, by the registers of the home alone. */
function ranUpTo(home: Home, first: number, { meterId, litres: register }: BilledUpTo): number {
  const { final } = told(home)
  const ran = (from: number, to: number) => {
    const through = ranThrough(litres(from), litres(to))
    if (through.kind === 'FELL') throw new Error('no register of this home falls')
    return through.litres
  }
  return meterId === 'A' ? ran(first, register) : ran(first, final) + register
}

test('once every register has come, the last bill has put every estimate right', () => {
  fc.assert(
    fc.property(homes, (home) => {
      const { bills } = billsOf({ ...home, silent: [], late: home.late.map(() => 0) })
      const { ran } = told(home)
      const total = bills.reduce((sum, { litres: each }) => sum + each, 0)
      const reached = bills.at(-1)?.billedUpTo
      expect(reached?.ahead).toBe(0)
      // To the register nearest the last cut-off, which lies at an hour of the day and shows what ran up to its morning.
      expect(ran).toContain(total)
      expect(bills.flatMap(({ parts }) => parts.map(({ kind }) => kind))).not.toContain('ESTIMATED')
    }),
  )
})
