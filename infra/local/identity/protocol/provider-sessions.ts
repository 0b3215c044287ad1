import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { Provider } from 'oidc-provider'
import type { Pool } from 'pg'
import { clientId } from './provider.ts'

/** Sessions at this provider, and those at the gateway that came of them. */
export interface ProviderSessions {
  /** Ends all of a person's, here and, over the back channel, at the gateway. */
  endAll(subject: string): Promise<void>
}

/** What the library can do for a client, beyond what its types say. */
interface TellsSignOut {
  backchannelLogout(subject: string, session: string | undefined): Promise<void>
}

export function providerSessions(pool: Pool, provider: Provider, log: Logger): ProviderSessions {
  return {
    async endAll(subject) {
      await pool.query(
        `DELETE FROM artifact WHERE payload->>'accountId' = $1
           AND model IN ('Session', 'Grant', 'AuthorizationCode', 'AccessToken')`,
        [subject],
      )
      const client = (await provider.Client.find(clientId)) as unknown as TellsSignOut | undefined
      await client?.backchannelLogout(subject, undefined).catch((error: unknown) => {
        log.error({ err: error, subject }, 'the gateway was not told to end the sessions of a person')
      })
    },
  }
}
