import {
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

/** What generated questions fill in for arguments that must be there, by `<type>.<argument>`, written as GraphQL has it. */
export type SampleArguments = Readonly<Record<string, string>>

/**
 * Asks entities of a type for everything that it offers, through its relations down to some levels; fields whose
 * arguments nobody has samples for are left out. Made from the schema, so that a new field is asked for by itself.
 */
export function wholeQuestion(
  schema: GraphQLSchema,
  typeName: string,
  samples: SampleArguments,
  levels = 3,
): string {
  const type = schema.getType(typeName)
  if (!isObjectType(type)) throw new TypeError(`${typeName} is no type of objects in this schema`)
  const selection = selectionOf(type, samples, levels)
  return `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${typeName} ${selection} } }`
}

/** Null where nothing could be asked. */
function selectionOf(type: GraphQLNamedOutputType, samples: SampleArguments, levels: number): string | null {
  if (isUnionType(type) || isInterfaceType(type)) return '{ __typename }'
  if (!isObjectType(type) || levels === 0) return null
  const fields = Object.values(type.getFields()).flatMap((field) => fieldOf(field, samples, levels) ?? [])
  return fields.length === 0 ? null : `{ ${fields.join(' ')} }`
}

function fieldOf(
  { name, args, type }: GraphQLField<unknown, unknown>,
  samples: SampleArguments,
  levels: number,
): string | null {
  const given: string[] = []
  for (const argument of args) {
    const sample = samples[`${getNamedType(argument.type).name}.${argument.name}`]
    if (sample !== undefined) given.push(`${argument.name}: ${sample}`)
    else if (isNonNullType(argument.type) && argument.defaultValue === undefined) return null
  }
  const asked = given.length === 0 ? name : `${name}(${given.join(', ')})`
  const named = getNamedType(type)
  if (isLeafType(named)) return asked
  const isPage = /(Connection|Edge)$/.test(named.name)
  const selection = selectionOf(named, samples, isPage ? levels : levels - 1)
  return selection === null ? null : `${asked} ${selection}`
}
