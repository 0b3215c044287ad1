import { createHmac, hkdfSync } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isIPv4 } from 'node:net'
import { clientAddress } from '../../subscriptions/guests/client-address.ts'
import { networkOf } from '../network.ts'

/** By what domains may count who asks: the same for a client all day, another one tomorrow, and no way back to an address. */
export type ClientMark = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string

const markBytes = 16

/**
 * Marks clients by the address that they come from, of IPv6 by the network, within which one party changes its address at will.
 * `key` is 32 bytes in base64 that all gateways share: they mark alike. Addresses are kept nowhere; whoever finds marks of
 * another day can tell neither whose they are nor who came again.
 */
export function createClientMark(
  { key, trustedProxies }: { readonly key: string; readonly trustedProxies: number },
  now: () => Date = () => new Date(),
): ClientMark {
  const master = Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', 'aquacis client mark', 32))
  let salt = { day: '', key: master }
  return (request) => {
    const day = now().toISOString().slice(0, 10)
    if (salt.day !== day) salt = { day, key: createHmac('sha256', master).update(day).digest() }
    const address = clientAddress(request, trustedProxies).replace(/^::ffff:(?=\d+\.)/i, '')
    const told = isIPv4(address) ? address : networkOf(address)
    return createHmac('sha256', salt.key).update(told).digest().subarray(0, markBytes).toString('base64url')
  }
}
