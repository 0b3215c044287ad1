import { createHmac, hash } from 'node:crypto'
import type { Health } from '@aquacis/kit/runtime/health.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import type { FastifyInstance } from 'fastify'
import type { JWK } from 'oidc-provider'
import type { Pool } from 'pg'
import { type ListedAccount, sameEmail } from './accounts/account.ts'
import { accountsIn } from './accounts/accounts.ts'
import { knownDevicesIn } from './accounts/known-devices.ts'
import { mailProofsIn } from './accounts/mail-proofs.ts'
import { auditIn } from './audit/audit.ts'
import { createChallenges } from './factors/challenge.ts'
import { passkeysIn } from './factors/passkeys.ts'
import { secondFactorsIn } from './factors/second-factors.ts'
import { createGuard } from './guard/guard.ts'
import { openKeptCounts } from './guard/kept-counts.ts'
import { createLetterLimits } from './letters/letter-limits.ts'
import { createMailer } from './letters/mailer.ts'
import { postgresAdapter, removeExpired } from './protocol/postgres-adapter.ts'
import { createProvider } from './protocol/provider.ts'
import { providerSessions } from './protocol/provider-sessions.ts'
import type { IdentityParts } from './routes/parts.ts'
import { createSteps } from './routes/steps.ts'
import { createIdentityServer } from './server.ts'

export interface IdentityOptions {
  readonly pool: Pool
  readonly issuer: URL
  /** Origin of the gateway: the only client. */
  readonly publicOrigin: string
  readonly signingKey: JWK
  /** At least 32 characters: signs cookies and challenges, seals secrets. */
  readonly cookieKey: string
  readonly smtpUrl: string
  readonly people: readonly ListedAccount[]
  readonly health: Health
  readonly log: Logger
}

/** The identity provider, ready to listen. */
export interface Identity {
  readonly server: FastifyInstance
  readonly parts: IdentityParts
  /** Removes what has expired. */
  sweep(): Promise<void>
  /** Waits for letters under way, and until what was counted is written down. */
  close(): Promise<void>
}

/** Puts the provider together; whoever is listed and not there yet is taken on. */
export async function createIdentity(options: IdentityOptions): Promise<Identity> {
  const { pool, issuer, publicOrigin, cookieKey, health, log } = options
  const accounts = accountsIn(pool)
  const provider = createProvider({
    issuer: issuer.origin,
    publicOrigin,
    accounts,
    adapter: postgresAdapter(pool),
    signingKey: options.signingKey,
    cookieKey,
  })
  provider.on('server_error', (_ctx, error) => log.error({ err: error }, 'the provider failed'))
  const sealer = createSealer(hash('sha256', `sealing ${cookieKey}`, 'base64'))
  const secondFactors = secondFactorsIn(pool, sealer)
  await accounts.takeOn(options.people, secondFactors.seal)
  const proofs = mailProofsIn(pool)
  const counts = await openKeptCounts(pool, `tries ${cookieKey}`, log)
  const mailer = createMailer(options.smtpUrl, 'AquaCIS <no-responder@aquacis.invalid>', log)
  const parts: IdentityParts = {
    provider,
    providerSessions: providerSessions(pool, provider, log),
    accounts,
    devices: knownDevicesIn(pool),
    proofs,
    secondFactors,
    passkeys: passkeysIn(pool, issuer, createChallenges(cookieKey)),
    guard: createGuard(counts.of),
    mailer,
    letterLimits: createLetterLimits(counts.of),
    audit: auditIn(pool, log),
    steps: createSteps(sealer),
    nameOf: (email) => {
      const mac = createHmac('sha256', cookieKey).update(`address|${sameEmail(email)}`)
      return `address ${mac.digest('hex').slice(0, 16)}`
    },
    issuer,
    publicOrigin,
    log,
  }
  return {
    server: await createIdentityServer(parts, health, cookieKey),
    parts,
    async sweep() {
      await removeExpired(pool)
      await proofs.removeExpired()
      await counts.removeForgotten()
    },
    async close() {
      await mailer.close()
      await counts.settled()
    },
  }
}
