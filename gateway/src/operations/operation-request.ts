import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { GraphQLError } from 'graphql'
import * as v from 'valibot'

/** What a client asks to be run, over HTTP and WebSocket alike. */
export interface OperationRequest {
  readonly hash: string
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

/** In bytes: the largest input of the graph but for files is a form with an address, far below. */
export const largestRequest = 64 * 1_024
/** In bytes: staff bring files along, thousands of meters or the keys of a delivery. */
export const largestFile = 1_024 * 1_024
/** Lists and objects inside each other; inputs nest three deep. */
const deepestVariables = 12

const variablesSchema = v.pipe(
  v.unknown(),
  // To valibot a list is a record, too.
  v.check((variables) => !Array.isArray(variables)),
  v.record(v.string(), v.unknown()),
)

const requestSchema = v.object({
  query: v.nullish(v.string()),
  operationName: v.nullish(v.pipe(v.string(), v.maxLength(200))),
  variables: v.nullish(variablesSchema),
  extensions: v.object({
    persistedQuery: v.object({
      version: v.literal(1),
      sha256Hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  }),
})

/** Throws a GraphQL error that says how to ask. */
export function readOperationRequest(body: unknown): OperationRequest {
  if (hasText(body)) {
    throw new GraphQLError(
      'only documents known at build time are run: send the hash of one as extensions.persistedQuery.sha256Hash, without a query',
      { extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
    )
  }
  const read = v.safeParse(requestSchema, body)
  if (!read.success) {
    throw badUserInput(
      'a request is { extensions: { persistedQuery: { version: 1, sha256Hash } }, variables?, operationName? }',
    )
  }
  const { operationName, extensions } = read.output
  const variables = read.output.variables ?? {}
  if (isDeeperThan(variables, deepestVariables)) {
    throw badUserInput(`variables nest deeper than ${deepestVariables} levels`)
  }
  return { hash: extensions.persistedQuery.sha256Hash, operationName: operationName ?? undefined, variables }
}

function hasText(body: unknown): boolean {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined
  return typeof query === 'string' && query !== ''
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1))
}
