import { GraphQLError } from 'graphql'

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
const longestName = 200
const noVariables: Asked['variables'] = {}
const sha256 = /^[0-9a-f]{64}$/

/**
 * Throws a GraphQL error with the code BAD_REQUEST that says what is wrong with the shape of the request. A text counts
 * more than the hash beside it. Read by hand: it is on the way of every request, and a schema costs more than the rest.
 */
export function readOperationRequest(body: unknown): OperationRequest {
  if (Array.isArray(body))
    throw malformed('batches are not taken: send each operation as a request of its own')
  if (!isObject(body))
    throw malformed('a request is a JSON object with a query, or the hash of a known document')
  const variables = readVariables(body['variables'])
  const operationName = readText('operationName', body['operationName'])
  if ((operationName?.length ?? 0) > longestName)
    throw malformed(`operationName is longer than ${longestName} letters`)
  const text = readText('query', body['query'])
  const hash = readHash(body['extensions'])
  if (text !== undefined && text !== '') return { kind: 'text', text, operationName, variables }
  if (hash !== undefined) return { kind: 'known', hash, operationName, variables }
  throw malformed(
    'there is nothing to run: send { "query": "…" } or { "extensions": { "persistedQuery": { "version": 1, "sha256Hash": "…" } } }',
  )
}

function readText(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  throw malformed(`${name} is a text`)
}

function readVariables(value: unknown): Asked['variables'] {
  if (value === undefined || value === null) return noVariables
  if (!isObject(value)) throw malformed('variables is an object: { "name": value }')
  if (isDeeperThan(value, deepestVariables))
    throw malformed(`variables nest deeper than ${deepestVariables} levels`)
  return value
}

/** https://www.apollographql.com/docs/react/api/link/persisted-queries#protocol, version 1. */
function readHash(extensions: unknown): string | undefined {
  if (extensions === undefined || extensions === null) return undefined
  if (!isObject(extensions)) throw malformed('extensions is an object')
  const persisted = extensions['persistedQuery']
  if (persisted === undefined || persisted === null) return undefined
  const hash = isObject(persisted) && persisted['version'] === 1 ? persisted['sha256Hash'] : undefined
  if (typeof hash === 'string' && sha256.test(hash)) return hash
  throw malformed('extensions.persistedQuery is { "version": 1, "sha256Hash": 64 hexadecimal digits }')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const name in value) {
    if (isDeeperThan((value as Record<string, unknown>)[name], levels - 1)) return true
  }
  return false
}

function malformed(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })
}
