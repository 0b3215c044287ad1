import { GraphQLError } from 'graphql'
import type { FreeFormOperations } from './free-form-operations.ts'
import type { OperationRequest } from './operation-request.ts'
import type { PreparedOperations, Runnable } from './prepared-operations.ts'

/** What may be run here. */
export interface Operations {
  /** Throws a GraphQL error when it may not be run, does not fit the graph, or its variables do not fit it. */
  find(request: OperationRequest): Runnable
}

/** Known documents by their hash; texts only where the door takes them. */
export function createOperations(known: PreparedOperations, freeForm: FreeFormOperations | null): Operations {
  return {
    find(request) {
      if (request.kind === 'known') return known.find(request)
      if (freeForm === null) throw noTexts()
      return freeForm.find(request)
    },
  }
}

function noTexts(): GraphQLError {
  return new GraphQLError(
    'only documents known at build time are run: send the hash of one as extensions.persistedQuery.sha256Hash, without a query',
    { extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
  )
}
