import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql'

/** Something in an answer that tells what was used, and of when. */
export interface MeasuredFact {
  readonly type: string
  readonly field: string
  readonly value: string
  /** The earliest instant that stands beside it; null where none does. */
  readonly of: Date | null
}

/**
 * Every volume and register of an answer. They are found by their type, CubicMetres, so that a field of tomorrow is found
 * too. What an alert says is the alert's.
 */
export function measuredFacts(schema: GraphQLSchema, answer: unknown): MeasuredFact[] {
  if (Array.isArray(answer)) return answer.flatMap((item) => measuredFacts(schema, item))
  if (answer === null || typeof answer !== 'object') return []
  const type = '__typename' in answer ? String(answer.__typename) : ''
  const entries = Object.entries(answer).filter(([name]) => name !== '__typename')
  const instants = entries
    .map(([, value]) => value)
    .filter((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value))
    .map((value) => new Date(String(value)))
    .toSorted((a, b) => a.getTime() - b.getTime())
  const own = entries
    .filter(([name, value]) => value !== null && type !== 'Alert' && isVolume(schema, type, name))
    .map(([field, value]) => ({ type, field, value: String(value), of: instants[0] ?? null }))
  return [...own, ...entries.flatMap(([, value]) => measuredFacts(schema, value))]
}

function isVolume(schema: GraphQLSchema, type: string, field: string): boolean {
  const owner = schema.getType(type)
  if (!isObjectType(owner)) return false
  const found = owner.getFields()[field]
  return found !== undefined && getNamedType(found.type).name === 'CubicMetres'
}
