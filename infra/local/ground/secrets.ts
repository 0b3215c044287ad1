import { createECDH, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { exportJWK, generateKeyPair } from 'jose'
import * as v from 'valibot'
import { servedSubgraphs } from '../subgraphs/served-subgraphs.ts'
import { writeClosedFile } from './closed-file.ts'
import { Obstacle } from './obstacle.ts'

const keyPairSchema = v.object({ publicKey: v.string(), privateKey: v.string() })

const secretsSchema = v.object({
  /** Marks the gateway's session cookies, seals what it stores of people: 32 bytes, base64. */
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
  /** VAPID: signs messages to browsers, which subscribe with its public half. Older folders lack it. */
  pushKeys: v.optional(keyPairSchema),
  /** What the simulated PACs let in with. Older folders lack it. */
  pacPassword: v.optional(v.string()),
  /** What the simulated payment providers let in with, and what browsers turn cards into tokens with. Older folders lack it. */
  pspKeys: v.optional(keyPairSchema),
})

type KeyPair = v.InferOutput<typeof keyPairSchema>

/** Made once per data folder, never printed. */
export type Secrets = v.InferOutput<typeof secretsSchema> & {
  readonly pushKeys: KeyPair
  readonly pacPassword: string
  readonly pspKeys: KeyPair
}

/** One for each domain, one for the log of facts, one for sign-ins, one for the gateway's sessions. */
export const databaseNames = [...servedSubgraphs, 'events', 'identity', 'gateway']

/** Reads the secrets of a data folder, or makes them when it has none yet; what is new since then is added. */
export async function loadSecrets(file: string): Promise<Secrets> {
  if (!existsSync(file)) return makeSecrets(file)
  const { pushKeys, pacPassword, pspKeys, ...secrets } = await readSecrets(file)
  const known = secrets.databasePasswords
  const databasesKnown = databaseNames.every((name) => name in known)
  const isWhole = pushKeys !== undefined && pacPassword !== undefined && pspKeys !== undefined
  if (isWhole && databasesKnown) return { ...secrets, pushKeys, pacPassword, pspKeys }
  const databasePasswords = { ...newPasswords(), ...known }
  const completed: Secrets = {
    ...secrets,
    databasePasswords,
    pushKeys: pushKeys ?? newPushKeys(),
    pacPassword: pacPassword ?? newPassword(),
    pspKeys: pspKeys ?? newPspKeys(),
  }
  await writeClosedFile(file, completed)
  return completed
}

async function readSecrets(file: string): Promise<v.InferOutput<typeof secretsSchema>> {
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
    databasePasswords: newPasswords(),
    pushKeys: newPushKeys(),
    pacPassword: newPassword(),
    pspKeys: newPspKeys(),
  }
  await writeClosedFile(file, secrets)
  return secrets
}

/** A P-256 pair as RFC 8292 has it: an uncompressed point and its private half, in base64url. */
function newPushKeys(): KeyPair {
  const pair = createECDH('prime256v1')
  const publicKey = pair.generateKeys('base64url')
  // A private half that begins with zeros would be shorter.
  const privateKey = Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url')
  return { publicKey, privateKey }
}

/** In the form that the providers' keys have. */
function newPspKeys(): KeyPair {
  return { privateKey: `key_${newPassword()}`, publicKey: `key_${newPassword()}` }
}

function newPasswords(): Record<string, string> {
  return Object.fromEntries(databaseNames.map((name) => [name, newPassword()]))
}

function newPassword(): string {
  return randomBytes(24).toString('base64url')
}
