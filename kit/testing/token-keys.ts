import { generateKeyPairSync } from 'node:crypto'

/** Both halves of a key for internal tokens, as the configuration has them. */
export interface TokenKeys {
  readonly privateJwk: string
  readonly publicJwk: string
}

/** A new Ed25519 key pair. */
export function newTokenKeys(): TokenKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    privateJwk: JSON.stringify(privateKey.export({ format: 'jwk' })),
    publicJwk: JSON.stringify(publicKey.export({ format: 'jwk' })),
  }
}
