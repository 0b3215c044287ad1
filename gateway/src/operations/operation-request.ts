import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { GraphQLError } from 'graphql'
import * as v from 'valibot'

/** What a client asks to be run, over HTTP, WebSocket and event streams alike. */
export type OperationRequest = KnownRequest | TextRequest

interface Asked {
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

/** By the hash of a document that was known at build time. */
export interface KnownRequest extends Asked {
  readonly kind: 'known'
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string
}

/** In free form: for doors that take it. */
export interface TextRequest extends Asked {
  readonly kind: 'text'
  readonly text: string
}

/** In bytes: the largest input of the graph but for files is a form with an address, far below. */
export const largestRequest = 64 * 1_024
/** In bytes: staff bring files along, thousands of meters or the keys of a delivery. */
export const largestFile = 1_024 * 1_024
/** Lists and objects inside each other; inputs nest three deep. */
const deepestVariables = 12

const objectSchema = v.pipe(
  v.unknown(),
  // To valibot a list is a record, too.
  v.check((variables) => !Array.isArray(variables)),
  v.record(v.string(), v.unknown()),
)

const persistedQuerySchema = v.object({
  version: v.literal(1),
  sha256Hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

const requestSchema = v.object({
  query: v.nullish(v.string()),
  operationName: v.nullish(v.pipe(v.string(), v.maxLength(200))),
  variables: v.nullish(objectSchema),
  extensions: v.nullish(
    v.intersect([objectSchema, v.object({ persistedQuery: v.nullish(persistedQuerySchema) })]),
  ),
})

/** Throws a GraphQL error that says how to ask. A text counts more than the hash beside it. */
export function readOperationRequest(body: unknown): OperationRequest {
  if (Array.isArray(body)) {
    throw new GraphQLError('batches are not taken: send each operation as a request of its own', {
      extensions: { code: 'BAD_REQUEST' },
    })
  }
  const read = v.safeParse(requestSchema, body)
  if (!read.success) throw badUserInput(howToAsk(read.issues[0].path?.[0]?.key))
  const { query, operationName, extensions } = read.output
  const variables = read.output.variables ?? {}
  if (isDeeperThan(variables, deepestVariables)) {
    throw badUserInput(`variables nest deeper than ${deepestVariables} levels`)
  }
  const asked = { operationName: operationName ?? undefined, variables }
  if (typeof query === 'string' && query !== '') return { kind: 'text', text: query, ...asked }
  const hash = extensions?.persistedQuery?.sha256Hash
  if (hash === undefined) throw badUserInput(howToAsk('query'))
  return { kind: 'known', hash, ...asked }
}

function howToAsk(wrong: unknown): string {
  const shape =
    'a request is { query?: text, operationName?: text, variables?: object, extensions?: { persistedQuery?: { version: 1, sha256Hash } } } with a query or a hash'
  return typeof wrong === 'string' ? `${wrong} is not as it should be: ${shape}` : shape
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1))
}
