import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getOperationAST,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** What an object can be: of an interface when a subgraph knows it by that alone. */
export type ObjectType = GraphQLObjectType | GraphQLInterfaceType

/** A field that the client asked for. */
export interface SelectedField {
  readonly responseName: string
  readonly fieldName: string
  /** Null for `__typename`, and for the fields that ask about the schema. */
  readonly type: GraphQLOutputType | null
  /** All that was asked for below it, wherever it stands in the document. */
  readonly below: Selection
}

/** What the client asked for of an object, as far as that can be said without its type. */
export interface Selection {
  /** The fields of objects of this type, in the order in which GraphQL answers them (§6.3.2 CollectFields). */
  on(type: ObjectType): readonly SelectedField[]
}

interface Context {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Values of the variables that `@skip` and `@include` depend on. */
  readonly flags: Readonly<Record<string, boolean>>
}

/** The selection of a document's one operation, for these values of its `@skip`s and `@include`s. */
export function selectionOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  flags: Readonly<Record<string, boolean>>,
): Selection {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
  const root = getOperationAST(document)?.selectionSet
  return createSelection(root === undefined ? [] : [root], { schema, fragments, flags })
}

function createSelection(sets: readonly SelectionSetNode[], context: Context): Selection {
  const byType = new Map<ObjectType, readonly SelectedField[]>()
  return {
    on(type) {
      let fields = byType.get(type)
      if (fields === undefined) {
        fields = fieldsOn(type, sets, context)
        byType.set(type, fields)
      }
      return fields
    },
  }
}

function fieldsOn(
  type: ObjectType,
  sets: readonly SelectionSetNode[],
  context: Context,
): readonly SelectedField[] {
  const nodes = new Map<string, FieldNode[]>()
  const seen = new Set<string>()
  for (const set of sets)
    for (const selection of set.selections) collect(selection, type, context, nodes, seen)
  return [...nodes].map(([responseName, [first, ...more]]) => {
    const fieldName = first?.name.value ?? responseName
    const below = [first, ...more].flatMap((node) => node?.selectionSet ?? [])
    return {
      responseName,
      fieldName,
      type: type.getFields()[fieldName]?.type ?? null,
      below: createSelection(below, context),
    }
  })
}

function collect(
  node: SelectionNode,
  type: ObjectType,
  context: Context,
  nodes: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  if (!isIncluded(node, context)) return
  if (node.kind === Kind.FIELD) {
    const responseName = node.alias?.value ?? node.name.value
    const known = nodes.get(responseName)
    if (known === undefined) nodes.set(responseName, [node])
    else known.push(node)
    return
  }
  const fragment =
    node.kind === Kind.INLINE_FRAGMENT ? node : spreadOnce(node.name.value, context.fragments, seen)
  if (fragment === undefined || !applies(fragment.typeCondition?.name.value, type, context.schema)) return
  for (const selection of fragment.selectionSet.selections) collect(selection, type, context, nodes, seen)
}

/** A fragment that was spread already has nothing to add. */
function spreadOnce(name: string, fragments: Context['fragments'], seen: Set<string>) {
  if (seen.has(name)) return undefined
  seen.add(name)
  return fragments.get(name)
}

function isIncluded(node: SelectionNode, { flags }: Context): boolean {
  return (node.directives ?? []).every((directive) => {
    if (directive.name.value === 'skip')
      return !getArgumentValues(GraphQLSkipDirective, directive, flags)['if']
    if (directive.name.value !== 'include') return true
    return getArgumentValues(GraphQLIncludeDirective, directive, flags)['if'] === true
  })
}

function applies(condition: string | undefined, type: ObjectType, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true
  const conditional = schema.getType(condition)
  return isAbstractType(conditional) && schema.isSubType(conditional, type)
}
