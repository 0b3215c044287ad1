import type { AdapterFactory, JWK } from 'oidc-provider'
import { type Configuration, interactionPolicy, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { claimsOf } from '../accounts/account.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { failurePage, signedOutPage, signOutPage } from '../pages/protocol-pages.ts'
import { securityHeaders } from '../pages/security-headers.ts'

export interface ProviderOptions {
  readonly issuer: string
  /** Origin of the gateway. */
  readonly publicOrigin: string
  readonly accounts: Accounts
  readonly adapter: AdapterFactory
  readonly signingKey: JWK
  readonly cookieKey: string
}

export const clientId = 'aquacis-gateway'
/** Where the pages of a sign-in lie; the cookie that holds it is sent nowhere else. */
export const signInPath = '/sign-in'

const hour = 60 * 60
/** Takes the library's own way of connecting out of a request. */
const noGuard: object = { dispatcher: undefined }

/** The OpenID provider: one public client, the code flow with PKCE and nothing else. */
export function createProvider(options: ProviderOptions): Provider {
  return new Provider(options.issuer, {
    adapter: options.adapter,
    jwks: { keys: [options.signingKey] },
    cookies: { keys: [options.cookieKey] },
    clients: [
      {
        client_id: clientId,
        client_name: 'AquaCIS',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${options.publicOrigin}/auth/callback`],
        post_logout_redirect_uris: [options.publicOrigin, `${options.publicOrigin}/`],
        backchannel_logout_uri: `${options.publicOrigin}/auth/back-channel-logout`,
        backchannel_logout_session_required: true,
      },
    ],
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid', 'aquacis'],
    claims: {
      openid: ['sub'],
      // By what somebody showed who they are goes along: the gateway asks more of staff.
      aquacis: ['aquacis_kind', 'aquacis_party', 'aquacis_units', 'name', 'amr', 'acr', 'auth_time'],
    },
    acrValues: ['1', '2'],
    // The gateway reads the claims from the ID token and never calls the userinfo endpoint.
    conformIdTokenClaims: false,
    clientBasedCORS: () => false,
    ttl: {
      Session: 8 * hour,
      Grant: 8 * hour,
      Interaction: hour / 4,
      AccessToken: hour,
      IdToken: hour,
      AuthorizationCode: 60,
    },
    async findAccount(_ctx, subject) {
      const account = await options.accounts.bySubject(subject)
      return account && { accountId: subject, claims: () => ({ sub: subject, ...claimsOf(account) }) }
    },
    ...consentGiven(),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: signOut(options.publicOrigin),
      backchannelLogout: { enabled: true },
    },
    // The only one who is ever asked is our own gateway, on this machine: the library would refuse that address.
    fetch: (url, asked) => fetch(url, { ...asked, ...noGuard }),
    renderError(ctx, out) {
      const page = failurePage(options.publicOrigin, out.error)
      answer(ctx, options.publicOrigin, page)
    },
  })
}

/** The only client is our own: nobody is asked whether they trust it. */
function consentGiven(): Pick<Configuration, 'interactions' | 'loadExistingGrant'> {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  return {
    interactions: { policy, url: (_ctx, interaction) => `${signInPath}/${interaction.uid}` },
    async loadExistingGrant(ctx) {
      const { provider, session, client } = ctx.oidc
      if (!session?.accountId || !client) return undefined
      const known = session.grantIdFor(client.clientId)
      const found = known === undefined ? undefined : await provider.Grant.find(known)
      if (found) return found
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid aquacis')
      await grant.save()
      return grant
    },
  }
}

function signOut(publicOrigin: string): NonNullable<Configuration['features']>['rpInitiatedLogout'] {
  return {
    enabled: true,
    logoutSource: (ctx, form) => answer(ctx, publicOrigin, signOutPage(form)),
    postLogoutSuccessSource: (ctx) => answer(ctx, publicOrigin, signedOutPage(publicOrigin)),
  }
}

function answer(ctx: KoaContextWithOIDC, publicOrigin: string, page: string): void {
  ctx.set(securityHeaders(publicOrigin))
  ctx.type = 'html'
  ctx.body = page
}
