import { GraphQLScalarType } from 'graphql'
import { badUserInput } from './errors.ts'

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * The scalar `DateTime`: an instant, inside a `Date`, outside ISO 8601 with an offset; it leaves in UTC with milliseconds.
 * BAD_USER_INPUT for anything else.
 */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize(value) {
    if (value instanceof Date) return value.toISOString()
    throw new TypeError('an instant leaves as a Date')
  },
  parseValue(value) {
    const at = typeof value === 'string' && isoInstant.test(value) ? new Date(value) : null
    if (at === null || Number.isNaN(at.getTime())) {
      throw badUserInput('a DateTime is written like 2026-11-20T18:30:00.000Z')
    }
    return at
  },
})
