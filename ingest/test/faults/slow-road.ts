import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Transform } from 'node:stream'

/** A road to a server on which everything takes longer. */
export interface SlowRoad {
  /** The same address, by this road. */
  to(url: string): string
  /** How long each piece takes from now on, on its way back. */
  delay(ms: number): void
  close(): Promise<void>
}

/** Opens a road to whatever listens on that port of this machine. */
export async function openSlowRoad(port: number): Promise<SlowRoad> {
  let delayMs = 0
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      socket.once('error', () => near.destroy() && far.destroy())
    }
    near.pipe(far)
    far.pipe(delayed(() => delayMs)).pipe(near)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const own = (server.address() as AddressInfo).port
  return {
    to(url) {
      const other = new URL(url)
      other.port = String(own)
      return other.href
    },
    delay(ms) {
      delayMs = ms
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Hands on each piece a while after it came, in order. */
function delayed(ms: () => number): Transform {
  return new Transform({
    transform(piece, _encoding, done) {
      if (ms() === 0) done(null, piece)
      else setTimeout(done, ms(), null, piece)
    },
  })
}
