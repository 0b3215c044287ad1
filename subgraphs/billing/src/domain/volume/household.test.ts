import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { litres } from '@aquacis/kit/values/volume.ts'
import { describe, expect, test } from 'vitest'
import { type BillableVolume, billableVolume } from './billable-volume.ts'
import { dayAfter, midnightOf } from './civil-day.ts'
import type { PastVolume } from './estimate-volume.ts'
import { nothingNear, type RegistersNear, type SeenRegister } from './meter-near.ts'
import { type DayRegisters, midnightRegisters, registerAt } from './midnight-registers.ts'
import { sumOfParts } from './volume-part.ts'
import type { BilledUpTo } from './volume-question.ts'
import { volumeRules } from './volume-rules.ts'

// Hourly registers of 56 homes of Alicante, with their warts; the collection stays outside of the repository.
const collection = new URL('../../../../../../shared/data/household/hourly-registers.csv.gz', import.meta.url)
const isThere = existsSync(collection)
const why = isThere ? '' : ` (skipped: ${collection.pathname} is not there)`

interface Home {
  readonly meterId: string
  readonly isRough: boolean
  /** By the clock on the wall, taken for that of Mexico City, in the order of time. */
  readonly seen: SeenRegister[]
  readonly days: readonly DayRegisters[]
}

function homes(): Home[] {
  const text = gunzipSync(readFileSync(collection)).toString('utf8')
  const rows = text.trim().split('\n').slice(1)
  const byMeter = Map.groupBy(rows, (row) => row.slice(0, row.indexOf(',')))
  return [...byMeter].map(([meterId, lines]) => homeOf(meterId, lines))
}

function homeOf(meterId: string, lines: readonly string[]): Home {
  const seen: SeenRegister[] = []
  const days = new Map<string, [number, number, number, number, number]>()
  for (const line of lines) {
    const [, wall = '', register = ''] = line.split(',')
    const [day = '', clock = ''] = wall.split(' ')
    const ms = Date.parse(`1970-01-01T${clock}Z`)
    const value = Number(register)
    seen.push({ at: new Date(midnightOf(day).getTime() + ms), litres: litres(value) })
    const kept = days.get(day)
    if (kept === undefined) days.set(day, [Number(day.replaceAll('-', '')), ms, value, ms, value])
    else if (ms > kept[3]) kept.splice(3, 2, ms, value)
  }
  return { meterId, isRough: lines[0]?.endsWith('rough') === true, seen, days: [...days.values()] }
}

/** What billing keeps of a home, asked around a midnight. */
function nearIn(home: Home): (day: string) => RegistersNear {
  const known = midnightRegisters(home.days).flatMap(({ month, registers }) =>
    registers.flatMap((each, index) =>
      each === null ? [] : [registerAt(dayAfter(month, index), each.offsetMs, litres(each.litres))],
    ),
  )
  const sorted = known.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return (day) => {
    const cutOff = midnightOf(day)
    return {
      before: sorted.findLast(({ at }) => at <= cutOff) ?? null,
      after: sorted.find(({ at }) => at > cutOff) ?? null,
    }
  }
}

/** Monthly bills from the first month on in which the home was heard to the last. */
function billsOf(home: Home): BillableVolume[] {
  const near = nearIn(home)
  const bills: BillableVolume[] = []
  const past: PastVolume[] = []
  let billedUpTo: BilledUpTo | null = null
  const last = String(home.days.at(-1)?.[0] ?? 0)
  for (let from = monthOf(home.days[0]?.[0] ?? 0); from <= `${last.slice(0, 4)}-${last.slice(4, 6)}`; ) {
    const to = `${dayAfter(from, 31).slice(0, 8)}01`
    const life = { installedAt: null, initialLitres: null, removedAt: null, finalLitres: null }
    const bill: BillableVolume = billableVolume({
      ...{ period: { from, to }, openedOn: null, closedOn: null, billedUpTo, past, corrections: [] },
      meters: [
        {
          ...{ meterId: home.meterId, ...life, lastRegister: null },
          ...{ from: billedUpTo === null ? near(from) : nothingNear, to: near(to) },
        },
      ],
    })
    bills.push(bill)
    past.push({ from, to, litres: bill.litres, estimated: bill.estimated === 'ALL' })
    billedUpTo = bill.billedUpTo
    from = to
  }
  return bills
}

function monthOf(day: number): string {
  const text = String(day)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-01`
}

describe.skipIf(!isThere)(`bills of real homes${why}`, () => {
  const all = isThere ? homes().map((home) => ({ home, bills: billsOf(home) })) : []

  test('a year of every home is billed without losing or doubling a litre', () => {
    expect(all).toHaveLength(56)
    for (const { bills } of all) {
      let billed = 0
      for (const { litres: volume, parts, billedUpTo } of bills) {
        billed += volume
        expect(sumOfParts(parts)).toBe(volume)
        expect(volume).toBeGreaterThanOrEqual(0)
        const first = bills[0]?.from?.litres ?? Number.NaN
        const reached = billedUpTo ?? { litres: Number.NaN, ahead: 0 }
        expect(billed).toBe(reached.litres - first + reached.ahead)
      }
    }
  })

  test('a month is billed by the registers nearest its ends, and where there is none so near, or it fell, the bill says so', () => {
    const seen = { plain: 0, flagged: 0 }
    for (const { home, bills } of all) {
      let before = bills[0]?.from?.litres ?? litres(0)
      for (const { days, flags, litres: volume, billedUpTo } of bills) {
        const nearest = nearestSeen(home, days.to)
        if (nearest === null || nearest.litres < before || flags.length > 0) {
          seen.flagged += 1
          if (nearest === null) expect(flags).toContain('GAP')
          else if (nearest.litres < before) expect(flags.join()).toMatch(/NEGATIVE|OVER_ESTIMATED/)
        } else {
          seen.plain += 1
          expect(volume).toBe(nearest.litres - before)
        }
        before = litres((billedUpTo?.litres ?? 0) + (billedUpTo?.ahead ?? 0))
      }
    }
    // Of the 35 meters that spoke well every month of a year but its first and last is plain.
    expect(seen.plain).toBeGreaterThan(35 * 10)
    expect(seen.flagged).toBeGreaterThan(21)
  })

  test('meters that spoke well are billed without an estimate', () => {
    const good = all.filter(({ home }) => !home.isRough)
    expect(good).toHaveLength(35)
    for (const { bills } of good) {
      const amid = bills.slice(1, -1)
      expect(amid.map(({ estimated }) => estimated)).toEqual(amid.map(() => 'NONE'))
    }
  })
})

/** Of all that was heard the register nearest a midnight; null where none is near enough to close a bill. */
function nearestSeen({ seen }: Home, day: string): SeenRegister | null {
  const cutOff = midnightOf(day).getTime()
  let best: SeenRegister | null = null
  const off = (one: SeenRegister | null) =>
    one === null ? volumeRules.toleranceMs + 1 : Math.abs(one.at.getTime() - cutOff)
  for (const each of seen) if (off(each) < off(best)) best = each
  return best
}
