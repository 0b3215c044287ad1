import { locatedError } from 'graphql'
import { type Execution, type FieldPath, isPromise, nowhere, pathFromRoot } from './execution.ts'
import { type FieldPlan, infoOf } from './field-plan.ts'

type Answer = Record<string, unknown>

/** Fields of one object, all at the same time: those that are promised are waited for together. */
export function runFields(
  execution: Execution,
  plans: readonly FieldPlan[],
  source: unknown,
  path: FieldPath | undefined,
): Answer | Promise<Answer> {
  const answer: Answer = {}
  const promised: string[] = []
  try {
    for (const plan of plans) {
      const value = runField(execution, plan, source, path)
      answer[plan.responseName] = value
      if (isPromise(value)) promised.push(plan.responseName)
    }
  } catch (error) {
    if (promised.length === 0) throw error
    // The others may fail as well, and nobody waits for them any more.
    return Promise.allSettled(promised.map((name) => answer[name])).then(() => {
      throw error
    })
  }
  return promised.length === 0 ? answer : whenKept(answer, promised)
}

async function whenKept(answer: Answer, promised: readonly string[]): Promise<Answer> {
  const values = await Promise.all(promised.map((name) => answer[name]))
  for (const [index, name] of promised.entries()) answer[name] = values[index]
  return answer
}

/** One after the other, as changes are made: §6.2.2. */
export async function runFieldsInTurn(execution: Execution, plans: readonly FieldPlan[]): Promise<Answer> {
  const answer: Answer = {}
  for (const plan of plans) answer[plan.responseName] = await runField(execution, plan, undefined, undefined)
  return answer
}

/** The value of a field, or null where it failed and may be null. Throws, or rejects, where it may not. */
function runField(
  execution: Execution,
  plan: FieldPlan,
  source: unknown,
  prev: FieldPath | undefined,
): unknown {
  const { resolve, completer } = plan
  // Nobody asks where a mere property stands, unless it fails.
  let path = resolve === null && completer.isLeaf ? nowhere : pathOf(plan, prev)
  try {
    const result =
      resolve === null
        ? propertyOf(execution, plan, source, prev)
        : resolve(source, plan.argumentsFor(execution), execution.contextValue, infoOf(execution, plan, path))
    const value = isPromise(result)
      ? result.then((kept) => completer.complete(execution, plan, path, kept))
      : completer.complete(execution, plan, path, result)
    if (!isPromise(value)) return value
    if (path === nowhere) path = pathOf(plan, prev)
    return value.then(undefined, (thrown: unknown) => failed(execution, plan, path, thrown))
  } catch (thrown) {
    return failed(execution, plan, path === nowhere ? pathOf(plan, prev) : path, thrown)
  }
}

function pathOf({ responseName, parentType }: FieldPlan, prev: FieldPath | undefined): FieldPath {
  return { prev, key: responseName, typename: parentType.name }
}

/** What a field is that nobody resolves: the property of its name, called where it can be. */
function propertyOf(
  execution: Execution,
  plan: FieldPlan,
  source: unknown,
  prev: FieldPath | undefined,
): unknown {
  if (typeof source !== 'function' && (typeof source !== 'object' || source === null)) return undefined
  const object = source as Record<string, unknown>
  const value = object[plan.definition.name]
  if (typeof value !== 'function') return value
  const info = infoOf(execution, plan, pathOf(plan, prev))
  return value.call(object, plan.argumentsFor(execution), execution.contextValue, info)
}

function failed(execution: Execution, plan: FieldPlan, path: FieldPath, thrown: unknown): null {
  return nullAt(execution, plan, plan.isNonNull, path, thrown)
}

/** Notes what failed, and goes on with null; where null may not be, what is around it becomes null. */
export function nullAt(
  { errors }: Execution,
  { nodes }: FieldPlan,
  isNonNull: boolean,
  path: FieldPath,
  thrown: unknown,
): null {
  const error = locatedError(thrown, nodes, pathFromRoot(path))
  if (isNonNull) throw error
  errors.add(error, path)
  return null
}
