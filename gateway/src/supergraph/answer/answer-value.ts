import {
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { isJsonObject, type JsonObject } from '../plan/run.ts'
import { type ExplainedPaths, explainedPaths } from './explained-paths.ts'
import { leafValueOf } from './leaf-values.ts'
import { objectTypeOf } from './object-type.ts'
import type { ObjectType, SelectedField, Selection } from './selection.ts'

/** The answer of an operation: its data, and what was wrong with what the subgraphs told. */
export interface AnswerValue {
  readonly data: JsonObject | null
  readonly errors: readonly GraphQLError[]
}

interface Completion {
  readonly schema: GraphQLSchema
  readonly path: (string | number)[]
  readonly errors: GraphQLError[]
  readonly explained: ExplainedPaths
}

/** A null that may not be: the object or list around it is null instead. */
const bubbling = Symbol('null in place of what must be there')

/**
 * What the client asked for out of all that is known, with nulls and errors as GraphQL says (§6.4.4): the complete
 * way, for answers in which something is missing or wrong.
 */
export function answerValue(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  selection: Selection,
  data: JsonObject,
  known: readonly GraphQLError[],
): AnswerValue {
  const completion: Completion = { schema, path: [], errors: [], explained: explainedPaths(known) }
  const value = completeObject(completion, root, selection, data)
  return { data: isJsonObject(value) ? value : null, errors: [...known, ...completion.errors] }
}

function completeObject(
  completion: Completion,
  type: ObjectType,
  selection: Selection,
  object: JsonObject,
): JsonObject | typeof bubbling {
  const answer: JsonObject = {}
  for (const field of selection.on(type)) {
    completion.path.push(field.responseName)
    const value = completeField(completion, type, field, object)
    completion.path.pop()
    if (value === bubbling) return bubbling
    answer[field.responseName] = value
  }
  return answer
}

function completeField(
  completion: Completion,
  parent: ObjectType,
  { responseName, fieldName, type, below }: SelectedField,
  object: JsonObject,
): unknown {
  const value = Object.hasOwn(object, responseName) ? object[responseName] : undefined
  if (fieldName === '__typename') return typenameOf(completion, parent)
  // Answered by the schema itself.
  if (type === null) return value ?? null
  return complete(completion, type, below, value, () => `${parent.name}.${fieldName}`)
}

function typenameOf(completion: Completion, parent: ObjectType): string | typeof bubbling {
  if (isObjectType(parent)) return parent.name
  // It failed with what else was asked of the object.
  if (!completion.explained.has(completion.path.slice(0, -1)))
    wrong(completion, `no subgraph said which ${parent.name} this is`)
  return bubbling
}

function complete(
  completion: Completion,
  type: GraphQLOutputType,
  selection: Selection,
  value: unknown,
  name: () => string,
): unknown {
  if (isNonNullType(type)) {
    const inner = complete(completion, type.ofType, selection, value, name)
    if (inner !== null) return inner
    if (!completion.explained.has(completion.path)) wrong(completion, `${name()} must be there, and is null`)
    return bubbling
  }
  if (value === null || value === undefined) return null
  if (isListType(type)) return completeList(completion, type.ofType, selection, value, name)
  if (isCompositeType(type)) return completeComposite(completion, type, selection, value, name)
  if (!isLeafType(type)) return null
  const leaf = leafValueOf(type)(value)
  return leaf === undefined ? wrong(completion, `${name()} is no ${type.name}`) : leaf
}

function completeList(
  completion: Completion,
  type: GraphQLOutputType,
  selection: Selection,
  value: unknown,
  name: () => string,
): unknown {
  if (!Array.isArray(value)) return wrong(completion, `${name()} is no list`)
  const answer: unknown[] = []
  for (const [index, item] of value.entries()) {
    completion.path.push(index)
    const completed = complete(completion, type, selection, item, name)
    completion.path.pop()
    if (completed === bubbling) return null
    answer.push(completed)
  }
  return answer
}

function completeComposite(
  completion: Completion,
  declared: GraphQLCompositeType,
  selection: Selection,
  value: unknown,
  name: () => string,
): unknown {
  if (!isJsonObject(value)) return wrong(completion, `${name()} is no object`)
  const type = objectTypeOf(completion.schema, declared, value['__typename'])
  if (type === null) return wrong(completion, `${name()} is no ${declared.name}`)
  const answer = completeObject(completion, type, selection, value)
  return answer === bubbling ? null : answer
}

function wrong({ path, errors, explained }: Completion, message: string): null {
  errors.push(new GraphQLError(message, { path: [...path] }))
  explained.add(path)
  return null
}
