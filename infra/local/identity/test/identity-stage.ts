import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createHealth } from '@aquacis/kit/runtime/health.ts'
import { silentLog, type TestDatabase, testDatabase } from '@aquacis/kit/testing/database.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { decodeJwt, exportJWK, generateKeyPair, type JWTPayload } from 'jose'
import * as client from 'openid-client'
import PostalMime from 'postal-mime'
import { createSink } from '../../mail/sink.ts'
import type { ListedAccount } from '../accounts/account.ts'
import { hashPassword } from '../accounts/password.ts'
import { createIdentity, type Identity } from '../identity.ts'
import { clientId } from '../protocol/provider.ts'
import type { CookieBrowser, Page } from './cookie-browser.ts'

/** A mail that came. */
export interface Received {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** The identity provider with a letter box and somebody who listens where the gateway would. */
export interface IdentityStage {
  readonly issuer: string
  readonly publicOrigin: string
  readonly identity: Identity
  readonly database: TestDatabase
  /** Every mail so far. */
  readonly mails: readonly Received[]
  /** What the gateway was told over the back channel. */
  readonly signedOut: readonly JWTPayload[]
  /** The newest mail to an address, once there is one more than `after`. */
  mailTo(address: string, after?: number): Promise<Received>
  /** Begins a sign-in as the gateway does; answers with where the browser ended and how to redeem what it got. */
  begin(browser: CookieBrowser, extra?: Readonly<Record<string, string>>): Promise<Begun>
  close(): Promise<void>
}

export interface Begun {
  readonly page: Page
  redeem(page: Page, pkceCodeVerifier?: string): ReturnType<typeof client.authorizationCodeGrant>
}

/** The password of everybody here. */
export const password = 'agua clara del río'

async function people(): Promise<ListedAccount[]> {
  const passwordHash = await hashPassword(password)
  return [
    {
      subject: 'ana',
      email: 'ana@ejemplo.mx',
      name: 'Ana Luz',
      passwordHash,
      kind: 'resident',
      party: 'customer-1',
    },
    {
      subject: 'luis',
      email: 'luis@ejemplo.mx',
      name: 'Luis Mora',
      passwordHash,
      kind: 'resident',
      party: 'customer-2',
    },
    {
      subject: 'teresa',
      email: 'teresa@ejemplo.mx',
      name: 'Teresa',
      passwordHash,
      kind: 'staff',
      units: [1, 4],
    },
  ]
}

export async function openIdentityStage(): Promise<IdentityStage> {
  const database = await testDatabase(new URL('../migrations/', import.meta.url))
  const letters = await openLetters()
  const gateway = await openGateway()
  const port = await freePort()
  const issuer = `http://localhost:${port}`
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const identity = await createIdentity({
    pool: database.database.pool,
    issuer: new URL(issuer),
    publicOrigin: gateway.origin,
    signingKey: { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'test' },
    cookieKey: 'a cookie key of the test, long enough',
    smtpUrl: letters.url,
    people: await people(),
    health: createHealth('identity'),
    log: silentLog,
  })
  await identity.server.listen({ host: 'localhost', port })
  const configuration = await client.discovery(new URL(issuer), clientId, undefined, client.None(), {
    execute: [client.allowInsecureRequests],
  })
  return {
    issuer,
    publicOrigin: gateway.origin,
    identity,
    database,
    mails: letters.mails,
    signedOut: gateway.signedOut,
    mailTo: letters.mailTo,
    begin: (browser, extra) => begin(configuration, gateway.origin, browser, extra),
    async close() {
      await identity.server.close()
      await identity.close()
      await Promise.all([letters.close(), gateway.close()])
      await database.drop()
    },
  }
}

async function begin(
  configuration: client.Configuration,
  publicOrigin: string,
  browser: CookieBrowser,
  extra: Readonly<Record<string, string>> = {},
): Promise<Begun> {
  const verifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: `${publicOrigin}/auth/callback`,
    scope: 'openid aquacis',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    ...extra,
  })
  const redeem = (page: Page, pkceCodeVerifier = verifier) =>
    client.authorizationCodeGrant(configuration, new URL(page.url), {
      pkceCodeVerifier,
      expectedState: state,
    })
  return { page: await browser.open(url.href), redeem }
}

async function openLetters() {
  const mails: Received[] = []
  const came = new EventEmitter().setMaxListeners(0)
  const box = {
    async put(raw: Buffer, to: readonly string[]) {
      const { subject = '', text: body = '' } = await PostalMime.parse(new Uint8Array(raw))
      mails.push({ to: to.join(', '), subject, text: body })
      came.emit('mail')
    },
    mails: async () => [],
  }
  const sink = createSink(box, silentLog)
  const listening = sink.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    mails,
    async mailTo(address: string, after = 0): Promise<Received> {
      for (;;) {
        const found = mails.filter(({ to }) => to === address)
        const newest = found.at(-1)
        if (newest !== undefined && found.length > after) return newest
        await once(came, 'mail')
      }
    },
    close: () => new Promise<void>((resolve) => sink.close(() => resolve())),
  }
}

/** Where the gateway would be: hears which sessions are over. */
async function openGateway() {
  const signedOut: JWTPayload[] = []
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await text(request))
    signedOut.push(decodeJwt(form.get('logout_token') ?? ''))
    response.writeHead(200).end()
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    signedOut,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
