import { scryptSync } from 'node:crypto'
import { type FleetManifest, sendersOf } from './manifest.ts'
import { seededBytes } from './seeded.ts'

/** scrypt costs (RFC 7914 §2) of a concentrator's password: about 20 ms and 8 MiB, paid once per connection. */
const concentratorPower = 13
/** Secrets of devices are 256 random bits: nobody guesses them, so stretching adds nothing, and there are thousands. */
const devicePower = 4
const blockSize = 8
const parallel = 1

/**
 * Content of the broker's credentials file: sender → `scrypt$N$r$p$<salt>$<hash>`, both base64. The salt follows from
 * the seed, so that the file is the same at every start.
 */
export function brokerCredentials(manifest: FleetManifest): Record<string, string> {
  const roofs = new Set(manifest.concentrators.map(({ id }) => id))
  return Object.fromEntries(
    sendersOf(manifest).map(({ id, secret }) => [
      id,
      hashed(secret, seededBytes(manifest.seed, 'salt', id), roofs.has(id) ? concentratorPower : devicePower),
    ]),
  )
}

function hashed(secret: string, salt: Buffer, power: number): string {
  const hash = scryptSync(secret, salt, 32, { N: 2 ** power, r: blockSize, p: parallel })
  return ['scrypt', 2 ** power, blockSize, parallel, salt.toString('base64'), hash.toString('base64')].join(
    '$',
  )
}
