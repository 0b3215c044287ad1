import {
  jsonWebKey,
  listenHost,
  logLevel,
  portNumber,
  postgresUrl,
} from '@aquacis/kit/runtime/configuration.ts'
import * as v from 'valibot'

const address = v.pipe(v.string(), v.url('a URL that begins with http:// or https://'))

/** Environment of the embedded identity provider. */
export const identityConfiguration = v.object({
  /** Application role. */
  AQUACIS_IDENTITY_DATABASE_URL: postgresUrl,
  /** Owning role, for migrations. */
  AQUACIS_IDENTITY_OWNER_URL: postgresUrl,
  AQUACIS_IDENTITY_ISSUER: address,
  /** Where letters are handed in: smtp://host:port. */
  AQUACIS_IDENTITY_SMTP_URL: v.pipe(v.string(), v.regex(/^smtps?:\/\/.+/, 'a URL that begins with smtp://')),
  /** JSON file of the people who may sign in from the start: see accounts/account.ts. */
  AQUACIS_IDENTITY_ACCOUNTS_FILE: v.string(),
  /** Private RSA key; signs ID tokens. */
  AQUACIS_IDENTITY_SIGNING_JWK: jsonWebKey,
  /** Signs cookies and challenges, seals secrets. */
  AQUACIS_IDENTITY_COOKIE_KEY: v.pipe(v.string(), v.minLength(32, 'at least 32 characters')),
  /** Origin of the gateway: the only client. */
  AQUACIS_PUBLIC_ORIGIN: address,
  HOST: listenHost,
  PORT: portNumber,
  LOG_LEVEL: logLevel,
})
