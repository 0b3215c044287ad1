import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { type DocumentNode, GraphQLError, getOperationAST, getVariableValues, parse } from 'graphql'
import type { Executor, Prepared } from '../supergraph/executor.ts'
import type { KnownDocuments } from './known-documents.ts'
import type { OperationRequest } from './operation-request.ts'

/** An operation that may be run with these variables. */
export interface Runnable {
  readonly hash: string
  readonly name: string
  readonly prepared: Prepared
  readonly variables: Readonly<Record<string, unknown>>
}

/** Known documents, parsed, validated and planned before the first request. */
export interface PreparedOperations {
  /** Throws a GraphQL error when the document is unknown, or the variables do not fit it. */
  find(request: OperationRequest): Runnable
}

const mostVariableErrors = 10

/** A document that does not fit the supergraph is logged and refused; it keeps nobody else from being served. */
export function prepareOperations(
  executor: Executor,
  documents: KnownDocuments,
  log: Logger,
): PreparedOperations {
  const ready = new Map<string, { readonly name: string; readonly prepared: Prepared }>()
  for (const [hash, text] of documents) {
    try {
      const document = parse(text, { noLocation: true })
      ready.set(hash, { name: nameOf(document), prepared: executor.prepare(document) })
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
      checkVariables(executor, operation.prepared.document, variables)
      return { hash, ...operation, variables }
    },
  }
}

function nameOf(document: DocumentNode): string {
  const operation = getOperationAST(document)
  if (operation === null || operation === undefined)
    throw new Error('a known document holds exactly one operation')
  return operation.name?.value ?? 'anonymous'
}

function checkVariables(
  { schema }: Executor,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const definitions = getOperationAST(document)?.variableDefinitions ?? []
  const { errors } = getVariableValues(
    schema,
    definitions,
    { ...variables },
    { maxErrors: mostVariableErrors },
  )
  if (errors !== undefined) throw badUserInput(errors.map((error) => error.message).join(' '))
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
