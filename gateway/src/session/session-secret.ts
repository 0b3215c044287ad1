import { createHmac, hash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** What stands in the cookie, and what is stored of it. */
export interface SessionSecrets {
  /** 256 random bits and a tag over them. */
  draw(): { readonly cookie: string; readonly hash: string }
  /** SHA-256 of the secret, base64url; null when the text has not the form of ours. */
  hashOf(cookie: string): string | null
  /** Whether we gave this cookie out: made-up ones need not be looked for. */
  isOurs(cookie: string): boolean
}

const form = /^[\w-]{43}\.[\w-]{22}$/
const secretLength = 43
const tagBytes = 16

/** `key` is 32 bytes in base64. */
export function createSessionSecrets(key: string): SessionSecrets {
  const master = Buffer.from(key, 'base64')
  const tagKey = Buffer.from(hkdfSync('sha256', master, '', 'aquacis session cookie', 32))
  const tagOf = (secret: string) => createHmac('sha256', tagKey).update(secret).digest().subarray(0, tagBytes)

  return {
    draw() {
      const secret = randomBytes(32).toString('base64url')
      return {
        cookie: `${secret}.${tagOf(secret).toString('base64url')}`,
        hash: hash('sha256', secret, 'base64url'),
      }
    },
    hashOf: (cookie) =>
      form.test(cookie) ? hash('sha256', cookie.slice(0, secretLength), 'base64url') : null,
    isOurs(cookie) {
      const tag = Buffer.from(cookie.slice(secretLength + 1), 'base64url')
      return tag.length === tagBytes && timingSafeEqual(tag, tagOf(cookie.slice(0, secretLength)))
    },
  }
}
