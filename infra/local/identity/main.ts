import { readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createHealth } from '@aquacis/kit/runtime/health.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { migrate } from '@aquacis/kit/runtime/migrations.ts'
import { runMain } from '@aquacis/kit/runtime/run-main.ts'
import { createShutdown } from '@aquacis/kit/runtime/shutdown.ts'
import type { JWK } from 'oidc-provider'
import { readListedAccounts } from './accounts/account.ts'
import { identityConfiguration } from './configuration.ts'
import { createIdentity } from './identity.ts'

const sweepMs = 10 * 60_000

await runMain('identity', async () => {
  const configuration = readConfiguration(identityConfiguration)
  const log = createLogger('identity', configuration.LOG_LEVEL)
  const shutdown = createShutdown(log)

  await migrate(configuration.AQUACIS_IDENTITY_OWNER_URL, new URL('./migrations/', import.meta.url), log)
  const database = openDatabase(configuration.AQUACIS_IDENTITY_DATABASE_URL, { name: 'identity', log })
  shutdown.add('database', () => database.close())

  const health = createHealth('identity')
  health.check('database', async () => void (await database.pool.query('SELECT 1')))
  const identity = await createIdentity({
    pool: database.pool,
    issuer: new URL(configuration.AQUACIS_IDENTITY_ISSUER),
    publicOrigin: configuration.AQUACIS_PUBLIC_ORIGIN,
    signingKey: JSON.parse(configuration.AQUACIS_IDENTITY_SIGNING_JWK) as JWK,
    cookieKey: configuration.AQUACIS_IDENTITY_COOKIE_KEY,
    smtpUrl: configuration.AQUACIS_IDENTITY_SMTP_URL,
    people: await readListedAccounts(configuration.AQUACIS_IDENTITY_ACCOUNTS_FILE),
    health,
    log,
  })
  const broken = await identity.parts.audit.firstBreak()
  if (broken !== null)
    log.error({ entry: broken }, 'the audit was changed from outside: its chain breaks there')
  shutdown.add('letters', () => identity.close())
  shutdown.add('server', () => identity.server.close())
  await identity.server.listen({ host: configuration.HOST, port: configuration.PORT })

  const sweep = setInterval(() => {
    identity.sweep().catch((error: unknown) => log.warn({ err: error }, 'what has expired stays for now'))
  }, sweepMs)
  shutdown.add('sweep', async () => clearInterval(sweep))
  log.info({ issuer: configuration.AQUACIS_IDENTITY_ISSUER }, 'identity provider listens')
  return { shutdown }
})
