import { createServer } from 'node:net'

/** A port that nobody listens on, below the range from which systems take the ports of outgoing connections. */
export function freePort(): Promise<number> {
  return freePorts(1)
}

/** The first of so many such ports in a row. */
export async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * (12_001 - count))
    const row = await Promise.all(Array.from({ length: count }, (_, offset) => isFree(first + offset)))
    if (row.every(Boolean)) return first
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
