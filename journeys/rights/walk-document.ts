import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** One argument somewhere in a document, asked for as a variable. */
export interface Blank {
  readonly variable: string
  readonly type: string
  readonly argument: string
  /** Named type that the field with this argument answers with. */
  readonly answers: string
}

/** A document that asks one root field for everything it can answer. */
export interface WalkDocument {
  readonly operation: 'query' | 'mutation' | 'subscription'
  readonly field: string
  readonly text: string
  readonly blanks: readonly Blank[]
}

/** How often a type may stand inside itself before the walk turns back. */
const repeats = 2
const deepest = 7

/** Every root field of a schema with every field below it, to a bounded depth. Arguments become variables. */
export function walkDocuments(schema: GraphQLSchema): WalkDocument[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const
  return roots.flatMap(([operation, type]) =>
    Object.values(type?.getFields() ?? {})
      .filter((field) => !field.name.startsWith('_'))
      .map((field) => walkDocument(schema, operation, field)),
  )
}

/** A document for entities of one type, fetched as the gateway fetches them. */
export function entityDocument(schema: GraphQLSchema, type: GraphQLObjectType): WalkDocument {
  const walker = new Walker(schema)
  const selection = walker.selection(type, [])
  const variables = ['$representations: [_Any!]!', ...walker.declarations()].join(', ')
  const text = `query Walk_entities_${type.name}(${variables}) { _entities(representations: $representations) { __typename ... on ${type.name} ${selection} } }`
  return { operation: 'query', field: `_entities(${type.name})`, text, blanks: walker.blanks }
}

function walkDocument(
  schema: GraphQLSchema,
  operation: WalkDocument['operation'],
  field: GraphQLField<unknown, unknown>,
): WalkDocument {
  const walker = new Walker(schema)
  const body = walker.field(field, [], true)
  const variables = walker.declarations()
  const head = variables.length > 0 ? `(${variables.join(', ')})` : ''
  return {
    operation,
    field: field.name,
    text: `${operation} Walk_${field.name}${head} { ${body} }`,
    blanks: walker.blanks,
  }
}

class Walker {
  readonly blanks: Blank[] = []
  readonly #schema: GraphQLSchema

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  declarations(): string[] {
    return this.blanks.map((blank) => `$${blank.variable}: ${blank.type}`)
  }

  field(field: GraphQLField<unknown, unknown>, above: readonly string[], everyArgument = false): string {
    const type = getNamedType(field.type)
    const given = field.args.filter((argument) => everyArgument || isRequiredArgument(argument))
    const texts = given.map((argument) => {
      const variable = `v${this.blanks.length}`
      this.blanks.push({ variable, type: String(argument.type), argument: argument.name, answers: type.name })
      return `${argument.name}: $${variable}`
    })
    const head = texts.length > 0 ? `${field.name}(${texts.join(', ')})` : field.name
    return isLeafType(type) ? head : `${head} ${this.selection(type, above)}`
  }

  selection(type: GraphQLNamedType, above: readonly string[]): string {
    if (isAbstractType(type)) {
      const members = this.#schema
        .getPossibleTypes(type)
        .map((member) => `... on ${member.name} ${this.selection(member, above)}`)
      return `{ __typename ${members.join(' ')} }`
    }
    if (!isObjectType(type)) return ''
    const path = [...above, type.name]
    const fields = Object.values(type.getFields()).filter((field) => this.#goesOn(field.type, path))
    return `{ __typename ${fields.map((field) => this.#aliased(type, field, path)).join(' ')} }`
  }

  /** Members of a union may give one name to fields of different types; an alias keeps them apart. */
  #aliased(owner: GraphQLNamedType, field: GraphQLField<unknown, unknown>, path: readonly string[]): string {
    const alias =
      path.length === 1 || isLeafType(getNamedType(field.type)) ? '' : `${owner.name}_${field.name}: `
    return `${alias}${this.field(field, path)}`
  }

  #goesOn(type: GraphQLOutputType, path: readonly string[]): boolean {
    const named = getNamedType(type)
    if (isLeafType(named)) return true
    return path.length < deepest && path.filter((name) => name === named.name).length < repeats
  }
}
