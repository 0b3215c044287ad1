import { readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createHealth } from '@aquacis/kit/runtime/health.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { migrate } from '@aquacis/kit/runtime/migrations.ts'
import { runMain } from '@aquacis/kit/runtime/run-main.ts'
import { createShutdown } from '@aquacis/kit/runtime/shutdown.ts'
import type { JWK } from 'oidc-provider'
import { readAccounts } from './accounts.ts'
import { identityConfiguration } from './configuration.ts'
import { postgresAdapter, removeExpired } from './postgres-adapter.ts'
import { createProvider } from './provider.ts'
import { createIdentityServer } from './server.ts'

const sweepMs = 10 * 60_000

await runMain('identity', async () => {
  const configuration = readConfiguration(identityConfiguration)
  const log = createLogger('identity', configuration.LOG_LEVEL)
  const shutdown = createShutdown(log)

  await migrate(configuration.AQUACIS_IDENTITY_OWNER_URL, new URL('./migrations/', import.meta.url), log)
  const database = openDatabase(configuration.AQUACIS_IDENTITY_DATABASE_URL, { name: 'identity', log })
  shutdown.add('database', () => database.close())

  const accounts = await readAccounts(configuration.AQUACIS_IDENTITY_ACCOUNTS_FILE)
  const publicOrigin = configuration.AQUACIS_PUBLIC_ORIGIN
  const provider = createProvider({
    issuer: configuration.AQUACIS_IDENTITY_ISSUER,
    publicOrigin,
    accounts,
    adapter: postgresAdapter(database.pool),
    signingKey: JSON.parse(configuration.AQUACIS_IDENTITY_SIGNING_JWK) as JWK,
    cookieKey: configuration.AQUACIS_IDENTITY_COOKIE_KEY,
  })
  provider.on('server_error', (_ctx, error) => log.error({ err: error }, 'the provider failed'))

  const health = createHealth('identity')
  health.check('database', async () => void (await database.pool.query('SELECT 1')))
  const server = await createIdentityServer({ provider, accounts, publicOrigin, health, log })
  shutdown.add('server', () => server.close())
  await server.listen({ host: configuration.HOST, port: configuration.PORT })

  const sweep = setInterval(() => {
    removeExpired(database.pool).catch((error) => log.warn({ err: error }, 'expired artifacts stay for now'))
  }, sweepMs)
  shutdown.add('sweep', async () => clearInterval(sweep))
  log.info({ issuer: configuration.AQUACIS_IDENTITY_ISSUER }, 'identity provider listens')
  return { shutdown }
})
