import { EncryptJWT, jwtDecrypt } from 'jose'
import * as v from 'valibot'

/**
 * Seals what only the gateway may read and write into cookies: JWE, `dir` with A256GCM. What was sealed for one purpose does
 * not open for another.
 */
export interface CookieSealer {
  seal(purpose: string, content: object, expiresAt: Date): Promise<string>
  /** Null when the text was not sealed by this key for this purpose, has expired, or is of another shape. */
  open<Schema extends v.GenericSchema>(
    purpose: string,
    schema: Schema,
    sealed: string,
  ): Promise<v.InferOutput<Schema> | null>
}

/** `key` is 32 bytes in base64; `now` is the wall clock except in tests of time. */
export function createCookieSealer(key: string, now: () => Date = () => new Date()): CookieSealer {
  const secret = Buffer.from(key, 'base64')
  return {
    seal(purpose, content, expiresAt) {
      return new EncryptJWT({ content })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(purpose)
        .setExpirationTime(expiresAt)
        .encrypt(secret)
    },
    async open(purpose, schema, sealed) {
      try {
        const { payload } = await jwtDecrypt(sealed, secret, {
          audience: purpose,
          currentDate: now(),
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['exp'],
        })
        const read = v.safeParse(schema, payload['content'])
        return read.success ? read.output : null
      } catch {
        // A cookie is whatever a browser sends: one that does not open is no cookie.
        return null
      }
    },
  }
}
