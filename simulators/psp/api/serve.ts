import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Behaviours } from '../control/behaviours.ts'
import { behaving } from '../control/behaviours.ts'
import type { KeyPair } from '../webhooks/key-pair.ts'
import type { JsonObject } from '../world/order.ts'
import type { World } from '../world/world.ts'
import { ApiError, errorBody } from './api-error.ts'
import type { Dialect } from './dialect.ts'
import { type RequestCheck, requestCheckOf } from './request-check.ts'
import { type Room, roomOf } from './room.ts'

/** What an operation gets. */
export interface Call {
  readonly room: Room
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: JsonObject
}

/** An operation: its answer's body, with 200; anything else is thrown as an ApiError. */
export type Operation = (call: Call) => JsonObject

/** What a provider's door stands on. */
export interface ApiParts {
  readonly world: World
  readonly behaviours: Behaviours
  readonly privateKey: string
  readonly publicKey: string
  /** Draws a key for signing webhooks. */
  readonly drawKeyPair: () => KeyPair
  /** Called after each request that may have changed something. */
  readonly changed: () => void
}

/** Serves operations, each under its method and path as the API's description writes them. */
export function serveOperations(
  server: FastifyInstance,
  parts: ApiParts,
  dialect: Dialect,
  operations: Readonly<Record<string, Operation>>,
): void {
  const check = requestCheckOf(dialect.provider)
  for (const [name, operation] of Object.entries(operations)) {
    const [method = '', path = ''] = name.split(' ')
    const url = dialect.prefix + path.replace(/\{(\w+)\}/g, ':$1')
    server.route({
      method: method.toUpperCase() as 'GET',
      url,
      handler: (request, reply) => answer(request, reply, { parts, dialect, name, operation, check }),
    })
  }
}

interface Served {
  readonly parts: ApiParts
  readonly dialect: Dialect
  readonly name: string
  readonly operation: Operation
  readonly check: RequestCheck
}

async function answer(request: FastifyRequest, reply: FastifyReply, served: Served): Promise<FastifyReply> {
  const { parts, dialect, name, operation, check } = served
  reply.type(dialect.mediaType)
  const send = (error: ApiError) =>
    reply.code(error.status).send(JSON.stringify(errorBody(error, dialect.provider)))
  if (!isLetIn(request, parts, name)) return send(notLetIn())
  const { otherwise, lateMs } = await behaving(parts.behaviours, dialect.provider, name)
  if (otherwise === 'cut') return cut(reply)
  if (otherwise === 'fault') return send(brokenError())
  if (otherwise === 'busy') return send(busyError(reply))
  if (otherwise === 'mistaken') return reply.send(JSON.stringify(errorBody(brokenError(), dialect.provider)))
  try {
    const body = (request.body ?? {}) as JsonObject
    check(name, body)
    const room = roomOf(parts.world, dialect)
    const params = request.params as Call['params']
    const query = request.query as Call['query']
    const result = operation({ room, params, query, body })
    if (otherwise === 'lost') return cut(reply)
    await pause(lateMs)
    const text = JSON.stringify(result)
    return reply.send(otherwise === 'garbled' ? text.slice(0, text.length / 2) : text)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return otherwise === 'lost' ? cut(reply) : send(error)
  } finally {
    if (request.method !== 'GET') parts.changed()
  }
}

/** Cuts the connection without a word. */
function cut(reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.raw.destroy()
  return reply
}

/** The private key opens everything; the public one, which browsers have, only the tokeniser. */
function isLetIn(request: FastifyRequest, { privateKey, publicKey }: ApiParts, name: string): boolean {
  const given = keyOf(request.headers.authorization ?? '')
  return given === privateKey || (name === 'post /tokens' && given === publicKey)
}

function keyOf(authorization: string): string {
  const [scheme = '', value = ''] = authorization.split(' ')
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme.toLowerCase() !== 'basic') return ''
  return Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? ''
}

function notLetIn(): ApiError {
  return new ApiError(401, [
    {
      code: 'conekta.errors.authentication.missing_key',
      message: 'Acceso no autorizado.',
      debug_message: 'The API key is not recognised, or is not of the kind that this operation needs.',
    },
  ])
}

function busyError(reply: FastifyReply): ApiError {
  reply.header('retry-after', '30')
  return new ApiError(429, [
    {
      code: 'conekta.errors.api.rate_limit',
      message: 'Demasiadas solicitudes. Intenta más tarde.',
      debug_message: 'Too many requests, as the simulator was told.',
    },
  ])
}

function brokenError(): ApiError {
  return new ApiError(500, [
    {
      code: 'conekta.errors.api.system.general_failure',
      message: 'Ocurrió un error inesperado. Intenta más tarde.',
      debug_message: 'Internal server error, as the simulator was told.',
    },
  ])
}
