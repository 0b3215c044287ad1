import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'

/** How many objects the answer may hold. */
export interface OperationCost {
  with(variables: Variables): number
  /** False: always the same, whatever the variables. */
  readonly varies: boolean
}

type Variables = Readonly<Record<string, unknown>>

/** What a list holds that says nothing of its length. */
const usualLength = 10
/** Arguments by which clients say how much of a list they want. */
const sizeArguments = ['first', 'last', 'limit']
/** What a change costs beside its answer. */
const mutationCost = 10

/** A length or a cost, once the variables are known. */
type Reckoned = (variables: Variables) => number

/**
 * The cost of the one operation of a valid document, reckoned before it is run: each object counts one, inside a list as
 * many times as the list is long. `first`, `last` and `limit` say how long it is, also of the lists right below
 * (`edges`, `nodes`) where they stand at the field around them; other lists count as ten. Fields without fields of their own
 * come with their object.
 */
export function operationCost(schema: GraphQLSchema, document: DocumentNode): OperationCost {
  const operation = getOperationAST(document)
  const root = operation && schema.getRootType(operation.operation)
  if (!operation || !root) return { with: () => 0, varies: false }
  let varies = false
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue === undefined ? undefined : valueFromASTUntyped(defaultValue),
    ]),
  )

  function ofSet({ selections }: SelectionSetNode, typeName: string, around: Reckoned | null): Reckoned {
    const parts = selections.map((selection): Reckoned => {
      if (selection.kind === Kind.FIELD) return ofField(selection, typeName, around)
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      if (fragment === undefined) return () => 0
      return ofSet(fragment.selectionSet, fragment.typeCondition?.name.value ?? typeName, around)
    })
    return (variables) => parts.reduce((sum, part) => sum + part(variables), 0)
  }

  function ofField(field: FieldNode, typeName: string, around: Reckoned | null): Reckoned {
    const definition = definitionOf(schema, typeName, field.name.value)
    if (definition === undefined) return () => 0
    const type = getNamedType(definition.type)
    if (!isCompositeType(type) || field.selectionSet === undefined) return () => 0
    const told = lengthOf(field, definition, defaults)
    varies ||= field.arguments?.some(({ value }) => value.kind === Kind.VARIABLE) ?? false
    const isList = holdsList(definition.type)
    const inner = ofSet(field.selectionSet, type.name, isList ? null : told)
    if (!isList) return (variables) => 1 + inner(variables)
    const length = told ?? around ?? (() => usualLength)
    return (variables) => length(variables) * (1 + inner(variables))
  }

  const own = operation.operation === OperationTypeNode.MUTATION ? mutationCost : 0
  const answer = ofSet(operation.selectionSet, root.name, null)
  const changes = own * operation.selectionSet.selections.length
  return { with: (variables) => changes + answer(variables), varies }
}

function definitionOf(
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
): GraphQLField<unknown, unknown> | undefined {
  const type = schema.getType(typeName)
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined
}

function holdsList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type))
}

/** Null where the field cannot be told how much of it is wanted. */
function lengthOf(
  field: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  defaults: ReadonlyMap<string, unknown>,
): Reckoned | null {
  const told = args
    .filter(({ name }) => sizeArguments.includes(name))
    .map(({ name, defaultValue }): ((variables: Variables) => unknown) => {
      const value = field.arguments?.find((argument) => argument.name.value === name)?.value
      if (value === undefined) return () => defaultValue
      if (value.kind !== Kind.VARIABLE) return () => valueFromASTUntyped(value)
      const variable = value.name.value
      return (variables) => variables[variable] ?? defaults.get(variable) ?? defaultValue
    })
  if (told.length === 0) return null
  return (variables) => {
    const numbers = told.map((read) => read(variables)).filter((value) => typeof value === 'number')
    return numbers.length === 0 ? usualLength : Math.max(0, ...numbers)
  }
}
