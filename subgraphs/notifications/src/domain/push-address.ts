/** Where and how one browser is reached (Push API, RFC 8291): what `PushManager.subscribe` answers. */
export interface PushAddress {
  readonly endpoint: string
  /** The browser's public key, an uncompressed P-256 point in base64url. */
  readonly p256dh: string
  /** The browser's secret, 16 bytes in base64url. */
  readonly auth: string
}

/** Where messages may be sent. */
export interface AllowedHosts {
  /** Hosts of push services; `*.` and a domain stands for its subdomains. */
  readonly hosts: readonly string[]
  /** Whether this very machine is one of them, without TLS: for trying things out. */
  readonly loopback: boolean
}

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Whether messages may be sent to an endpoint: https, no user name, the usual port, and a host of the list. Whoever
 * subscribes chooses the endpoint, so without it our servers could be made to call any other (SSRF).
 */
export function mayBeSentTo(endpoint: string, { hosts, loopback }: AllowedHosts): boolean {
  const url = URL.parse(endpoint)
  if (url === null || url.username !== '' || url.password !== '' || endpoint.length > longestEndpoint)
    return false
  if (loopbackHosts.has(url.hostname)) return loopback && /^https?:$/.test(url.protocol)
  if (url.protocol !== 'https:' || url.port !== '') return false
  return hosts.some((host) =>
    host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host,
  )
}

const longestEndpoint = 2_000

/** Whether keys have the form of RFC 8291 §3.1: an uncompressed point of 65 bytes, and 16 bytes of secret. */
export function areBrowserKeys({ p256dh, auth }: Pick<PushAddress, 'p256dh' | 'auth'>): boolean {
  return /^B[\w-]{86}=?$/.test(p256dh) && /^[\w-]{22}(==)?$/.test(auth)
}
