import { isCivilDay } from '@aquacis/kit/values/business-days.ts'
import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import * as v from 'valibot'

const dayShown = 'must be a day of the calendar between 1990 and 2199 as text: "2026-11-18"'
const pesosShown = 'must be pesos as text, with at most two places and no sign: "100.00"'
const instantShown = 'must be an instant with its zone: "2026-11-18T18:00:00Z"'

/** Whether a text is a day that a line may speak of: the calendar's, and near enough for every rule to have been in force. */
function isNearDay(text: string): boolean {
  return isCivilDay(text) && text >= '1990-01-01' && text <= '2199-12-31'
}

/** A civil day of a line: 31 April and the year 9999 are none. */
export const givenDay = v.pipe(v.string(dayShown), v.check(isNearDay, dayShown))

/** Pesos of a line, as centavos. */
export const givenPesos = v.pipe(
  v.string(pesosShown),
  v.regex(/^\d{1,13}(\.\d{1,2})?$/, pesosShown),
  v.transform(centavosFromPesos),
)

/** An instant of a line; the day in it has to be one too. */
export const givenInstant = v.pipe(
  v.string(instantShown),
  v.check((text) => {
    const [, day = ''] =
      /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(text) ?? []
    return isNearDay(day) && !Number.isNaN(Date.parse(text))
  }, instantShown),
  v.transform((text) => new Date(text)),
)

/** A name of something: letters that look the same are the same, however they were typed. */
export const givenName = v.pipe(
  v.string('must be text: "C1"'),
  v.normalize('NFC'),
  v.minLength(1, 'must not be empty'),
  v.maxLength(200, 'must have at most 200 characters'),
)

/** What a line says of itself, so that its answer can be told from others. */
export const givenId = v.optional(
  v.union([v.string(), v.number(), v.null()], 'must be text, a number or null'),
  null,
)
