import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import * as v from 'valibot'

const timeoutSeconds = 5

/** What the gateway must remember until the browser comes back. */
export interface SignInAttempt {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
}

/** Whose sessions are over: one of the provider's, or all of a person's. */
export interface LoggedOut {
  readonly subject: string | undefined
  readonly providerSession: string | undefined
}

const loggedOutSchema = v.object({
  sub: v.optional(v.string()),
  sid: v.optional(v.string()),
  events: v.object({ 'http://schemas.openid.net/event/backchannel-logout': v.looseObject({}) }),
  // A token that signs somebody in must not sign them out, nor the other way round.
  nonce: v.optional(v.undefined()),
})

/** The OpenID provider, as far as the gateway uses it: code flow with PKCE, and signing out. */
export interface IdentityProvider {
  /** Where to send the browser, with further parameters of the request. Throws when the provider cannot be reached. */
  begin(
    ask: Readonly<Record<string, string>>,
  ): Promise<{ readonly url: URL; readonly attempt: SignInAttempt }>
  /** Claims of the verified ID token. Throws when the answer is not the one to this attempt. */
  finish(answer: URL, attempt: SignInAttempt): Promise<unknown>
  /** Where the browser can end its session at the provider too; null when the provider has no such place. */
  signOutUrl(): Promise<URL | null>
  /** Who signed out, or was signed out, there. Throws unless the provider signed it for us within minutes. */
  loggedOut(logoutToken: string): Promise<LoggedOut>
  /** The pages of the provider on which people change their password and their keys. */
  readonly accountUrl: string
  /** Throws a sentence when the provider cannot be reached. */
  probe(): Promise<void>
}

/** Nothing is asked of the provider before it is needed, and a failed discovery is tried anew by whoever comes next. */
export function createIdentityProvider(issuer: URL, clientId: string, publicOrigin: URL): IdentityProvider {
  const redirectUri = new URL('/auth/callback', publicOrigin).href
  let known: Promise<Configuration> | undefined
  let keys: JWTVerifyGetKey | undefined

  function configuration(): Promise<Configuration> {
    known ??= discover(issuer, clientId).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }

  return {
    async begin(ask) {
      const provider = await configuration()
      const attempt = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() }
      const url = buildAuthorizationUrl(provider, {
        redirect_uri: redirectUri,
        scope: 'openid aquacis',
        code_challenge: await calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
        state: attempt.state,
        nonce: attempt.nonce,
        ...ask,
      })
      return { url, attempt }
    },
    async finish(answer, { state, nonce, codeVerifier }) {
      const tokens = await authorizationCodeGrant(await configuration(), answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      })
      return tokens.claims()
    },
    async signOutUrl() {
      const provider = await configuration()
      if (provider.serverMetadata().end_session_endpoint === undefined) return null
      return buildEndSessionUrl(provider, { post_logout_redirect_uri: publicOrigin.origin })
    },
    async loggedOut(logoutToken) {
      const { issuer: expected, jwks_uri } = (await configuration()).serverMetadata()
      keys ??= createRemoteJWKSet(new URL(jwks_uri ?? ''), { timeoutDuration: timeoutSeconds * 1_000 })
      const { payload } = await jwtVerify(logoutToken, keys, {
        issuer: expected,
        audience: clientId,
        requiredClaims: ['iat', 'jti'],
        maxTokenAge: '5m',
        clockTolerance: '30s',
      })
      const { sub, sid } = v.parse(loggedOutSchema, payload)
      return { subject: sub, providerSession: sid }
    },
    accountUrl: `${issuer.href.replace(/\/$/, '')}/account`,
    async probe() {
      await configuration()
      await reach(issuer)
    },
  }
}

function discover(issuer: URL, clientId: string): Promise<Configuration> {
  return discovery(issuer, clientId, undefined, None(), {
    timeout: timeoutSeconds,
    // Who configures an issuer over plain http means a provider on the same machine.
    execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
  })
}

async function reach(issuer: URL): Promise<void> {
  const address = new URL(`${issuer.href.replace(/\/$/, '')}/.well-known/openid-configuration`)
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutSeconds * 1_000) })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`${address.href} answered with status ${response.status}`)
}
