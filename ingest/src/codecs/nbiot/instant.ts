const isoInstant = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/i

/** Seconds of 2001-09-09 and 2286-11-20: ten digits. Milliseconds of the same span have thirteen. */
const firstSecond = 1e9
const lastSecond = 1e10 - 1

/** What is taken as an instant, in the words of a message. */
export const instantForms = 'ISO 8601 with its zone ("2026-11-20T18:00:00Z"), or the Unix epoch in s or ms'

/** An instant as devices write it; undefined for anything that leaves doubt, such as a time without zone. */
export function instantOf(value: unknown): Date | undefined {
  if (typeof value === 'number') return fromEpoch(value)
  if (typeof value !== 'string') return undefined
  const [, year, month, day] = isoInstant.exec(value) ?? []
  if (year === undefined || !isCivilDate(Number(year), Number(month), Number(day))) return undefined
  // "-0600" is what many modules print; Date.parse wants the colon.
  const at = new Date(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(at.getTime()) ? undefined : at
}

function fromEpoch(value: number): Date | undefined {
  if (value >= firstSecond && value <= lastSecond) return new Date(Math.round(value * 1000))
  if (value >= firstSecond * 1000 && value <= lastSecond * 1000) return new Date(Math.round(value))
  return undefined
}

/** Date rolls 31 February over into March instead of refusing it. */
function isCivilDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
