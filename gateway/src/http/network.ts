import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network that an address belongs to, as far as one party can change its address at will: /24 of IPv4, /48 of IPv6
 * (what a provider hands to one customer, RFC 6177). For counting, and for the audit, which keeps no full address.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  if (isIPv4(mapped)) return `${mapped.split('.').slice(0, 3).join('.')}.0/24`
  const [plain = ''] = mapped.split('%')
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 3).join(':')}::/48` : 'unknown'
}

/** The eight groups of an IPv6 address without leading zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::')
  const split = (part: string | undefined) => (part ? part.split(':') : [])
  const before = split(head)
  const after = split(tail)
  const gap =
    tail === undefined ? [] : new Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return [...before, ...gap, ...after].map((group) => group.replace(/^0+(?=.)/, ''))
}
