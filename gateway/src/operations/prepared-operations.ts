import { setImmediate } from 'node:timers/promises'
import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { type DocumentNode, GraphQLError, getOperationAST, parse } from 'graphql'
import type { Executor, Prepared } from '../supergraph/executor.ts'
import type { KnownDocuments } from './known-documents.ts'
import { readGuess, type WasWrong } from './limits/guessable.ts'
import { createOperationCheck } from './operation-check.ts'
import type { KnownRequest } from './operation-request.ts'
import type { VariableCheck } from './variable-check.ts'

/** An operation that may be run with these variables. */
export interface Runnable {
  readonly hash: string
  readonly name: string
  readonly prepared: Prepared
  readonly variables: Readonly<Record<string, unknown>>
  /** Not null: somebody could try out by it what they do not know. */
  readonly wasWrong: WasWrong | null
}

/** Known documents, parsed, validated and planned before the first request. */
export interface PreparedOperations {
  /** Throws a GraphQL error when the document is unknown, or the variables do not fit it. */
  find(request: KnownRequest): Runnable
}

interface Ready {
  readonly name: string
  readonly prepared: Prepared
  readonly check: VariableCheck
  readonly wasWrong: WasWrong | null
}

/**
 * A document that does not fit the supergraph is logged and refused; it keeps nobody else from being served. Between two
 * documents others get their turn: while a new supergraph is made ready, the old one serves.
 */
export async function prepareOperations(
  executor: Executor,
  documents: KnownDocuments,
  { guessable, log }: { readonly guessable: ReadonlySet<string>; readonly log: Logger },
): Promise<PreparedOperations> {
  const ready = new Map<string, Ready>()
  for (const [hash, text] of documents) {
    await setImmediate()
    try {
      const document = parse(text, { noLocation: true })
      const prepared = executor.prepare(document)
      ready.set(hash, {
        name: nameOf(document),
        prepared,
        check: createOperationCheck(executor.schema, document),
        wasWrong: readGuess(executor.schema, document, guessable),
      })
    } catch (error) {
      log.error({ err: error, document: hash }, 'a known document does not fit the supergraph')
    }
  }
  return {
    find({ hash, operationName, variables }) {
      const operation = ready.get(hash)
      if (operation === undefined) throw documents.has(hash) ? doesNotFit() : notFound()
      if (operationName !== undefined && operationName !== operation.name) {
        throw badUserInput(`the document holds ${operation.name}, not the operation that was asked for`)
      }
      const { name, prepared, check, wasWrong } = operation
      check(variables)
      return { hash, name, prepared, variables, wasWrong }
    },
  }
}

function nameOf(document: DocumentNode): string {
  const operation = getOperationAST(document)
  if (operation === null || operation === undefined)
    throw new Error('a known document holds exactly one operation')
  return operation.name?.value ?? 'anonymous'
}

function notFound(): GraphQLError {
  return new GraphQLError(
    'PersistedQueryNotFound: no document of this hash is known here. Reload the app; in development run `pnpm generate` and start the gateway anew.',
    { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
  )
}

function doesNotFit(): GraphQLError {
  return new GraphQLError('the document does not fit the graph that is served: reload the app', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  })
}
