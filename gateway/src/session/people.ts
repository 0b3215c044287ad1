import type { Probe } from '@aquacis/kit/runtime/health.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { FastifyInstance } from 'fastify'
import type { GatewayConfiguration } from '../configuration.ts'
import { createCookies } from './cookies.ts'
import { openSessions } from './open-sessions.ts'
import { sessionRoutes } from './session-routes.ts'
import type { Sessions } from './sessions.ts'
import { backChannelRoute } from './sign-in/back-channel.ts'
import { createIdentityProvider } from './sign-in/identity-provider.ts'
import { createCookieSealer } from './sign-in/sealer.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'
import type { WrongGuesses } from './store/wrong-guess.ts'

/** Everything by which the gateway knows people. */
export interface People {
  readonly sessions: Sessions
  /** What networks guessed wrong, counted by all gateways together. */
  readonly wrongGuesses: WrongGuesses
  /** `/auth/*`. */
  routes(server: FastifyInstance): void
  /** What it stands on, by name. */
  readonly probes: readonly (readonly [string, Probe])[]
  close(): Promise<void>
}

/** Opens the database of sessions. Throws a sentence when it cannot be reached. */
export async function openPeople(configuration: GatewayConfiguration, log: Logger): Promise<People> {
  const { AQUACIS_PUBLIC_ORIGIN: publicOrigin, AQUACIS_SESSION_KEY: key } = configuration
  const cookies = createCookies(publicOrigin)
  const identityProvider = createIdentityProvider(
    configuration.AQUACIS_OIDC_ISSUER,
    configuration.AQUACIS_OIDC_CLIENT_ID,
    publicOrigin,
  )
  const { sessions, wrongGuesses, probe, close } = await openSessions(
    {
      databaseUrl: configuration.AQUACIS_GATEWAY_DATABASE_URL,
      ownerUrl: configuration.AQUACIS_GATEWAY_OWNER_URL,
      key,
      cookies,
      lifetimes: {
        resident: configuration.AQUACIS_RESIDENT_SESSION,
        staff: configuration.AQUACIS_STAFF_SESSION,
      },
    },
    log,
  )
  return {
    sessions,
    wrongGuesses,
    routes(server) {
      sessionRoutes(server, { publicOrigin, cookies, sessions })
      backChannelRoute(server, { identityProvider, sessions, log })
      signInRoutes(server, {
        publicOrigin,
        identityProvider,
        cookies,
        sealer: createCookieSealer(key),
        sessions,
        staffNeedsSecondFactor: configuration.AQUACIS_STAFF_SECOND_FACTOR === 'required',
        log,
      })
    },
    probes: [
      ['sessions', probe],
      ['identity provider', () => identityProvider.probe()],
    ],
    close,
  }
}
