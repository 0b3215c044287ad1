import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands between a process and its database, on this machine alone. */
export interface CommitRelay {
  /** The database's address by way of the relay. */
  readonly url: string
  /** Settles when the COMMIT that is waited for is on its way to the server, whose answer will never come back. */
  readonly held: Promise<void>
  close(): Promise<void>
}

/** A simple query message that says COMMIT (PostgreSQL manual, “Message Formats”). */
const commit = 'Q\0\0\0\x0bcommit\0'

/**
 * Hands all on both ways, until a transaction that sent `statement` sends its COMMIT: that still goes to the server, and
 * from then on nothing comes back.
 */
export async function commitRelay(url: string, statement: string): Promise<CommitRelay> {
  const server = new URL(url)
  const { promise: held, resolve: hold } = Promise.withResolvers<void>()
  const sockets = new Set<Socket>()
  const relay = createServer((client) => {
    const upstream = connect(Number(server.port), server.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket.setNoDelay(true))
      // One that was killed leaves the other end: that is what is tried here.
      socket.on('error', () => {})
    }
    // Not destroyed: what is on its way to the server arrives there first.
    client.on('close', () => upstream.end())
    upstream.on('close', () => client.destroy())
    const passes = passesOf(statement, hold)
    client.on('data', (chunk) => {
      passes.forth(chunk.toString('latin1'))
      upstream.write(chunk)
    })
    upstream.on('data', (chunk) => {
      if (passes.back()) client.write(chunk)
    })
  })
  relay.listen(0, '127.0.0.1')
  await once(relay, 'listening')
  const own = new URL(url)
  own.hostname = '127.0.0.1'
  own.port = String((relay.address() as AddressInfo).port)
  return {
    url: own.href,
    held,
    async close() {
      for (const socket of sockets) socket.destroy()
      relay.close()
      await once(relay, 'close')
    },
  }
}

/** What one connection has sent, as far as it matters: messages may come in any pieces. */
function passesOf(statement: string, hold: () => void) {
  const longest = Math.max(statement.length, commit.length)
  let tail = ''
  let isMarked = false
  let isHeld = false
  return {
    forth(text: string): void {
      tail = tail.slice(-longest) + text
      isMarked ||= tail.includes(statement)
      if (!tail.includes(commit)) return
      tail = ''
      if (isMarked) {
        isHeld = true
        hold()
      }
      isMarked = false
    },
    back: () => !isHeld,
  }
}
