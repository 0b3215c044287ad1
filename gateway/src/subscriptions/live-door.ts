import type { IncomingMessage, Server } from 'node:http'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { EventStreams } from '../http/graphql/event-streams.ts'
import type { MaskResult } from '../http/masking.ts'
import type { Caller } from '../http/session-door.ts'
import type { Operations } from '../operations/operations.ts'
import type { Sessions } from '../session/sessions.ts'
import type { SubgraphUrls } from '../supergraph/subgraph-urls.ts'
import { clientAddress } from './guests/client-address.ts'
import { createGuests, type GuestLimits } from './guests/guests.ts'
import { createLiveHub } from './sharing/live-hub.ts'
import { openSocketDoor, type SocketDoor } from './sockets/socket-door.ts'
import { createEventStreams } from './streams/event-stream.ts'
import { createSubscriber } from './subscriber.ts'
import type { UpstreamSigners } from './upstream/upstream-line.ts'
import { openUpstreams } from './upstream/upstreams.ts'

export interface LiveDoorParts {
  /** The only origin whose pages may open sockets; null at the open door. */
  readonly publicOrigin: URL | null
  /** Who opens a socket; null for whoever has to sign in first. */
  readonly visit: (request: IncomingMessage) => Caller | null | Promise<Caller | null>
  /** Null at the open door. */
  readonly sessions: Pick<Sessions, 'standing' | 'onEnded'> | null
  readonly operations: Operations
  readonly urls: SubgraphUrls
  /** Null at the open door. */
  readonly signers: UpstreamSigners | null
  readonly mask: MaskResult
  /** Sockets and streams of one address. */
  readonly mostPerAddress: number
  /** Proxies of our own between clients and here. */
  readonly trustedProxies: number
  /** Of every answer: names and values in turn. */
  readonly headers: readonly string[]
  readonly log: Logger
}

/** Everything that is told as it happens. */
export interface LiveDoor {
  /** For the route of the graph. */
  readonly streams: EventStreams
  /** Takes the sockets of a server. */
  serve(server: Server): void
  /** Says good-bye to all and lets go of the subgraphs. */
  close(): Promise<void>
}

const limits: Omit<GuestLimits, 'perAddress'> = {
  perSession: 16,
  subscriptionsPerSession: 128,
  subscribing: { atOnce: 64, perSecond: 4 },
}

export function createLiveDoor(parts: LiveDoorParts): LiveDoor {
  const { sessions, urls, signers, mask, mostPerAddress, trustedProxies, log } = parts
  const upstreams = openUpstreams(urls, signers, log)
  const hub = createLiveHub(upstreams, mask)
  const guests = createGuests({ limits: { ...limits, perAddress: mostPerAddress }, sessions, log })
  const subscriber = createSubscriber({ hub, guests, mask })
  const addressOf = (request: IncomingMessage) => clientAddress(request, trustedProxies)
  const whole = { ...parts, guests, subscriber, addressOf }
  const streams = createEventStreams(whole)
  let door: SocketDoor | null = null
  return {
    streams,
    serve(server) {
      door = openSocketDoor(server, whole)
    },
    async close() {
      streams.close()
      await door?.close()
      guests.close()
      hub.close()
      upstreams.close()
    },
  }
}
