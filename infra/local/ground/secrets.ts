import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { exportJWK, generateKeyPair } from 'jose'
import * as v from 'valibot'
import { writeClosedFile } from './closed-file.ts'
import { Obstacle } from './obstacle.ts'

const secretsSchema = v.object({
  /** Seals the gateway's session cookie: 32 bytes, base64. */
  sessionKey: v.string(),
  /** Seals columns: 32 bytes, base64. */
  sealingKey: v.string(),
  /** Ed25519: the gateway signs its internal tokens, the subgraphs verify them. */
  internalTokenPrivateJwk: v.string(),
  internalTokenPublicJwk: v.string(),
  /** RS256: the identity provider signs ID tokens. */
  identitySigningJwk: v.string(),
  /** Signs the identity provider's cookies. */
  identityCookieKey: v.string(),
  /** Database name → password of its roles. */
  databasePasswords: v.record(v.string(), v.string()),
})

/** Made once per data folder, never printed. */
export type Secrets = v.InferOutput<typeof secretsSchema>

export const databaseNames = ['customers', 'contracts', 'metering', 'events', 'identity'] as const
export type DatabaseName = (typeof databaseNames)[number]

/** Reads the secrets of a data folder, or makes them when it has none yet. */
export async function loadSecrets(file: string): Promise<Secrets> {
  if (!existsSync(file)) return makeSecrets(file)
  const found: unknown = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)
  const parsed = v.safeParse(secretsSchema, found)
  if (parsed.success) return parsed.output
  throw new Obstacle(
    `${file} is damaged, and without it the data beside it cannot be opened. Put back a copy, or begin anew with --reset.`,
  )
}

async function makeSecrets(file: string): Promise<Secrets> {
  const internal = await generateKeyPair('EdDSA', { extractable: true })
  const signing = await generateKeyPair('RS256', { extractable: true })
  const secrets: Secrets = {
    sessionKey: randomBytes(32).toString('base64'),
    sealingKey: randomBytes(32).toString('base64'),
    internalTokenPrivateJwk: JSON.stringify({ ...(await exportJWK(internal.privateKey)), alg: 'EdDSA' }),
    internalTokenPublicJwk: JSON.stringify({ ...(await exportJWK(internal.publicKey)), alg: 'EdDSA' }),
    identitySigningJwk: JSON.stringify({
      ...(await exportJWK(signing.privateKey)),
      alg: 'RS256',
      use: 'sig',
      kid: randomBytes(8).toString('hex'),
    }),
    identityCookieKey: randomBytes(32).toString('base64url'),
    databasePasswords: Object.fromEntries(
      databaseNames.map((name) => [name, randomBytes(24).toString('base64url')]),
    ),
  }
  await writeClosedFile(file, secrets)
  return secrets
}
