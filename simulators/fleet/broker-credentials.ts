import { scryptSync } from 'node:crypto'
import { type FleetManifest, sendersOf } from './manifest.ts'
import { seededBytes } from './seeded.ts'

/** scrypt costs (RFC 7914 §2): about 20 ms and 8 MiB a password, paid once per connection. */
const blockPower = 13
const blockSize = 8
const parallel = 1

/**
 * Content of the broker's credentials file: sender → `scrypt$N$r$p$<salt>$<hash>`, both base64. The salt follows from
 * the seed, so that the file is the same at every start.
 */
export function brokerCredentials(manifest: FleetManifest): Record<string, string> {
  return Object.fromEntries(
    sendersOf(manifest).map(({ id, secret }) => [id, hashed(secret, seededBytes(manifest.seed, 'salt', id))]),
  )
}

function hashed(secret: string, salt: Buffer): string {
  const hash = scryptSync(secret, salt, 32, { N: 2 ** blockPower, r: blockSize, p: parallel })
  return [
    'scrypt',
    2 ** blockPower,
    blockSize,
    parallel,
    salt.toString('base64'),
    hash.toString('base64'),
  ].join('$')
}
