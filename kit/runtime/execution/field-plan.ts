import {
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isNonNullType,
  Kind,
  type ValueNode,
} from 'graphql'
import type { Execution, FieldPath } from './execution.ts'

/** Makes what clients get out of what a resolver gave: CompleteValue of the specification, §6.4.3. */
export interface Completer {
  /** A leaf asks nobody where it stands. */
  readonly isLeaf: boolean
  /** Throws, or rejects, where the field fails. */
  complete(execution: Execution, plan: FieldPlan, path: FieldPath, value: unknown): unknown
}

/** A field as it is asked for at one spot of an operation, on objects of one type. */
export interface FieldPlan {
  readonly responseName: string
  readonly nodes: readonly FieldNode[]
  readonly parentType: GraphQLObjectType
  readonly definition: GraphQLField<unknown, unknown>
  /** Null: the property of the field's name is its value. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | null
  readonly isNonNull: boolean
  argumentsFor(execution: Execution): Readonly<Record<string, unknown>>
  readonly completer: Completer
}

export function fieldPlan(
  responseName: string,
  nodes: readonly FieldNode[],
  parentType: GraphQLObjectType,
  definition: GraphQLField<unknown, unknown>,
  completer: Completer,
): FieldPlan {
  return {
    ...{ responseName, nodes, parentType, definition, completer },
    resolve: definition.resolve ?? null,
    isNonNull: isNonNullType(definition.type),
    argumentsFor: argumentsOf(definition, nodes[0]),
  }
}

const none: Readonly<Record<string, unknown>> = {}

/** Arguments that no variable stands in are the same each time. */
function argumentsOf(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode | undefined,
): FieldPlan['argumentsFor'] {
  if (node === undefined || definition.args.length === 0) return () => none
  const told = node.arguments ?? []
  if (told.some(({ value }) => hasVariable(value)))
    return ({ variableValues }) => getArgumentValues(definition, node, variableValues)
  let known: Readonly<Record<string, unknown>> | undefined
  return () => {
    known ??= getArgumentValues(definition, node)
    // Whoever changes what it was given must not change what others get.
    return { ...known }
  }
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true
  if (value.kind === Kind.LIST) return value.values.some(hasVariable)
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value))
}

/** What a resolver is told of where it is. */
export function infoOf(execution: Execution, plan: FieldPlan, path: FieldPath): GraphQLResolveInfo {
  const { schema, operation, fragments, variableValues } = execution
  return {
    fieldName: plan.definition.name,
    fieldNodes: plan.nodes,
    returnType: plan.definition.type,
    parentType: plan.parentType,
    path,
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues: variableValues as GraphQLResolveInfo['variableValues'],
  }
}
