import { createHash } from 'node:crypto'
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  Kind,
  parse,
  separateOperations,
  validate,
} from 'graphql'
import type { Executor } from '../supergraph/executor.ts'
import { InvalidOperation } from '../supergraph/invalid-operation.ts'
import { BoundedMap } from './bounded-map.ts'
import { requireNoIntrospection } from './limits/introspection-use.ts'
import type { OperationLimits } from './limits/operation-limits.ts'
import { requireModestShape } from './limits/operation-shape.ts'
import { requireFewTokens } from './limits/token-limit.ts'
import { createOperationCheck } from './operation-check.ts'
import type { TextRequest } from './operation-request.ts'
import type { Runnable } from './prepared-operations.ts'
import type { VariableCheck } from './variable-check.ts'

/** Operations that clients write themselves. */
export interface FreeFormOperations {
  /**
   * Throws what is wrong with the text: a GraphQL error for its syntax, a limit or its variables, an InvalidOperation
   * when it does not fit the graph.
   */
  find(request: TextRequest): Runnable
}

export interface FreeFormOptions {
  /** May clients ask the graph what it is made of? */
  readonly introspection: boolean
  readonly limits: OperationLimits
  /** How many operations are kept ready to run; the one that waited longest leaves. */
  readonly mostPrepared: number
}

/** More of them help nobody who reads them. */
const mostErrors = 10

interface Ready extends Omit<Runnable, 'variables'> {
  readonly check: VariableCheck
}

/** Parses, validates and plans an operation the first time that it is asked for. */
export function createFreeFormOperations(executor: Executor, options: FreeFormOptions): FreeFormOperations {
  const kept = new BoundedMap<string, Ready>(options.mostPrepared)
  return {
    find({ text, operationName, variables }) {
      const key = operationName === undefined ? text : `${operationName}\n${text}`
      let ready = kept.get(key)
      if (ready === undefined) {
        ready = prepare(executor, options, { text, operationName, key })
        kept.set(key, ready)
      }
      const { check, ...operation } = ready
      check(variables)
      return { ...operation, variables }
    },
  }
}

interface Asked extends Pick<TextRequest, 'text' | 'operationName'> {
  readonly key: string
}

function prepare(
  executor: Executor,
  { introspection, limits }: FreeFormOptions,
  { text, operationName, key }: Asked,
): Ready {
  const whole = parseText(text, limits.tokens)
  if (!introspection) requireNoIntrospection(whole)
  // Before validation, some rules of which take the square of what they look at.
  requireModestShape(whole, limits)
  // Where the graph keeps to itself what it is made of, “did you mean …?” must not tell it either.
  const faultsOf = (read: DocumentNode, maxErrors: number) =>
    validate(executor.schema, read, undefined, { maxErrors, hideSuggestions: !introspection })
  // Places cost memory that a good operation would keep: they are looked for when there is something to tell.
  if (faultsOf(whole, 1).length > 0) throw new InvalidOperation(faultsOf(parse(text), mostErrors))
  const document = oneOperation(whole, operationName)
  const check = createOperationCheck(executor.schema, document, limits)
  return {
    hash: createHash('sha256').update(key).digest('hex'),
    name: operationName ?? getOperationAST(document)?.name?.value ?? 'anonymous',
    prepared: executor.prepare(document),
    check,
    // Where anybody may ask anything, there is nobody to keep from guessing.
    wasWrong: null,
  }
}

function parseText(text: string, mostTokens: number): DocumentNode {
  try {
    requireFewTokens(text, mostTokens)
    return parse(text, { noLocation: true })
  } catch (error) {
    if (!(error instanceof GraphQLError) || error.source === undefined) throw error
    const { message, source, positions } = error
    throw new GraphQLError(message, {
      source: source ?? null,
      positions: positions ?? null,
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    })
  }
}

/** The document with that operation alone, and the fragments that it uses. */
function oneOperation(document: DocumentNode, operationName: string | undefined): DocumentNode {
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? ''] : [],
  )
  const name = operationName ?? (names.length === 1 ? names[0] : undefined)
  const one = name === undefined ? undefined : separateOperations(document)[name]
  if (one !== undefined) return one
  throw new GraphQLError(
    operationName === undefined
      ? `the document holds ${names.length} operations: say which one to run in operationName`
      : `the document holds no operation ${operationName}`,
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
  )
}
