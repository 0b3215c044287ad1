import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt costs (RFC 7914 §2): about 60 ms and 16 MiB a password. */
const cost: ScryptOptions = { N: 2 ** 14, r: 8, p: 1 }
const length = 32

/** A password as it may be stored: `scrypt$<salt>$<hash>`, both base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt)
  return ['scrypt', salt.toString('base64'), hash.toString('base64')].join('$')
}

/** Takes the same time for every answer; without a hash to compare with, the answer is no. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  const [, salt = '', hash = ''] = (stored ?? '').split('$')
  const derived = await derive(password, Buffer.from(salt, 'base64'))
  const expected = Buffer.from(hash, 'base64')
  return expected.length === length && timingSafeEqual(derived, expected)
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same letters may arrive composed or decomposed, depending on the keyboard.
    scrypt(password.normalize('NFC'), salt, length, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
