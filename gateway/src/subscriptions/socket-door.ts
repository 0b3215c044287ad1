import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { CloseCode, handleProtocols } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { largestRequest } from '../operations/operation-request.ts'
import type { Session } from '../session/session.ts'

const path = '/graphql'
const pingEveryMs = 15_000
const closedWithinMs = 1_000
/** What a timer can count: 24.8 days. */
const longestTimerMs = 2 ** 31 - 1

/** Somebody signed in whose socket is open. */
export type OnSocket = (socket: WebSocket, session: Session) => void

export interface SocketDoorParts {
  readonly publicOrigin: URL
  readonly readSession: (cookieHeader: string | undefined) => Session | null | Promise<Session | null>
  readonly onSocket: OnSocket
  readonly log: Logger
}

export interface SocketDoor {
  /** Says good-bye (1001) to all and waits a moment for them to go. */
  close(): Promise<void>
}

/** Lets browsers of our own pages in, as the person whose cookie they bring, until that session ends. */
export function openSocketDoor(
  server: Server,
  { publicOrigin, readSession, onSocket, log }: SocketDoorParts,
): SocketDoor {
  const door = new WebSocketServer({
    noServer: true,
    // Frames are small and many; a compressor for each socket costs more memory than everything else of it.
    perMessageDeflate: false,
    maxPayload: largestRequest,
    handleProtocols,
  })
  let closing = false

  async function letIn(request: IncomingMessage, duplex: Duplex, head: Buffer): Promise<void> {
    const refused = refusal(request, publicOrigin, closing)
    if (refused !== null) return refuse(duplex, refused)
    const session = await readSession(request.headers.cookie)
    if (duplex.destroyed) return
    door.handleUpgrade(request, duplex, head, (socket) => {
      socket.on('error', (error) => log.debug({ err: error }, 'a socket failed'))
      if (session === null) return socket.close(CloseCode.Unauthorized, 'Sign in first')
      closeAtExpiry(socket, session)
      keepAlive(socket)
      onSocket(socket, session)
    })
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
function refusal({ url, headers }: IncomingMessage, publicOrigin: URL, closing: boolean): string | null {
  if (closing) return '503 Service Unavailable'
  if (url?.split('?', 1)[0] !== path) return '404 Not Found'
  // Browsers always send it, and send cookies along with the sockets of any page: only our own may.
  return headers.origin === publicOrigin.origin ? null : '403 Forbidden'
}

function refuse(duplex: Duplex, status: string): void {
  duplex.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function closeAtExpiry(socket: WebSocket, session: Session): void {
  const leftMs = Math.min(longestTimerMs, Math.max(0, Date.parse(session.expiresAt) - Date.now()))
  const timer = setTimeout(() => socket.close(CloseCode.Unauthorized, 'The session ended'), leftMs)
  socket.once('close', () => clearTimeout(timer))
}

/** A phone that left its network closes nothing: whoever did not answer the last ping is gone. */
function keepAlive(socket: WebSocket): void {
  let answered = true
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
  }, pingEveryMs)
  socket.on('pong', () => {
    answered = true
  })
  socket.once('close', () => clearInterval(timer))
}
