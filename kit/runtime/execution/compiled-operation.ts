import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql'
import { collectFields, type Selecting } from './collect-fields.ts'
import { completerOf, type FieldsOn } from './completer.ts'
import { type Execution, FieldErrors } from './execution.ts'
import { type FieldPlan, fieldPlan } from './field-plan.ts'
import { runFields, runFieldsInTurn } from './run-fields.ts'

/** What a run gives. */
export interface Executed {
  readonly data: Record<string, unknown> | null
  readonly errors?: readonly GraphQLError[]
}

/** A query or mutation, thought out once and run often. */
export interface CompiledOperation {
  readonly kind: 'query' | 'mutation'
  /** Null, and nothing was run, when the variables do not fit. Never rejects. */
  run(contextValue: unknown, variables: Readonly<Record<string, unknown>>): Promise<Executed> | null
}

/** Combinations of `@skip` and `@include` that are kept; an operation of a gateway's plan has a few. */
const mostVariants = 64

/**
 * Compiles a valid document of one operation: which fields are asked of which type, what their arguments are and how
 * their values are completed is found out when the first such object comes, and kept. It runs as graphql-js does (the same
 * resolvers in the same order and the same turn, the same nulls and errors). Null for what is better left to that: subscriptions,
 * introspection, and fields called `__proto__`.
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): CompiledOperation | null {
  const operation = getOperationAST(document, operationName)
  const root = operation && schema.getRootType(operation.operation)
  if (!operation || !root || !isUsual(document, operation)) return null
  const fragments = fragmentsOf(document)
  const planFor = variantsOf(schema, document, fragments, root, operation)
  const isMutation = operation.operation === OperationTypeNode.MUTATION
  return {
    kind: isMutation ? 'mutation' : 'query',
    run(contextValue, variables) {
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
      if (coerced === undefined) return null
      const errors = new FieldErrors()
      const execution: Execution = {
        ...{ schema, operation, fragments, contextValue, errors },
        variableValues: coerced,
      }
      return runPlan(execution, planFor(coerced), isMutation)
    },
  }
}

async function runPlan(
  execution: Execution,
  plans: readonly FieldPlan[],
  isMutation: boolean,
): Promise<Executed> {
  const { errors } = execution
  try {
    const data = await (isMutation
      ? runFieldsInTurn(execution, plans)
      : runFields(execution, plans, undefined, undefined))
    return errors.all.length === 0 ? { data } : { data, errors: errors.all }
  } catch (error) {
    // What may not be null has made the whole answer null, and is located.
    errors.add(error as GraphQLError, undefined)
    return { data: null, errors: errors.all }
  }
}

function isUsual(document: DocumentNode, { operation }: OperationDefinitionNode): boolean {
  if (operation === OperationTypeNode.SUBSCRIPTION) return false
  let isOne = true
  visit(document, {
    [Kind.FIELD]({ name, alias }) {
      isOne &&= name.value !== '__schema' && name.value !== '__type' && alias?.value !== '__proto__'
    },
  })
  return isOne
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
}

/** The plan of the operation for the values of its flags. */
function variantsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  root: GraphQLObjectType,
  { selectionSet }: OperationDefinitionNode,
): (variables: Readonly<Record<string, unknown>>) => readonly FieldPlan[] {
  const names = flagNames(document)
  const variants = new Map<string, readonly FieldPlan[]>()
  return (variables) => {
    const flags = Object.fromEntries(names.map((name) => [name, variables[name]]))
    const key = names.length === 0 ? '' : JSON.stringify(Object.values(flags))
    const known = variants.get(key)
    if (known !== undefined) return known
    const plans = plansOn({ schema, fragments, flags }, root, [selectionSet])
    if (variants.size >= mostVariants) variants.clear()
    variants.set(key, plans)
    return plans
  }
}

function flagNames(document: DocumentNode): readonly string[] {
  const names = new Set<string>()
  visit(document, {
    [Kind.DIRECTIVE](node) {
      if (node.name.value !== 'skip' && node.name.value !== 'include') return
      for (const { value } of node.arguments ?? [])
        if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

function plansOn(
  selecting: Selecting,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): readonly FieldPlan[] {
  return [...collectFields(selecting, type, sets)].flatMap(([responseName, nodes]) => {
    const name = nodes[0]?.name.value ?? ''
    if (name === TypeNameMetaFieldDef.name) return [typenamePlan(responseName, nodes, type)]
    const definition = type.getFields()[name]
    if (definition === undefined) return []
    const completer = completerOf(definition.type, fieldsBelow(selecting, nodes))
    return [fieldPlan(responseName, nodes, type, definition, completer)]
  })
}

/** Known before anything runs. */
function typenamePlan(responseName: string, nodes: readonly FieldNode[], type: GraphQLObjectType): FieldPlan {
  const { resolve: _fromInfo, ...definition } = TypeNameMetaFieldDef
  return fieldPlan(responseName, nodes, type, definition, { isLeaf: true, complete: () => type.name })
}

/** Found out for each type of object when the first comes. */
function fieldsBelow(selecting: Selecting, nodes: readonly FieldNode[]): FieldsOn {
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const known = new Map<GraphQLObjectType, readonly FieldPlan[]>()
  return (type) => {
    let plans = known.get(type)
    if (plans === undefined) {
      plans = plansOn(selecting, type, sets)
      known.set(type, plans)
    }
    return plans
  }
}
