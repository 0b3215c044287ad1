import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importJWK, type JWK, SignJWT } from 'jose'

/** The claims by which a subgraph knows who asks. */
export interface TokenClaims {
  readonly sub: string
  readonly kind: 'anonymous' | 'resident' | 'staff'
  readonly party?: string
  readonly units?: readonly number[]
}

/**
 * Signs a token as the gateway would, with the key of the running system, to knock at a subgraph's own door; `now` is the
 * system's, which may live on another day.
 */
export async function internalToken(
  data: string,
  audience: string,
  claims: TokenClaims,
  now = new Date(),
): Promise<string> {
  const secrets = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as {
    internalTokenPrivateJwk: JWK | string
  }
  const stored = secrets.internalTokenPrivateJwk
  const jwk = typeof stored === 'string' ? (JSON.parse(stored) as JWK) : stored
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'EdDSA', ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) })
    .setIssuer('aquacis-gateway')
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + 60_000))
    .sign(await importJWK(jwk, 'EdDSA'))
}
