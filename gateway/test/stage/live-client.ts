import { type Client, type CloseCode, createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { byHash, publicOrigin, type Stage } from './stage.ts'

/** A frame, or how the subscription ended. */
export type Heard =
  | { readonly frame: Record<string, unknown> }
  | { readonly ended: 'complete' }
  | { readonly ended: 'error'; readonly error: unknown }

/** One client of the gateway with its own socket. */
export interface LiveClient {
  /** Subscribes to a known document; what is heard comes one at a time. `resume` is what a client says that can come back. */
  listen(document: string, variables?: Record<string, unknown>, resume?: unknown): Listening
  /** Code and reason with which the gateway closed the socket. */
  readonly closed: Promise<{ readonly code: number | CloseCode; readonly reason: string }>
  /** The socket itself, once it is open. */
  readonly socket: Promise<WebSocket>
  close(): Promise<void>
}

export interface Listening {
  next(): Promise<Heard>
  stop(): void
}

export function openLiveClient(
  stage: Stage,
  { cookie, origin = publicOrigin }: { readonly cookie?: string; readonly origin?: string },
): LiveClient {
  const closed = Promise.withResolvers<{ code: number; reason: string }>()
  const socket = Promise.withResolvers<WebSocket>()
  class BrowserSocket extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, { headers: { origin, ...(cookie === undefined ? {} : { cookie }) } })
      this.once('open', () => socket.resolve(this))
    }
  }
  const client: Client = createClient({
    url: `${stage.origin.replace('http', 'ws')}/graphql`,
    webSocketImpl: BrowserSocket,
    retryAttempts: 0,
    lazyCloseTimeout: 60_000,
    on: { closed: (event) => closed.resolve(event as { code: number; reason: string }) },
  })
  return {
    closed: closed.promise,
    socket: socket.promise,
    close: async () => client.dispose(),
    listen(document, variables, resume) {
      const heard: Heard[] = []
      const waiting: ((heard: Heard) => void)[] = []
      const hear = (one: Heard) => {
        const waiter = waiting.shift()
        if (waiter === undefined) heard.push(one)
        else waiter(one)
      }
      const stop = client.subscribe(
        { query: '', variables: variables ?? null, extensions: { ...byHash(document).extensions, resume } },
        {
          next: (frame) => hear({ frame: { ...frame } }),
          error: (error) => hear({ ended: 'error', error }),
          complete: () => hear({ ended: 'complete' }),
        },
      )
      return {
        stop,
        next() {
          const one = heard.shift()
          return one === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(one)
        },
      }
    },
  }
}
