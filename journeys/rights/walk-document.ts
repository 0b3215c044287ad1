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
/** Of a list inside an answer: enough to hide something in, few enough to be asked within limits. */
const listLength = 3

/** Whether a document may be asked as it is. */
export type Fits = (text: string) => boolean

const anything: Fits = () => true

/**
 * Every root field of a schema with every field below it, to a bounded depth. Arguments become variables. A question that
 * does not fit becomes several, which go down the same way to different fields; a change or a subscription, which is
 * asked once, becomes as deep as fits.
 */
export function walkDocuments(schema: GraphQLSchema, fits: Fits = anything, depth = deepest): WalkDocument[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const
  return roots.flatMap(([operation, type]) =>
    Object.values(type?.getFields() ?? {})
      .filter((field) => !field.name.startsWith('_'))
      .flatMap((field) =>
        operation === 'query'
          ? questions({ schema, field, fits, depth }, [])
          : deepestThatFits(operation, { schema, field, fits, depth }),
      ),
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

type Field = GraphQLField<unknown, unknown>

interface Root {
  readonly schema: GraphQLSchema
  readonly field: Field
  readonly fits: Fits
  readonly depth: number
}

function deepestThatFits(operation: WalkDocument['operation'], root: Root): WalkDocument {
  const { schema, field, fits, depth } = root
  const document = walkDocument(operation, field, new Walker(schema, { depth }))
  return depth === 1 || fits(document.text)
    ? document
    : deepestThatFits(operation, { ...root, depth: depth - 1 })
}

/** One question, or where it does not fit one for the leaves at the end of the way and some for each way further down. */
function questions(root: Root, way: readonly string[]): WalkDocument[] {
  const { schema, field, fits, depth } = root
  const whole = walkDocument('query', field, new Walker(schema, { depth, way }))
  if (fits(whole.text) || way.length >= depth) return [whole]
  const leaves = new Walker(schema, { depth, way, leavesAtItsEnd: true })
  const document = walkDocument('query', field, leaves)
  return [document, ...leaves.onwards.flatMap((next) => questions(root, [...way, next]))]
}

function walkDocument(operation: WalkDocument['operation'], field: Field, walker: Walker): WalkDocument {
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

/** How far a walk goes, and which way: names of `Type.field`, one for each step that has no other. */
interface Course {
  readonly depth?: number
  readonly way?: readonly string[]
  readonly leavesAtItsEnd?: boolean
}

class Walker {
  readonly blanks: Blank[] = []
  /** Steps on which the way could go on from its end. */
  readonly onwards: string[] = []
  readonly #schema: GraphQLSchema
  readonly #course: Required<Course>

  constructor(schema: GraphQLSchema, { depth = deepest, way = [], leavesAtItsEnd = false }: Course = {}) {
    this.#schema = schema
    this.#course = { depth, way, leavesAtItsEnd }
  }

  declarations(): string[] {
    return this.blanks.map((blank) => `$${blank.variable}: ${blank.type}`)
  }

  field(field: Field, above: readonly string[], everyArgument = false): string {
    const type = getNamedType(field.type)
    const given = field.args.filter(
      (argument) => argument.name !== 'first' && (everyArgument || isRequiredArgument(argument)),
    )
    const texts = given.map((argument) => {
      const variable = `v${this.blanks.length}`
      this.blanks.push({ variable, type: String(argument.type), argument: argument.name, answers: type.name })
      return `${argument.name}: $${variable}`
    })
    if (field.args.some(({ name }) => name === 'first')) texts.push(`first: ${listLength}`)
    const head = texts.length > 0 ? `${field.name}(${texts.join(', ')})` : field.name
    return isLeafType(type) ? head : `${head} ${this.selection(type, above)}`
  }

  selection(
    type: GraphQLNamedType,
    above: readonly string[],
    siblings: readonly GraphQLObjectType[] = [],
  ): string {
    if (isAbstractType(type)) {
      const members = this.#schema.getPossibleTypes(type)
      const texts = members.map((member) => `... on ${member.name} ${this.selection(member, above, members)}`)
      return `{ __typename ${texts.join(' ')} }`
    }
    if (!isObjectType(type)) return ''
    const path = [...above, type.name]
    const fields = Object.values(type.getFields()).filter(
      (field) => this.#goesOn(field.type, path) && this.#liesOnTheWay(type, field, above.length),
    )
    return `{ __typename ${fields.map((field) => this.#aliased(type, field, path, siblings)).join(' ')} }`
  }

  /** Members of a union may give one name to fields of different types; an alias keeps them apart. */
  #aliased(
    owner: GraphQLNamedType,
    field: Field,
    path: readonly string[],
    siblings: readonly GraphQLObjectType[],
  ): string {
    const isElsewhereAnother = siblings.some((sibling) => {
      const other = sibling.getFields()[field.name]
      return other !== undefined && String(other.type) !== String(field.type)
    })
    const isApart = siblings.length > 0 && !isLeafType(getNamedType(field.type))
    const alias = isApart || isElsewhereAnother ? `${owner.name}_${field.name}: ` : ''
    return `${alias}${this.field(field, path)}`
  }

  #goesOn(type: GraphQLOutputType, path: readonly string[]): boolean {
    const named = getNamedType(type)
    if (isLeafType(named)) return true
    return path.length < this.#course.depth && path.filter((name) => name === named.name).length < repeats
  }

  #liesOnTheWay(owner: GraphQLNamedType, field: Field, level: number): boolean {
    const { way, leavesAtItsEnd } = this.#course
    if (isLeafType(getNamedType(field.type))) return true
    const step = `${owner.name}.${field.name}`
    const next = way[level]
    if (next !== undefined) return next === step
    if (level === way.length) this.onwards.push(step)
    return !leavesAtItsEnd
  }
}
