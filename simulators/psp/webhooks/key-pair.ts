import { generateKeyPairSync } from 'node:crypto'

/** A key pair in PEM: SPKI and PKCS#8. */
export interface KeyPair {
  readonly publicKey: string
  readonly privateKey: string
}

/** A new RSA key pair of 2048 bits. */
export function drawKeyPair(): KeyPair {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}
