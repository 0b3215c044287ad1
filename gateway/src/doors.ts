import type { IncomingMessage } from 'node:http'
import { type Health, healthRoutes } from '@aquacis/kit/runtime/health.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { FastifyInstance } from 'fastify'
import type { Cors } from './http/cors.ts'
import { createAdmission, usualAdmission } from './http/graphql/admission.ts'
import type { ClientMark } from './http/graphql/client-mark.ts'
import { createGraphqlHandler } from './http/graphql/graphql-handler.ts'
import { createGuesses } from './http/graphql/guesses.ts'
import { closeHttpServer, openHttpServer, usualConnectionLimits } from './http/http-server.ts'
import type { MaskResult } from './http/masking.ts'
import { networkOf } from './http/network.ts'
import { answerRefusals } from './http/refusals.ts'
import { dataHeaders } from './http/security-headers.ts'
import type { Door } from './http/session-door.ts'
import type { Operations } from './operations/operations.ts'
import type { WrongGuesses } from './session/store/wrong-guess.ts'
import { clientAddress } from './subscriptions/guests/client-address.ts'
import { createLiveDoor, type LiveDoorParts } from './subscriptions/live-door.ts'

/** A gateway, ready to listen. */
export interface Gateway {
  /** Resolves with the address once connections are taken. */
  listen(): Promise<string>
  /** Finishes the requests that run, says good-bye to the sockets, lets go of the subgraphs. */
  close(): Promise<void>
}

export interface DoorsParts {
  readonly place: { readonly host: string; readonly port: number }
  readonly publicOrigin: URL
  readonly operations: Operations
  readonly door: Door
  /** Null: anybody may ask anything, and there is nobody to keep from guessing. */
  readonly wrongGuesses: WrongGuesses | null
  /** Null: domains are not told which client asks. */
  readonly markOf: ClientMark | null
  readonly live: Omit<LiveDoorParts, 'operations' | 'mask' | 'headers' | 'log'>
  readonly cors: Cors
  readonly mask: MaskResult
  readonly health: Health
  readonly log: Logger
  /** What there is beside the graph. */
  routes(server: FastifyInstance): void | Promise<void>
  /** Lets go of what stands behind the doors, once they are shut. */
  release(): Promise<void>
}

/** Opens what clients come in by: the graph over HTTP, sockets and event streams, and the routes beside it. */
export async function openDoors(parts: DoorsParts): Promise<Gateway> {
  const { place, publicOrigin, operations, door, cors, mask, health, log } = parts
  const headers = dataHeaders(publicOrigin)
  const live = createLiveDoor({ ...parts.live, operations, mask, headers, log })
  const networkOfRequest = (request: IncomingMessage) =>
    networkOf(clientAddress(request, parts.live.trustedProxies))
  const wrong = parts.wrongGuesses
  const graphql = createGraphqlHandler({
    ...{ door, operations, mask, cors, headers, log },
    admission: createAdmission(usualAdmission),
    guesses: wrong === null ? null : createGuesses({ wrong, networkOf: networkOfRequest, log }),
    markOf: parts.markOf,
    streams: live.streams,
  })
  const server = await openHttpServer({ publicOrigin, graphql, limits: usualConnectionLimits, log })
  answerRefusals(server, mask)
  healthRoutes(server, health)
  await parts.routes(server)
  live.serve(server.server)
  return {
    listen: () => server.listen(place),
    async close() {
      health.closing('the gateway is stopping')
      await live.close()
      await closeHttpServer(server, log)
      await parts.release()
    },
  }
}
