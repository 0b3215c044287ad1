import type { BatchSigner } from '@aquacis/kit/runtime/internal-token.ts'
import type { Running } from './running.ts'
import type { UpstreamSocket } from './upstream-socket.ts'

/** Of the time within which a token has to be renewed: the rest is for a busy moment. */
const renewAfterShare = 0.6
/** Viewers in one token. */
const mostRenewed = 200

/** A subgraph that is not ours does not say how long it believes a token: nothing is renewed. */
export function renewEveryMs({ renewWithinMs }: UpstreamSocket): number {
  return renewWithinMs === null ? Number.POSITIVE_INFINITY : renewWithinMs * renewAfterShare
}

/** Sends new tokens for the subscriptions whose time it is, as long as the socket `isCurrent`. */
export async function renewDue(
  running: ReadonlyMap<string, Running>,
  socket: UpstreamSocket,
  sign: (viewers: Parameters<BatchSigner>[0]) => Promise<string>,
  isCurrent: () => boolean,
): Promise<void> {
  const nowMs = performance.now()
  const due = [...running].filter(([, one]) => one.renewAtMs <= nowMs)
  for (let start = 0; start < due.length; start += mostRenewed) {
    const some = due.slice(start, start + mostRenewed)
    for (const [, one] of some) one.renewAtMs = nowMs + renewEveryMs(socket)
    const authorization = `Bearer ${await sign(some.map(([, { viewer }]) => viewer))}`
    if (isCurrent()) socket.ping({ renew: { ids: some.map(([id]) => id), authorization } })
  }
}
