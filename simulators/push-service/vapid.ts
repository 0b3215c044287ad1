import { createPublicKey, verify } from 'node:crypto'

/** Why a sender is not who they say; null where they are. */
export type VapidFault = string | null

interface Claims {
  readonly aud?: unknown
  readonly exp?: unknown
  readonly sub?: unknown
}

const longestSeconds = 24 * 3600

/**
 * Whether the `Authorization` of a message is signed by the key that the browser subscribed with (RFC 8292): `vapid`
 * with a token of ES256 for this origin that ends within a day and says whom to turn to.
 */
export function vapidFault(
  authorization: string | undefined,
  {
    origin,
    applicationKey,
    now,
  }: { readonly origin: string; readonly applicationKey: string; readonly now: Date },
): VapidFault {
  const { scheme, t, k } = parametersOf(authorization ?? '')
  if (scheme !== 'vapid' || t === undefined || k === undefined) return 'Authorization is not “vapid t=…, k=…”'
  if (k !== applicationKey) return 'signed by another key than the browser subscribed with'
  const [head = '', claims = '', signature = ''] = t.split('.')
  if (readJson<{ alg?: unknown }>(head)?.alg !== 'ES256') return 'the token is not of ES256'
  const key = { key: publicKeyOf(k), dsaEncoding: 'ieee-p1363' } as const
  if (!verify('sha256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url')))
    return 'the signature does not fit'
  return claimsFault(readJson<Claims>(claims), origin, now)
}

function claimsFault(claims: Claims | undefined, origin: string, now: Date): VapidFault {
  const seconds = now.getTime() / 1000
  if (claims?.aud !== origin) return `aud is not ${origin}`
  if (typeof claims.exp !== 'number' || claims.exp <= seconds) return 'the token has ended'
  if (claims.exp > seconds + longestSeconds) return 'the token lasts longer than a day'
  if (typeof claims.sub !== 'string' || !/^(mailto:|https:)/.test(claims.sub))
    return 'sub says nobody to turn to'
  return null
}

function parametersOf(text: string): { scheme?: string; t?: string; k?: string } {
  const [scheme = '', ...rest] = text.split(' ')
  const pairs = rest
    .join('')
    .split(',')
    .map((pair) => pair.split(/=(.*)/s).slice(0, 2))
  return { scheme: scheme.toLowerCase(), ...Object.fromEntries(pairs) }
}

function readJson<T>(part: string): T | undefined {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as T
  } catch {
    return undefined
  }
}

function publicKeyOf(point: string) {
  const bytes = Buffer.from(point, 'base64url')
  const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33)].map((half) => half.toString('base64url'))
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' })
}
