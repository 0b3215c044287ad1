import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import type { Sessions } from '../sessions.ts'
import type { IdentityProvider } from './identity-provider.ts'

export interface BackChannelParts {
  readonly identityProvider: IdentityProvider
  readonly sessions: Sessions
  readonly log: Logger
}

const formSchema = v.object({ logout_token: v.pipe(v.string(), v.maxLength(16_384)) })

/**
 * `POST /auth/back-channel-logout`: the identity provider tells which of its sessions are over (OpenID Connect
 * Back-Channel Logout 1.0 §2.5): signed out there, a new password, an account that was closed.
 */
export function backChannelRoute(server: FastifyInstance, parts: BackChannelParts): void {
  const { identityProvider, sessions, log } = parts
  // In a room of its own: forms are what any page of another site may send, and no other route reads them.
  server.register(async (room) => {
    room.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 32_768 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
    )
    room.post('/auth/back-channel-logout', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const form = v.safeParse(formSchema, request.body)
      const told = form.success
        ? await identityProvider.loggedOut(form.output.logout_token).catch((error: unknown) => {
            log.warn({ err: error }, 'a word that somebody signed out at the provider was not believed')
            return null
          })
        : null
      if (told === null) return reply.code(400).send({ error: 'invalid_request' })
      const count = await sessions.endAtProvider(told.subject, told.providerSession)
      log.info({ count }, 'the identity provider ended sessions')
      return reply.code(200).send()
    })
  })
}
