import { once } from 'node:events'
import { WebSocket } from 'ws'

/** A phone that is about to listen. */
export interface PhoneWish {
  /** WebSocket of the graph. */
  readonly graph: string
  readonly origin: string
  readonly cookie: string
  /** What it asks to follow: document, variables, extensions. */
  readonly payload: Readonly<Record<string, unknown>>
  /** Whether the server tells when the subscription stands, as ours does. */
  readonly isToldThatItStands: boolean
  hear(frame: string): void
}

/** Opens a socket with one subscription; resolves when it stands, as far as the server tells. */
async function openPhone(wish: PhoneWish): Promise<void> {
  const { graph, origin, cookie, payload, isToldThatItStands, hear } = wish
  const socket = new WebSocket(graph, 'graphql-transport-ws', {
    headers: { origin, cookie },
    perMessageDeflate: false,
    skipUTF8Validation: true,
  })
  socket.on('close', (code, reason) => console.error(`a socket was closed with ${code} ${reason}`))
  await once(socket, 'open')
  socket.send('{"type":"connection_init"}')
  await once(socket, 'message')
  const stands = once(socket, 'message')
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }))
  if (isToldThatItStands) await stands
  socket.on('message', (data) => hear(String(data)))
}

/** Opens all, some at a time: a crowd comes within a minute, not within a turn. */
export async function openAll(wishes: readonly PhoneWish[]): Promise<void> {
  const waiting = [...wishes]
  const some = async () => {
    for (let wish = waiting.pop(); wish !== undefined; wish = waiting.pop()) await openPhone(wish)
  }
  await Promise.all(Array.from({ length: 50 }, some))
}
