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

/** Signs a token as the gateway would, with the key of the running system, to knock at a subgraph's own door. */
export async function internalToken(data: string, audience: string, claims: TokenClaims): Promise<string> {
  const secrets = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as {
    internalTokenPrivateJwk: JWK | string
  }
  const stored = secrets.internalTokenPrivateJwk
  const jwk = typeof stored === 'string' ? (JSON.parse(stored) as JWK) : stored
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'EdDSA', ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) })
    .setIssuer('aquacis-gateway')
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(await importJWK(jwk, 'EdDSA'))
}
