import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols } from 'graphql-ws'
import { WebSocketServer } from 'ws'
import type { Caller } from '../../http/session-door.ts'
import { largestRequest } from '../../operations/operation-request.ts'
import { Connection, type ConnectionParts } from './connection.ts'
import type { SocketOnWire } from './socket-writer.ts'

const path = '/graphql'
const closedWithinMs = 1_000

export interface SocketDoorParts extends ConnectionParts {
  /** The only origin whose pages may open sockets; null at the open door. */
  readonly publicOrigin: URL | null
  /** Who comes with these headers; null for whoever has to sign in first. */
  readonly visit: (request: IncomingMessage) => Caller | null | Promise<Caller | null>
  readonly addressOf: (request: IncomingMessage) => string
}

export interface SocketDoor {
  /** Says good-bye (1001) to all and waits a moment for them to go. */
  close(): Promise<void>
}

/** Lets browsers of our own pages in, as the person whose cookie they bring, until that session ends. */
export function openSocketDoor(server: Server, parts: SocketDoorParts): SocketDoor {
  const { publicOrigin, visit, addressOf, guests, log } = parts
  const door = new WebSocketServer({
    noServer: true,
    // Frames are small and many; a compressor for each socket costs more memory than everything else of it.
    perMessageDeflate: false,
    maxPayload: largestRequest,
    handleProtocols,
  })
  let closing = false

  async function letIn(request: IncomingMessage, duplex: Duplex, head: Buffer): Promise<void> {
    const address = addressOf(request)
    const refused = closing ? '503 Service Unavailable' : refusal(request, publicOrigin)
    if (refused !== null) return refuse(duplex, refused)
    if (guests.isFull(address)) return refuse(duplex, '429 Too Many Requests')
    const caller = await visit(request)
    if (duplex.destroyed) return
    door.handleUpgrade(request, duplex, head, (socket) => {
      socket.on('error', (error) => log.debug({ err: error }, 'a socket failed'))
      welcome({ socket, wire: duplex }, caller, address)
    })
  }

  function welcome(onWire: SocketOnWire, caller: Caller | null, address: string) {
    const { socket } = onWire
    if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL)
      return socket.close(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable')
    if (caller === null) return socket.close(CloseCode.Unauthorized, 'Sign in first')
    const guest = new Connection(onWire, caller, address, parts)
    const full = guests.enter(guest)
    if (full === null) return
    log.warn({ of: full }, 'a socket too many was turned away')
    socket.close(CloseCode.TooManyInitialisationRequests, `Too many connections of this ${full}`)
  }

  server.on('upgrade', (request: IncomingMessage, duplex: Duplex, head: Buffer) => {
    const onError = () => duplex.destroy()
    duplex.on('error', onError)
    letIn(request, duplex, head)
      .catch((error: unknown) => {
        log.error({ err: error }, 'a socket was not let in')
        duplex.destroy()
      })
      .finally(() => duplex.off('error', onError))
  })

  return {
    close() {
      closing = true
      return sayGoodBye(door)
    },
  }
}

async function sayGoodBye(door: WebSocketServer): Promise<void> {
  const gone = [...door.clients].map(
    (socket) =>
      new Promise<void>((resolve) => {
        socket.once('close', () => resolve())
        socket.close(1001, 'Going away')
      }),
  )
  const late = setTimeout(() => {
    for (const socket of door.clients) socket.terminate()
  }, closedWithinMs)
  await Promise.all(gone)
  clearTimeout(late)
  door.close()
}

/** Before the connection is a WebSocket, only a status can be answered, and no browser shows it to its page. */
function refusal({ url, headers }: IncomingMessage, publicOrigin: URL | null): string | null {
  if (url?.split('?', 1)[0] !== path) return '404 Not Found'
  // Browsers always send it, and send cookies along with the sockets of any page: only our own may.
  return publicOrigin === null || headers.origin === publicOrigin.origin ? null : '403 Forbidden'
}

function refuse(duplex: Duplex, status: string): void {
  duplex.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
