import { billingTimeZone, civilDate, nextDay } from '@aquacis/kit/values/calendar.ts'
import type { Language } from '../preferences.ts'

/** How figures and instants stand in a sentence. */
export interface Figures {
  /** `1,234`: whole. */
  count(value: number): string
  /** `$1,234`, from centavos, rounded to whole pesos. */
  pesos(centavos: number): string
  /** `$1,234.50`, from centavos. */
  exactPesos(centavos: number): string
  /** How far back an instant lies, for sentences that say it in words, with the clock `23:00`. */
  moment(at: Date, now: Date): Moment
  /** `noviembre`, in Mexico City; `noviembre de 2025` where `now` lies in another year. */
  month(at: Date, now: Date): string
  /** `18 de noviembre`; of another year `18 de noviembre de 2025`. */
  date(at: Date, now: Date): string
}

/** An instant as people speak of it. */
export type Moment =
  | { readonly day: 'today' | 'yesterday'; readonly clock: string }
  /** `martes`: within the last six days. */
  | { readonly day: 'weekday'; readonly weekday: string; readonly clock: string }
  /** `12 de noviembre`; of another year `12 de noviembre de 2025`. */
  | { readonly day: 'date'; readonly date: string; readonly clock: string }

const dayMs = 24 * 3_600_000
const weekdaysKnown = 6

/** Figures of a language; instants in the clock of Mexico City. */
export function figuresOf(language: Language): Figures {
  const counts = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const cents = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const inMexico = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: billingTimeZone, ...options })
  const clocks = inMexico({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
  const weekdays = inMexico({ weekday: 'long' })
  const [dates, datesWithYear] = withYear({ day: 'numeric', month: 'long' }, inMexico)
  const [months, monthsWithYear] = withYear({ month: 'long' }, inMexico)
  return {
    count: (value) => counts.format(value),
    pesos: (centavos) => `$${counts.format(centavos / 100)}`,
    exactPesos: (centavos) => `$${cents.format(centavos / 100)}`,
    moment(at, now) {
      // Intl writes 01:00; people say 1:00.
      const clock = clocks.format(at).replace(/^0(?=\d:)/, '')
      if (civilDate(at) === civilDate(now)) return { day: 'today', clock }
      if (civilDate(nextDay(at)) === civilDate(now)) return { day: 'yesterday', clock }
      const isNear = now.getTime() - at.getTime() < weekdaysKnown * dayMs
      if (isNear) return { day: 'weekday', weekday: weekdays.format(at), clock }
      return { day: 'date', date: (isOfThisYear(at, now) ? dates : datesWithYear).format(at), clock }
    },
    date: (at, now) => (isOfThisYear(at, now) ? dates : datesWithYear).format(at),
    month: (at, now) => (isOfThisYear(at, now) ? months : monthsWithYear).format(at),
  }
}

function withYear(
  options: Intl.DateTimeFormatOptions,
  make: (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat,
): readonly [Intl.DateTimeFormat, Intl.DateTimeFormat] {
  return [make(options), make({ ...options, year: 'numeric' })]
}

function isOfThisYear(at: Date, now: Date): boolean {
  return civilDate(at).slice(0, 4) === civilDate(now).slice(0, 4)
}
