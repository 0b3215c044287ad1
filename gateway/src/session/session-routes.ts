import type { FastifyInstance } from 'fastify'
import { GraphQLError } from 'graphql'
import * as v from 'valibot'
import type { Cookies } from './cookies.ts'
import { requireOwnOrigin, requireSameOrigin } from './same-origin.ts'
import type { Session } from './session.ts'
import type { Sessions } from './sessions.ts'

export interface SessionRoutesParts {
  readonly publicOrigin: URL
  readonly cookies: Cookies
  readonly sessions: Sessions
}

const endSchema = v.object({ id: v.pipe(v.string(), v.uuid()) })

/** `/auth/session` and `/auth/sessions`: who is signed in here, and where else; every one of them can be ended. */
export function sessionRoutes(server: FastifyInstance, parts: SessionRoutesParts): void {
  const { publicOrigin, cookies, sessions } = parts

  server.get('/auth/session', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const session = await sessions.read(request.headers.cookie)
    if (session === null) return { kind: 'anonymous' }
    const renewed = await sessions.renewedCookie(request.headers.cookie)
    if (renewed !== null) reply.header('set-cookie', renewed)
    return { kind: session.viewer.kind, name: session.name }
  })

  server.get('/auth/sessions', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    requireOwnOrigin(request, publicOrigin.origin)
    const session = signedIn(await sessions.read(request.headers.cookie))
    const open = await sessions.ofPerson(session)
    return {
      sessions: open.map(({ id, device, createdAt, seenAt }) => ({
        id,
        device,
        since: createdAt.toISOString(),
        seenAt: seenAt.toISOString(),
        isThis: id === session.id,
      })),
    }
  })

  server.post('/auth/sessions/end', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    requireSameOrigin(request, publicOrigin.origin)
    const session = signedIn(await sessions.read(request.headers.cookie))
    const asked = v.safeParse(endSchema, request.body)
    if (!asked.success)
      throw refusal('say which session by {"id": "…"}, as /auth/sessions names it', 'BAD_USER_INPUT')
    const ended = await sessions.endOne(session, asked.output.id)
    if (ended && asked.output.id === session.id) reply.header('set-cookie', cookies.session.clear())
    return { ended: ended ? 1 : 0 }
  })

  server.post('/auth/sessions/end-others', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    requireSameOrigin(request, publicOrigin.origin)
    const session = signedIn(await sessions.read(request.headers.cookie))
    return { ended: await sessions.endOthers(session) }
  })
}

function signedIn(session: Session | null): Session {
  if (session === null) throw refusal('sign in first', 'UNAUTHENTICATED')
  return session
}

function refusal(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
