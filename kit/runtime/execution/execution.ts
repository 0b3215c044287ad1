import type { FragmentDefinitionNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql'

/** One run of an operation. */
export interface Execution {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variableValues: Readonly<Record<string, unknown>>
  readonly contextValue: unknown
  readonly errors: FieldErrors
}

/** Where a value stands, from the inside out. As resolvers get it told. */
export interface FieldPath {
  readonly prev: FieldPath | undefined
  readonly key: string | number
  readonly typename: string | undefined
}

/** For what does not ask where it stands. */
export const nowhere: FieldPath = { prev: undefined, key: '', typename: undefined }

/** From the outside in, as errors tell it. */
export function pathFromRoot(path: FieldPath): (string | number)[] {
  const keys: (string | number)[] = []
  for (let at: FieldPath | undefined = path; at !== undefined; at = at.prev) keys.push(at.key)
  return keys.reverse()
}

/** The errors of a run. What fails below a place that is null already is nobody's concern any more. */
export class FieldErrors {
  readonly all: GraphQLError[] = []
  readonly #nulled = new Set<FieldPath | undefined>()

  /** `path` is the place that becomes null; undefined is the whole answer. */
  add(error: GraphQLError, path: FieldPath | undefined): void {
    for (let at = path; at !== undefined; at = at.prev) if (this.#nulled.has(at)) return
    if (this.#nulled.has(undefined)) return
    this.#nulled.add(path)
    this.all.push(error)
  }
}

export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
