import { GraphQLError } from 'graphql'

/** Says what, how much of it, and how to mend it. */
export function costExceeded(what: string, mend: string): GraphQLError {
  return new GraphQLError(`${what}: ${mend}`, { extensions: { code: 'COST_EXCEEDED' } })
}
