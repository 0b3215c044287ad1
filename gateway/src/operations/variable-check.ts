import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isScalarType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'

type Variables = Readonly<Record<string, unknown>>

/** Throws BAD_USER_INPUT when the variables do not fit the operation. */
export type VariableCheck = (variables: Variables) => void

/** True: it fits. False: it may not, and whoever knows all the rules has to look. */
type Glance = (value: unknown) => boolean

const mostErrors = 10
const largestInt = 2 ** 31

/**
 * For the one operation of a valid document. Nearly all variables fit, and that they do is seen at a glance; the others
 * are read once more by GraphQL’s own rules, which also say what is wrong with them.
 */
export function createVariableCheck(schema: GraphQLSchema, document: DocumentNode): VariableCheck {
  const definitions = getOperationAST(document)?.variableDefinitions ?? []
  const glances = definitions.map((definition) => glanceAt(schema, definition))
  return (variables) => {
    if (glances.every((glance) => glance(variables))) return
    const { errors } = getVariableValues(schema, definitions, { ...variables }, { maxErrors: mostErrors })
    if (errors !== undefined) throw badUserInput(errors.map((error) => error.message).join(' '))
  }
}

function glanceAt(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
): (variables: Variables) => boolean {
  const name = definition.variable.name.value
  // The document is valid: the type is there, and one that goes in.
  const type = typeFromAST(schema, definition.type) as GraphQLInputType
  const fits = glanceOf(type, new Map())
  const mayLack = !isNonNullType(type) || definition.defaultValue !== undefined
  return (variables) => {
    const value = variables[name]
    return value === undefined ? mayLack : fits(value)
  }
}

/** `known` has the types that are being looked at: inputs may hold themselves. */
function glanceOf(type: GraphQLInputType, known: Map<GraphQLInputType, Glance>): Glance {
  const before = known.get(type)
  if (before !== undefined) return before
  let glance: Glance = () => false
  known.set(type, (value) => glance(value))
  glance = build(type, known)
  known.set(type, glance)
  return glance
}

function build(type: GraphQLInputType, known: Map<GraphQLInputType, Glance>): Glance {
  if (isNonNullType(type)) {
    const inner = glanceOf(type.ofType, known)
    return (value) => value !== null && inner(value)
  }
  const present = presentGlance(type, known)
  return (value) => value === null || present(value)
}

function presentGlance(type: GraphQLInputType, known: Map<GraphQLInputType, Glance>): Glance {
  if (isListType(type)) {
    const inner = glanceOf(type.ofType, known)
    return (value) => Array.isArray(value) && value.every(inner)
  }
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name))
    return (value) => names.has(value)
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const inner = new Map(fields.map((field) => [field.name, glanceOf(field.type, known)]))
    const required = fields.filter(isRequiredInputField).map(({ name }) => name)
    // Of a oneOf exactly one field may be given: a rule for the second look.
    if (type.isOneOf) return () => false
    return (value) =>
      isPlain(value) && required.every((name) => value[name] !== undefined) && allFit(value, inner)
  }
  return isScalarType(type) ? scalarGlance(type.name) : () => false
}

function scalarGlance(name: string): Glance {
  switch (name) {
    case 'ID':
    case 'String':
      return (value) => typeof value === 'string'
    case 'Int':
      return (value) => Number.isInteger(value) && Math.abs(Number(value)) < largestInt
    case 'Float':
      return (value) => typeof value === 'number'
    case 'Boolean':
      return (value) => typeof value === 'boolean'
    default:
      // What a scalar of a subgraph means, the subgraph checks.
      return (value) => typeof value === 'string' || typeof value === 'number'
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function allFit(value: Record<string, unknown>, fields: ReadonlyMap<string, Glance>): boolean {
  for (const name in value) {
    const inner = value[name]
    if (inner !== undefined && fields.get(name)?.(inner) !== true) return false
  }
  return true
}
