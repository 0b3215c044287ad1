import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import { type DaySpan, daysIn, earlierOf, laterOf, yearBefore } from './civil-day.ts'

/** A bill of the same contract: what it charged, for which days, and whether all of it was estimated. */
export interface PastVolume extends DaySpan {
  readonly litres: Litres
  readonly estimated: boolean
}

/** How many bills tell what a home uses now: half a year of monthly ones. */
const recentBills = 6
/** So many on each side are the least that tell whether a home uses more than a year ago. */
const trendBills = 3

/** What an estimate goes by. */
export type EstimateBasis =
  /** The bill of these days a year ago, times what the last bills are to those before it. */
  | { readonly kind: 'LAST_YEAR'; readonly bill: DaySpan; readonly scaled: boolean }
  /** The median a day of these bills. */
  | { readonly kind: 'RECENT_MEDIAN'; readonly bills: number }
  /** The contract has no bill that was read. */
  | { readonly kind: 'NOTHING' }

/** Litres for days of which no register is known. */
export interface EstimatedVolume {
  readonly litres: Litres
  readonly days: number
  readonly basis: EstimateBasis
}

/** A number of litres a day, exact. */
interface Rate {
  readonly litres: bigint
  readonly days: bigint
}

/**
 * Estimates what ran on days without a register from the contract's own past, never from others': the same days of last
 * year, where a bill that was read covers at least half of them, scaled by the median a day of the last six bills over that
 * of the six before last year's, where there are three of each; else the median a day of the last six bills that were
 * read; else nothing. Bills that were estimated whole teach nothing. That is the contract's own past first, as the issue of
 * billing asks; the order of the two and their numbers are a decision of this house.
 */
export function estimateVolume(span: DaySpan, past: readonly PastVolume[]): EstimatedVolume {
  const days = daysIn(span)
  if (days <= 0) return { litres: litres(0), days: 0, basis: { kind: 'NOTHING' } }
  const read = past.filter((bill) => !bill.estimated && daysIn(bill) > 0 && bill.to <= span.from)
  const ofLastYear = billOfLastYear(span, read)
  if (ofLastYear !== null) {
    const trend = trendSince(ofLastYear, read)
    const { litres: l, days: d } = rateOf(ofLastYear)
    const scaled = trend ?? { now: { litres: 1n, days: 1n }, was: { litres: 1n, days: 1n } }
    const estimated = quotient(
      l * BigInt(days) * scaled.now.litres * scaled.was.days,
      d * scaled.now.days * scaled.was.litres,
    )
    const { from, to } = ofLastYear
    return {
      litres: estimated,
      days,
      basis: { kind: 'LAST_YEAR', bill: { from, to }, scaled: trend !== null },
    }
  }
  const recent = read.slice(-recentBills)
  const median = medianRate(recent)
  if (median === null) return { litres: litres(0), days, basis: { kind: 'NOTHING' } }
  const estimated = quotient(median.litres * BigInt(days), median.days)
  return { litres: estimated, days, basis: { kind: 'RECENT_MEDIAN', bills: recent.length } }
}

/** The bill that covers most of the same days a year ago; null where none covers half of them. */
function billOfLastYear(span: DaySpan, read: readonly PastVolume[]): PastVolume | null {
  const year = { from: yearBefore(span.from), to: yearBefore(span.to) }
  let best: PastVolume | null = null
  let most = 0
  for (const bill of read) {
    const from = laterOf(bill.from, year.from)
    const to = earlierOf(bill.to, year.to)
    const covered = from < to ? daysIn({ from, to }) : 0
    if (covered > most) {
      best = bill
      most = covered
    }
  }
  return most * 2 >= daysIn(span) ? best : null
}

function trendSince(then: PastVolume, read: readonly PastVolume[]) {
  const index = read.indexOf(then)
  const before = read.slice(Math.max(0, index - recentBills), index)
  const recent = read.slice(index + 1).slice(-recentBills)
  if (before.length < trendBills || recent.length < trendBills) return null
  const [now, was] = [medianRate(recent), medianRate(before)]
  return now === null || was === null || was.litres === 0n ? null : { now, was }
}

function rateOf(bill: PastVolume): Rate {
  return { litres: BigInt(bill.litres), days: BigInt(daysIn(bill)) }
}

/** The middle rate; of an even number the mean of the two in the middle. */
function medianRate(bills: readonly PastVolume[]): Rate | null {
  const rates = bills.map(rateOf).toSorted((a, b) => Number(a.litres * b.days - b.litres * a.days))
  const upper = rates[Math.floor(rates.length / 2)]
  const lower = rates[Math.floor((rates.length - 1) / 2)]
  if (upper === undefined || lower === undefined) return null
  if (upper === lower) return upper
  return {
    litres: upper.litres * lower.days + lower.litres * upper.days,
    days: 2n * upper.days * lower.days,
  }
}

/** Nearest whole litre, the half upwards; of numbers that are not negative. */
function quotient(dividend: bigint, divisor: bigint): Litres {
  return litres(Number((2n * dividend + divisor) / (2n * divisor)))
}
