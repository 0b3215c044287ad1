import type { IncomingMessage } from 'node:http'

/**
 * Where a request comes from, behind so many proxies of our own: each of them adds whom it heard to `x-forwarded-for`,
 * and what a client wrote there itself is left of that. Without proxies, whoever is connected.
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): string {
  const direct = socket.remoteAddress ?? 'unknown'
  if (trustedProxies === 0) return direct
  const told = headers['x-forwarded-for']
  const chain = (Array.isArray(told) ? told.join(',') : (told ?? ''))
    .split(',')
    .map((address) => address.trim())
  return chain.at(-trustedProxies) || direct
}
