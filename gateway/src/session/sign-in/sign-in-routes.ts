import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { Cookies } from '../cookies.ts'
import { deviceWords } from '../device-words.ts'
import { requireSameOrigin } from '../same-origin.ts'
import { signedInOf } from '../session.ts'
import type { Sessions } from '../sessions.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { refusalPage } from './refusal-page.ts'
import { returnPath } from './return-path.ts'
import type { CookieSealer } from './sealer.ts'

const attemptLifetimeMs = 10 * 60 * 1_000
/** Longer than any session at the identity provider lives. */
const signedOutLifetimeMs = 30 * 24 * 60 * 60 * 1_000

const attemptSchema = v.object({
  state: v.string(),
  nonce: v.string(),
  codeVerifier: v.string(),
  returnPath: v.string(),
  /** Afterwards to the person's own pages at the identity provider, not back to us. */
  toAccount: v.optional(v.boolean(), false),
})

/** Who changes a password or a key has shown lately who they are. */
const accountMaxAgeSeconds = 15 * 60

export interface SignInParts {
  readonly publicOrigin: URL
  readonly identityProvider: IdentityProvider
  readonly cookies: Cookies
  readonly sealer: CookieSealer
  readonly sessions: Sessions
  /** Whether staff must have shown more than a password. */
  readonly staffNeedsSecondFactor: boolean
  readonly log: Logger
}

/** `/auth/*`: signing in and out. Tokens of the provider are read here and never leave. */
export function signInRoutes(server: FastifyInstance, parts: SignInParts): void {
  server.get<{ Querystring: { return?: unknown } }>('/auth/sign-in', (request, reply) => {
    const askAgain = parts.cookies.signedOut.read(request.headers.cookie) !== undefined
    return leave(parts, reply, {
      returnPath: returnPath(request.query.return, parts.publicOrigin),
      ask: askAgain ? { prompt: 'login' } : {},
    })
  })
  server.get('/auth/account', (_request, reply) =>
    leave(parts, reply, {
      returnPath: '/',
      ask: { max_age: String(accountMaxAgeSeconds) },
      toAccount: true,
    }),
  )
  server.get('/auth/callback', (request, reply) => callback(parts, request, reply))
  server.post('/auth/sign-out', (request, reply) => signOut(parts, request, reply))
}

interface Leaving {
  readonly returnPath: string
  readonly ask: Readonly<Record<string, string>>
  readonly toAccount?: boolean
}

async function leave(
  { identityProvider, cookies, sealer, log }: SignInParts,
  reply: FastifyReply,
  { returnPath: back, ask, toAccount = false }: Leaving,
): Promise<FastifyReply> {
  try {
    const { url, attempt } = await identityProvider.begin(ask)
    const expiresAt = new Date(Date.now() + attemptLifetimeMs)
    const sealed = await sealer.seal('sign-in', { ...attempt, returnPath: back, toAccount }, expiresAt)
    return reply
      .header('set-cookie', cookies.signIn.set(sealed, attemptLifetimeMs))
      .header('cache-control', 'no-store')
      .redirect(url.href, 303)
  } catch (error) {
    log.warn({ err: error }, 'the identity provider did not answer')
    return refuse(reply, 503, 'El servicio de identidad no responde por el momento.', back)
  }
}

async function callback(
  parts: SignInParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { publicOrigin, identityProvider, cookies, sealer, log } = parts
  const sealed = cookies.signIn.read(request.headers.cookie)
  const attempt = sealed === undefined ? null : await sealer.open('sign-in', attemptSchema, sealed)
  reply.header('set-cookie', cookies.signIn.clear())
  // Another window began later, the cookie is gone, or somebody else began: only our own attempt is finished.
  if (attempt === null)
    return refuse(reply, 400, 'El intento de entrar caducó o se abrió en otra ventana.', '/')
  const answer = new URL(request.url, publicOrigin)
  const claims = await identityProvider.finish(answer, attempt).catch((error: unknown) => {
    log.warn({ err: error }, 'a sign-in was not completed')
    return null
  })
  if (claims === null) return refuse(reply, 400, 'El intento de entrar no se completó.', attempt.returnPath)
  const cookie = await beginSession(parts, claims, request)
  if ('refused' in cookie) {
    // The provider remembers what was shown and would answer the same: whoever tries again is asked anew.
    if (cookie.askAgain) reply.header('set-cookie', cookies.signedOut.set('1', attemptLifetimeMs))
    return refuse(reply, cookie.status, cookie.refused, attempt.returnPath)
  }
  return reply
    .header('set-cookie', [cookie.set, cookies.signedOut.clear()])
    .header('cache-control', 'no-store')
    .redirect(attempt.toAccount ? identityProvider.accountUrl : attempt.returnPath, 303)
}

type Begun =
  | { readonly set: string }
  | { readonly refused: string; readonly status: number; readonly askAgain?: true }

async function beginSession(
  { sessions, staffNeedsSecondFactor, log }: SignInParts,
  claims: unknown,
  { headers }: FastifyRequest,
): Promise<Begun> {
  const signedIn = signedInOf(claims)
  if (signedIn === null) {
    log.warn('the identity provider vouches for an account that is neither a resident nor staff')
    return { status: 403, refused: 'Tu cuenta no está ligada a ningún contrato ni oficina.' }
  }
  if (signedIn.viewer.kind === 'staff' && staffNeedsSecondFactor && !signedIn.secondFactor) {
    log.warn({ subject: signedIn.viewer.subject }, 'staff came without a second factor')
    const refused =
      'El personal entra con dos pasos: contraseña y código, o llave de acceso. Inténtalo otra vez.'
    return { status: 403, refused, askAgain: true }
  }
  const device = deviceWords(headers['user-agent'])
  const set = await sessions.begin(signedIn, device, headers.cookie).catch((error: unknown) => {
    log.error({ err: error }, 'a session could not be stored')
    return null
  })
  return set === null ? { status: 503, refused: 'No pudimos guardar tu sesión por el momento.' } : { set }
}

/** The cookie goes first: a database that does not answer must not keep somebody signed in on a borrowed phone. */
async function signOut(
  { publicOrigin, identityProvider, cookies, sessions, log }: SignInParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<object> {
  requireSameOrigin(request, publicOrigin.origin)
  reply.header('set-cookie', [cookies.session.clear(), cookies.signedOut.set('1', signedOutLifetimeMs)])
  reply.header('cache-control', 'no-store')
  const session = await sessions.read(request.headers.cookie)
  if (session !== null) await sessions.signOut(session)
  const url = await identityProvider.signOutUrl().catch((error: unknown) => {
    log.warn({ err: error }, 'signed out here, but not at the identity provider')
    return null
  })
  return { kind: 'anonymous', continueAt: url?.href ?? null }
}

function refuse(reply: FastifyReply, status: number, reason: string, back: string): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(refusalPage(reason, `/auth/sign-in?return=${encodeURIComponent(back)}`))
}
