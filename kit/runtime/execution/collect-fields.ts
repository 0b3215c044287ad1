import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** What it takes to know which fields are asked for. */
export interface Selecting {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** Of the variables that `@skip` and `@include` depend on. */
  readonly flags: Readonly<Record<string, unknown>>
}

/** The fields of objects of a type by response name, fragments spread out: CollectFields of the specification, §6.3.2. */
export function collectFields(
  selecting: Selecting,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const spread = new Set<string>()

  function take(node: SelectionNode): void {
    if (!isIncluded(selecting, node)) return
    if (node.kind === Kind.FIELD) {
      const name = node.alias?.value ?? node.name.value
      const known = fields.get(name)
      if (known === undefined) fields.set(name, [node])
      else known.push(node)
      return
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (spread.has(node.name.value)) return
      spread.add(node.name.value)
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : selecting.fragments[node.name.value]
    if (fragment === undefined || !applies(selecting.schema, fragment.typeCondition?.name.value, type)) return
    for (const inner of fragment.selectionSet.selections) take(inner)
  }

  for (const { selections } of sets) for (const node of selections) take(node)
  return fields
}

function isIncluded({ flags }: Selecting, node: SelectionNode): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true
  if (getDirectiveValues(GraphQLSkipDirective, node, flags)?.['if'] === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, node, flags)?.['if'] !== false
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true
  const conditional = schema.getType(condition)
  return isAbstractType(conditional) && schema.isSubType(conditional, type)
}
