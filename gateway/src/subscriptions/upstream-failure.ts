import type { GraphQLFormattedError } from 'graphql'
import { CloseCode } from 'graphql-ws'

/** The subgraph answered, and the answer is no: the document or its variables are at fault. */
export function isGraphQLErrors(failure: unknown): failure is readonly GraphQLFormattedError[] {
  return (
    Array.isArray(failure) &&
    failure.length > 0 &&
    failure.every((error: unknown) => error instanceof Object && 'message' in error)
  )
}

/** The subgraph does not take this viewer; trying again would not change that. */
export function isUnauthorised(failure: unknown): boolean {
  return isCloseEvent(failure) && [CloseCode.Unauthorized, CloseCode.Forbidden].includes(failure.code)
}

/** For the log: close code and reason, or why no connection came about. */
export function reasonOf(failure: unknown): string {
  if (isCloseEvent(failure)) return `closed with ${failure.code} ${failure.reason}`.trimEnd()
  const message = failure instanceof Object && 'message' in failure ? failure.message : undefined
  return typeof message === 'string' && message !== '' ? message : 'no connection'
}

function isCloseEvent(failure: unknown): failure is { readonly code: number; readonly reason: string } {
  return (
    failure instanceof Object &&
    'code' in failure &&
    typeof failure.code === 'number' &&
    'reason' in failure &&
    typeof failure.reason === 'string'
  )
}
