import { createHmac, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import * as v from 'valibot'

/** Who may connect: concentrators and the hashes of their secrets. */
export interface Credentials {
  /** Whether the secret is that of the concentrator. An unknown one costs as much time as a wrong secret. */
  verify(concentratorId: string, secret: Buffer): Promise<boolean>
  readonly count: number
}

interface HashedSecret {
  readonly cost: ScryptOptions
  readonly salt: Buffer
  readonly hash: Buffer
}

const deriveKey = promisify<Buffer, Buffer, number, ScryptOptions, Buffer>(scrypt)
const base64 = '[A-Za-z0-9+/]+={0,2}'
const hashPattern = new RegExp(`^scrypt\\$(\\d{1,7})\\$(\\d{1,3})\\$(\\d{1,2})\\$(${base64})\\$(${base64})$`)
const fileSchema = v.record(
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,64}$/, 'an id of letters, digits, dot, dash and underscore')),
  v.pipe(
    v.string(),
    v.regex(hashPattern, 'a hash of the form scrypt$N$r$p$<salt>$<hash>, salt and hash in base64'),
  ),
)

/** Reads the credentials file: a JSON object of concentrator id → scrypt hash. Throws with a sentence when it is malformed. */
export async function readCredentials(path: string): Promise<Credentials> {
  const parsed = v.safeParse(fileSchema, parsedJson(path, await readFile(path, 'utf8')))
  if (!parsed.success) {
    const issue = parsed.issues[0]
    throw new Error(`${path}: entry ${v.getDotPath(issue) ?? ''} is not ${issue.message}`)
  }
  return credentialsFrom(parsed.output)
}

/** The same from hashes already at hand. */
export function credentialsFrom(hashes: Readonly<Record<string, string>>): Credentials {
  const known = new Map(Object.entries(hashes).map(([id, text]) => [id, hashedSecret(text)]))
  const [anyKnown] = known.values()
  // A slow hash is for those who steal the file. After a restart ten thousand devices come at once: what was verified
  // before is recognised by a quick one, under a key that lives no longer than the process.
  const processKey = randomBytes(32)
  const verified = new Map<string, Buffer>()
  const beingVerified = new Map<string, Promise<boolean>>()

  async function verifySlowly(concentratorId: string, secret: Buffer, quick: Buffer): Promise<boolean> {
    const expected = known.get(concentratorId) ?? anyKnown
    if (expected === undefined) return false
    const { cost, salt, hash } = expected
    const same = timingSafeEqual(await deriveKey(secret, salt, hash.length, cost), hash)
    if (!same || !known.has(concentratorId)) return false
    verified.set(concentratorId, quick)
    return true
  }

  return {
    count: known.size,
    async verify(concentratorId, secret) {
      const quick = createHmac('sha256', processKey).update(secret).digest()
      const before = verified.get(concentratorId)
      if (before !== undefined && timingSafeEqual(before, quick)) return true
      const wish = `${quick.toString('base64')} ${concentratorId}`
      const verifying = beingVerified.get(wish) ?? verifySlowly(concentratorId, secret, quick)
      beingVerified.set(wish, verifying)
      return verifying.finally(() => beingVerified.delete(wish))
    },
  }
}

function hashedSecret(text: string): HashedSecret {
  const [, cost, blockSize, parallelization, salt, hash] = hashPattern.exec(text) ?? []
  if (salt === undefined || hash === undefined)
    throw new Error('a hash is not of the form scrypt$N$r$p$<salt>$<hash>')
  return {
    cost: { N: Number(cost), r: Number(blockSize), p: Number(parallelization) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

function parsedJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${path} is not JSON: expected an object of concentrator id → scrypt hash`)
  }
}
