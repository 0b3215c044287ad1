import { sign } from 'node:crypto'

/** Conekta's signature of a webhook: RSA (PKCS#1 v1.5) over the SHA-256 of the raw body, in base64, as the `DIGEST` header. */
export function digestOf(rawBody: string, privateKey: string): string {
  return sign('RSA-SHA256', Buffer.from(rawBody, 'utf8'), privateKey).toString('base64')
}
