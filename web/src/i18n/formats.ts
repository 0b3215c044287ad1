import { billingTimeZone, startOfDay } from '@aquacis/kit/values/calendar.ts'
import type { Language } from './language.ts'

const nbsp = '\u00a0'

/** How figures and instants are written in a language. Instants always in the clock of Mexico City. */
export interface Formats {
  /** `1,234` */
  count(value: number): string
  /** `1,234 L` */
  litres(value: number): string
  /** `18.4 m³`, from litres. */
  cubicMetres(litres: number): string
  /** `12 %`, from a share of one. */
  percent(share: number): string
  /** `$38`, from centavos; of what is only estimated, hence whole pesos. */
  pesos(centavos: number): string
  /** `2.3`: so many times; from ten on without a fraction. */
  multiple(value: number): string
  /** `vie 20 nov`; `20 nov 2025` where `now` is given and lies in another year. */
  day(at: Date, now?: Date): string
  /** `viernes` */
  weekday(at: Date): string
  /** `20` */
  dayOfMonth(at: Date): string
  /** `noviembre` */
  monthName(at: Date): string
  /** `noviembre de 2026` */
  month(at: Date): string
  /** `nov 2026` */
  monthShort(at: Date): string
  /** `18:42` */
  clock(at: Date): string
  /** `vie 20 nov, 18:42`; `20 nov 2025, 18:42` where `now` is given and lies in another year. */
  dayAndClock(at: Date, now?: Date): string
  /** `el martes a las 23:00`, `ayer a las 23:00`, `el 3 nov a las 23:00`, `el 3 nov 2025 a las 23:00`: the end of a sentence. */
  since(at: Date, now: Date): string
  /** `hace 12 s`, in the largest unit that fits; `ahora` within the first second. */
  ago(at: Date, now: Date): string
}

const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const

/** How an instant is called in a sentence; a day is named as long as its name is clear. */
const sinceWords = {
  'es-MX': {
    today: 'hoy',
    yesterday: 'ayer',
    on: 'el ',
    clock: (clock: string) => ` a ${clock.startsWith('01') ? 'la' : 'las'} ${clock}`,
  },
  en: { today: 'today', yesterday: 'yesterday', on: '', clock: (clock: string) => ` at ${clock}` },
} as const
const namedDays = 6

const dayOrder = { 'es-MX': ['weekday', 'day', 'month'], en: ['weekday', 'month', 'day'] } as const

/** Makes it when it is first asked for: to make one costs a phone more than to write a page of figures with it. */
function onceAsked<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

export function formatsFor(language: Language): Formats {
  const number = (options: Intl.NumberFormatOptions) =>
    onceAsked(() => new Intl.NumberFormat(language, options))
  const inMexico = (options: Intl.DateTimeFormatOptions) =>
    onceAsked(() => new Intl.DateTimeFormat(language, { timeZone: billingTimeZone, ...options }))
  const counts = number({ maximumFractionDigits: 0 })
  const money = number({
    style: 'currency',
    currency: 'MXN',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  })
  const oneDecimal = number({ minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const days = inMexico({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const weekdays = inMexico({ weekday: 'long' })
  const daysOfMonth = inMexico({ day: 'numeric' })
  const monthNames = inMexico({ month: 'long' })
  const months = inMexico({ month: 'long', year: 'numeric' })
  const clocks = inMexico({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const ages = onceAsked(() => new Intl.RelativeTimeFormat(language, { style: 'short' }))
  const nowInWords = onceAsked(() =>
    new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'second'),
  )

  // By its parts: the punctuation between them differs from browser to browser.
  const wordsOf = (at: Date, wanted: readonly string[]) => {
    const parts = days().formatToParts(at)
    const words = wanted.map((type) => parts.find((part) => part.type === type)?.value ?? '')
    return words.join(' ').replaceAll('.', '')
  }
  const year = (at: Date) => wordsOf(at, ['year'])
  // Nobody knows the weekdays of another year. A comma parts the two numbers of `Nov 20, 2025`.
  const inYear = (at: Date, now: Date | undefined, order: readonly string[]) =>
    now === undefined || year(at) === year(now)
      ? wordsOf(at, order)
      : wordsOf(at, [...dayOrder[language].slice(1), 'year']).replace(/(\d) (?=\d)/, '$1, ')
  const day = (at: Date, now?: Date) => inYear(at, now, dayOrder[language])
  const weekday = (at: Date) => weekdays().format(at)
  const clock = (at: Date) => clocks().format(at)
  const dayInSentence = (at: Date, now: Date) => {
    const passed = Math.round((startOfDay(now).getTime() - startOfDay(at).getTime()) / 86_400_000)
    const { today, yesterday, on } = sinceWords[language]
    if (passed <= 0) return today
    if (passed === 1) return yesterday
    return `${on}${passed <= namedDays ? weekday(at) : inYear(at, now, dayOrder[language].slice(1))}`
  }
  return {
    count: (value) => counts().format(value),
    litres: (value) => `${counts().format(value)}${nbsp}L`,
    cubicMetres: (litres) => `${oneDecimal().format(litres / 1000)}${nbsp}m³`,
    percent: (share) => `${counts().format(share * 100)}${nbsp}%`,
    pesos: (centavos) => money().format(centavos / 100),
    multiple: (value) => (value < 10 ? oneDecimal() : counts()).format(value),
    day,
    weekday,
    dayOfMonth: (at) => daysOfMonth().format(at),
    monthName: (at) => monthNames().format(at),
    month: (at) => months().format(at),
    monthShort: (at) => wordsOf(at, ['month', 'year']),
    clock,
    dayAndClock: (at, now) => `${day(at, now)}, ${clock(at)}`,
    since: (at, now) => `${dayInSentence(at, now)}${sinceWords[language].clock(clock(at))}`,
    ago: (at, now) => {
      // A phone whose clock runs behind the meter's must not speak of the future.
      const age = Math.max(0, now.getTime() - at.getTime())
      if (age < 1000) return nowInWords()
      const fitting = units.find(({ ms }) => age >= ms)
      const value = fitting === undefined ? Math.floor(age / 1000) : Math.floor(age / fitting.ms)
      return ages()
        .format(-value, fitting?.unit ?? 'second')
        .replaceAll(' ', nbsp)
    },
  }
}
