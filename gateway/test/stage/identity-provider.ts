import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose'

/** An OpenID provider that lets everybody in, signs real tokens, and can be told to cheat. */
export interface TestProvider {
  readonly issuer: URL
  /** Claims of whoever signs in next, beside those of the protocol. */
  claims: Record<string, unknown>
  /** Replaces claims of the protocol in the next ID tokens: a wrong nonce, a wrong audience. */
  cheat: Record<string, unknown>
  /** Parameters of the last authorization request. */
  readonly asked: URLSearchParams
  /** A word that somebody's sessions are over (OpenID Connect Back-Channel Logout), with claims replaced. */
  logoutToken(claims: object): Promise<string>
  down(): Promise<void>
  up(): Promise<void>
}

interface Grant {
  readonly challenge: string
  readonly nonce: string
  readonly clientId: string
  readonly redirectUri: string
}

export async function startTestProvider(): Promise<TestProvider> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' }
  const grants = new Map<string, Grant>()
  let port = 0
  let server = createServer()

  const provider = {
    get issuer() {
      return new URL(`http://127.0.0.1:${port}/`)
    },
    claims: {},
    cheat: {},
    asked: new URLSearchParams(),
    logoutToken(claims: object): Promise<string> {
      const events = { 'http://schemas.openid.net/event/backchannel-logout': {} }
      return new SignJWT({ aud: 'aquacis-gateway', jti: randomUUID(), events, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'logout+jwt' })
        .setIssuer(provider.issuer.origin)
        .setIssuedAt()
        .setExpirationTime('2m')
        .sign(privateKey)
    },
    async down() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
    async up() {
      server = createServer((request, response) => void route(request, response))
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
      port = (server.address() as AddressInfo).port
    },
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', provider.issuer)
    const { origin } = provider.issuer
    if (url.pathname === '/.well-known/openid-configuration') return json(response, 200, metadata(origin))
    if (url.pathname === '/jwks') return json(response, 200, { keys: [jwk] })
    if (url.pathname === '/authorize') {
      provider.asked = url.searchParams
      return authorize(grants, url.searchParams, response)
    }
    const grant = takeGrant(grants, new URLSearchParams(await text(request)))
    if (grant === undefined) return json(response, 400, { error: 'invalid_grant' })
    const id_token = await sign(privateKey, origin, grant, { ...provider.claims, ...provider.cheat })
    return json(response, 200, { access_token: randomUUID(), token_type: 'Bearer', id_token })
  }

  await provider.up()
  return provider
}

function authorize(grants: Map<string, Grant>, asked: URLSearchParams, response: ServerResponse): void {
  const code = randomUUID()
  const redirectUri = asked.get('redirect_uri') ?? ''
  grants.set(code, {
    challenge: asked.get('code_challenge') ?? '',
    nonce: asked.get('nonce') ?? '',
    clientId: asked.get('client_id') ?? '',
    redirectUri,
  })
  const back = new URL(redirectUri)
  back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString()
  response.writeHead(303, { location: back.href }).end()
}

/** The grant of a code, once, for whoever began it. */
function takeGrant(grants: Map<string, Grant>, form: URLSearchParams): Grant | undefined {
  const code = form.get('code') ?? ''
  const grant = grants.get(code)
  grants.delete(code)
  const verifier = form.get('code_verifier') ?? ''
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  return grant?.challenge === challenge && grant.redirectUri === form.get('redirect_uri') ? grant : undefined
}

function sign(key: CryptoKey, issuer: string, grant: Grant, claims: object): Promise<string> {
  return new SignJWT({ nonce: grant.nonce, sub: 'person-1', aud: grant.clientId, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'test' })
    .setIssuer(issuer)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(key)
}

function metadata(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/session/end`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
