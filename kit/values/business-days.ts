const dayMs = 86_400_000

/** Rest days beside weekends and those of the Ley Federal del Trabajo, as an office decrees them. */
export interface FurtherRestDay {
  readonly name: string
  /** `MM-DD`: every year; days from Easter Sunday (−3 is Holy Thursday): every year; or days once, both included. */
  readonly on:
    | { readonly yearly: string }
    | { readonly easter: number }
    | { readonly from: string; readonly to: string }
}

/** Working days as an office keeps them. Days are civil dates of Mexico City, `YYYY-MM-DD`. */
export interface BusinessCalendar {
  isBusinessDay(day: string): boolean
  /** Why a day is none, in Spanish: `sábado`, `Día del Trabajo`; null where it is one. */
  restOn(day: string): string | null
  /** The day itself, or the next that is one. */
  onOrAfter(day: string): string
  /**
   * The so many-th working day after a day, which does not count itself: a term runs from the working day that follows the
   * notification. The day itself, or the next working one, for zero.
   */
  plus(day: string, days: number): string
  /** Working days after one day, up to another and with it; zero where the other is not later. */
  between(from: string, to: string): number
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`: 31 April is none. */
export function isCivilDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(text.slice(8))
}

/** A day so many days of the calendar later. Throws RangeError where the text is no day, or the years 0 to 9999 are left. */
export function plusDays(day: string, days: number): string {
  const text = new Date(timeOf(day) + days * dayMs).toISOString()
  // The year 10000 is written with a sign and more digits: cut, it would be another year.
  if (text.length > 24) throw new RangeError(`${days} days from ${day} no year has four digits`)
  return text.slice(0, 10)
}

/** Days of the calendar from one day to another. Throws RangeError where a text is no day. */
export function daysBetween(from: string, to: string): number {
  return (timeOf(to) - timeOf(from)) / dayMs
}

/** The calendar of an office: weekends, days of mandatory rest (LFT art. 74) and what the office adds. */
export function businessCalendar(further: readonly FurtherRestDay[] = []): BusinessCalendar {
  const years = new Map<number, ReadonlyMap<string, string>>()

  function restsOf(year: number): ReadonlyMap<string, string> {
    const known = years.get(year)
    if (known !== undefined) return known
    const rests = new Map([...further.flatMap((day) => furtherRests(year, day)), ...mandatoryRests(year)])
    years.set(year, rests)
    return rests
  }

  function restOn(day: string): string | null {
    const weekday = new Date(timeOf(day)).getUTCDay()
    if (weekday === 0) return 'domingo'
    if (weekday === 6) return 'sábado'
    return restsOf(Number(day.slice(0, 4))).get(day) ?? null
  }

  const isBusinessDay = (day: string) => restOn(day) === null

  function onOrAfter(day: string): string {
    let at = day
    while (!isBusinessDay(at)) at = plusDays(at, 1)
    return at
  }

  return {
    isBusinessDay,
    restOn,
    onOrAfter,
    plus(day, days) {
      if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`${days} is no number of days`)
      let at = days === 0 ? onOrAfter(day) : day
      for (let left = days; left > 0; left -= 1) at = onOrAfter(plusDays(at, 1))
      return at
    },
    between(from, to) {
      let count = 0
      for (let at = plusDays(from, 1); at <= to; at = plusDays(at, 1)) if (isBusinessDay(at)) count += 1
      return count
    },
  }
}

/**
 * Days of mandatory rest, LFT art. 74. Three of them are kept on Mondays since the decree in the DOF of 17 January 2006; the
 * change of the federal executive is kept on 1 October since the decree in the DOF of 30 September 2024, on 1 December before.
 * Days of elections (fraction IX) are Sundays.
 */
function mandatoryRests(year: number): [string, string][] {
  const moved = year >= 2006
  const rests: [string, string][] = [
    [`${year}-01-01`, 'Año Nuevo'],
    [moved ? monday(year, 2, 1) : `${year}-02-05`, 'Día de la Constitución'],
    [moved ? monday(year, 3, 3) : `${year}-03-21`, 'Natalicio de Benito Juárez'],
    [`${year}-05-01`, 'Día del Trabajo'],
    [`${year}-09-16`, 'Día de la Independencia'],
    [moved ? monday(year, 11, 3) : `${year}-11-20`, 'Día de la Revolución'],
    [`${year}-12-25`, 'Navidad'],
  ]
  // 2000, 2006 … 2024, 2030: those of the presidents that the Constitution (art. 83) lets serve six years.
  if (year % 6 === 2)
    rests.push([`${year}-${year >= 2024 ? '10' : '12'}-01`, 'Cambio del Poder Ejecutivo Federal'])
  return rests
}

function furtherRests(year: number, { name, on }: FurtherRestDay): [string, string][] {
  if ('yearly' in on) {
    const day = `${year}-${on.yearly}`
    // 29 February is a day in some years.
    return isCivilDay(day) ? [[day, name]] : []
  }
  if ('easter' in on) return [[plusDays(easterSunday(year), on.easter), name]]
  const days: [string, string][] = []
  for (let at = on.from; at <= on.to; at = plusDays(at, 1))
    if (Number(at.slice(0, 4)) === year) days.push([at, name])
  return days
}

/** The so many-th Monday of a month. */
function monday(year: number, month: number, nth: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const weekday = new Date(timeOf(first)).getUTCDay()
  return plusDays(first, ((8 - weekday) % 7) + (nth - 1) * 7)
}

/** Easter Sunday of the Gregorian calendar (J. Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return new Date(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1)).toISOString().slice(0, 10)
}

function timeOf(day: string): number {
  if (!isCivilDay(day)) throw new RangeError(`"${day}" is not a day such as 2026-11-20`)
  return Date.parse(`${day}T00:00:00Z`)
}
