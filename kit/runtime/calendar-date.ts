import { GraphQLScalarType } from 'graphql'
import { badUserInput } from './errors.ts'

/** The scalar `Date`: a day of the calendar, `YYYY-MM-DD`, that there is. BAD_USER_INPUT for anything else. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: (value) => String(value),
  parseValue(value) {
    if (typeof value !== 'string' || !isDay(value)) throw badUserInput('a Date is written like 2026-11-20')
    return value
  },
})

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  // 30 February would otherwise become 2 March.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
