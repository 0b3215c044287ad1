import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { type Execution, type FieldPath, isPromise } from './execution.ts'
import { type Completer, type FieldPlan, infoOf } from './field-plan.ts'
import { leafValue } from './leaf-value.ts'
import { nullAt, runFields } from './run-fields.ts'

/** The fields that are asked of objects of a type at one spot. */
export type FieldsOn = (type: GraphQLObjectType) => readonly FieldPlan[]

/** How values of a type are completed; what is below objects is found out when the first comes. */
export function completerOf(type: GraphQLOutputType, fieldsOn: FieldsOn): Completer {
  if (isNonNullType(type)) return present(nullable(type.ofType, fieldsOn))
  return nullable(type, fieldsOn)
}

function present(inner: Completer): Completer {
  function required(value: unknown, { parentType, definition }: FieldPlan): unknown {
    if (value !== null) return value
    throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`)
  }
  return {
    isLeaf: inner.isLeaf,
    complete(execution, plan, path, value) {
      const completed = inner.complete(execution, plan, path, value)
      return isPromise(completed) ? completed.then((kept) => required(kept, plan)) : required(completed, plan)
    },
  }
}

function nullable(type: GraphQLOutputType, fieldsOn: FieldsOn): Completer {
  const { isLeaf, complete } = completerOfPresent(type, fieldsOn)
  return {
    isLeaf,
    complete(execution, plan, path, value) {
      if (value === null || value === undefined) return null
      if (value instanceof Error) throw value
      return complete(execution, plan, path, value)
    },
  }
}

function completerOfPresent(type: GraphQLOutputType, fieldsOn: FieldsOn): Completer {
  if (isLeafType(type)) {
    const toLeaf = leafValue(type)
    return { isLeaf: true, complete: (_execution, _plan, _path, value) => toLeaf(value) }
  }
  if (isListType(type)) return listCompleter(type.ofType, fieldsOn)
  if (isObjectType(type)) return objectCompleter(type, fieldsOn)
  if (isAbstractType(type)) return abstractCompleter(type, fieldsOn)
  throw new TypeError(`${String(type)} is no type of an answer`)
}

function listCompleter(itemType: GraphQLOutputType, fieldsOn: FieldsOn): Completer {
  const item = completerOf(itemType, fieldsOn)
  const isNonNull = isNonNullType(itemType)

  function completeItem(
    execution: Execution,
    plan: FieldPlan,
    list: FieldPath,
    value: unknown,
    key: number,
  ): unknown {
    const path = { prev: list, key, typename: undefined }
    try {
      const completed = isPromise(value)
        ? value.then((kept) => item.complete(execution, plan, path, kept))
        : item.complete(execution, plan, path, value)
      return isPromise(completed)
        ? completed.then(undefined, (thrown: unknown) => nullAt(execution, plan, isNonNull, path, thrown))
        : completed
    } catch (thrown) {
      return nullAt(execution, plan, isNonNull, path, thrown)
    }
  }

  return {
    isLeaf: false,
    complete(execution, plan, path, value) {
      const completed: unknown[] = []
      let isPromised = false
      try {
        for (const [index, each] of itemsOf(value, plan).entries()) {
          const one = completeItem(execution, plan, path, each, index)
          isPromised ||= isPromise(one)
          completed.push(one)
        }
      } catch (error) {
        if (!isPromised) throw error
        // Others may fail later, and nobody waits for them any more: a rejection that nobody hears ends the process.
        return Promise.allSettled(completed).then(() => {
          throw error
        })
      }
      return isPromised ? Promise.all(completed) : completed
    },
  }
}

function itemsOf(value: unknown, { parentType, definition }: FieldPlan): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value === 'object' && value !== null && Symbol.iterator in value)
    return Array.from(value as Iterable<unknown>)
  throw new GraphQLError(
    `Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`,
  )
}

function objectCompleter(type: GraphQLObjectType, fieldsOn: FieldsOn): Completer {
  const { isTypeOf } = type
  const fields = () => fieldsOn(type)
  if (typeof isTypeOf !== 'function')
    return {
      isLeaf: false,
      complete: (execution, _plan, path, value) => runFields(execution, fields(), value, path),
    }
  function checked(execution: Execution, plan: FieldPlan, path: FieldPath, value: unknown, isOne: boolean) {
    if (!isOne)
      throw new GraphQLError(`Expected value of type "${type.name}" but got another.`, { nodes: plan.nodes })
    return runFields(execution, fields(), value, path)
  }
  return {
    isLeaf: false,
    complete(execution, plan, path, value) {
      const isOne = isTypeOf(value, execution.contextValue, infoOf(execution, plan, path))
      return isPromise(isOne)
        ? isOne.then((kept) => checked(execution, plan, path, value, kept === true))
        : checked(execution, plan, path, value, isOne === true)
    },
  }
}

function abstractCompleter(type: GraphQLAbstractType, fieldsOn: FieldsOn): Completer {
  const resolveType = type.resolveType ?? defaultTypeResolver
  const completers = new Map<string, Completer>()

  function complete(
    execution: Execution,
    plan: FieldPlan,
    path: FieldPath,
    value: unknown,
    typename: unknown,
  ): unknown {
    const known = typeof typename === 'string' ? completers.get(typename) : undefined
    if (known !== undefined) return known.complete(execution, plan, path, value)
    const found = objectTypeOf(execution, plan, type, typename)
    const completer = objectCompleter(found, fieldsOn)
    completers.set(found.name, completer)
    return completer.complete(execution, plan, path, value)
  }

  return {
    isLeaf: false,
    complete(execution, plan, path, value) {
      const typename = resolveType(value, execution.contextValue, infoOf(execution, plan, path), type)
      return isPromise(typename)
        ? typename.then((kept) => complete(execution, plan, path, value, kept))
        : complete(execution, plan, path, value, typename)
    },
  }
}

function objectTypeOf(
  { schema }: Execution,
  { parentType, definition, nodes }: FieldPlan,
  type: GraphQLAbstractType,
  typename: unknown,
): GraphQLObjectType {
  const where = `for field "${parentType.name}.${definition.name}"`
  if (typeof typename !== 'string')
    throw new GraphQLError(`Nobody says which type of "${type.name}" the value is ${where}.`, { nodes })
  const found = schema.getType(typename)
  if (!isObjectType(found) || !schema.isSubType(type, found))
    throw new GraphQLError(`Runtime Object type "${typename}" is not a possible type for "${type.name}".`, {
      nodes,
    })
  return found
}
