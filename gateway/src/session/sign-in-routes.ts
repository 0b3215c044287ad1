import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { type Cookies, readSession } from './cookies.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { refusalPage } from './refusal-page.ts'
import { returnPath } from './return-path.ts'
import { requireSameOrigin } from './same-origin.ts'
import type { CookieSealer } from './sealer.ts'
import { sessionLifetimeMs, sessionOf } from './session.ts'

const attemptLifetimeMs = 10 * 60 * 1_000
/** Longer than any session at the identity provider lives. */
const signedOutLifetimeMs = 30 * 24 * 60 * 60 * 1_000

const attemptSchema = v.object({
  state: v.string(),
  nonce: v.string(),
  codeVerifier: v.string(),
  returnPath: v.string(),
})

export interface SignInParts {
  readonly publicOrigin: URL
  readonly identityProvider: IdentityProvider
  readonly cookies: Cookies
  readonly sealer: CookieSealer
  readonly log: Logger
}

/** `/auth/*`: signing in and out, and who is signed in. Tokens of the provider are read here and never leave. */
export function signInRoutes(server: FastifyInstance, parts: SignInParts): void {
  server.get<{ Querystring: { return?: unknown } }>('/auth/sign-in', (request, reply) =>
    signIn(parts, request, reply),
  )
  server.get('/auth/callback', (request, reply) => callback(parts, request, reply))
  server.post('/auth/sign-out', (request, reply) => signOut(parts, request, reply))
  server.get('/auth/session', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const session = await readSession(parts.cookies, parts.sealer, request.headers.cookie)
    return session === null ? { kind: 'anonymous' } : { kind: session.viewer.kind, name: session.name }
  })
}

async function signIn(
  { publicOrigin, identityProvider, cookies, sealer, log }: SignInParts,
  request: FastifyRequest<{ Querystring: { return?: unknown } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const back = returnPath(request.query.return, publicOrigin)
  const askAgain = cookies.signedOut.read(request.headers.cookie) !== undefined
  try {
    const { url, attempt } = await identityProvider.begin({ askAgain })
    const expiresAt = new Date(Date.now() + attemptLifetimeMs)
    const sealed = await sealer.seal('sign-in', { ...attempt, returnPath: back }, expiresAt)
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
  { publicOrigin, identityProvider, cookies, sealer, log }: SignInParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
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
  const session = sessionOf(claims, new Date())
  if (session === null) {
    log.warn('the identity provider vouches for an account that is neither a resident nor staff')
    return refuse(reply, 403, 'Tu cuenta no está ligada a ningún contrato ni oficina.', attempt.returnPath)
  }
  const cookie = await sealer.seal('session', session, new Date(session.expiresAt))
  return reply
    .header('set-cookie', [cookies.session.set(cookie, sessionLifetimeMs), cookies.signedOut.clear()])
    .header('cache-control', 'no-store')
    .redirect(attempt.returnPath, 303)
}

async function signOut(
  { publicOrigin, identityProvider, cookies, log }: SignInParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<object> {
  requireSameOrigin(request, publicOrigin)
  reply.header('set-cookie', [cookies.session.clear(), cookies.signedOut.set('1', signedOutLifetimeMs)])
  reply.header('cache-control', 'no-store')
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
