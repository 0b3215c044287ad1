import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Challenges for passkeys that need not be remembered: they say themselves for what and until when they are good. */
export interface Challenges {
  /** `purpose` binds it: to one sign-in under way, to one person's account. */
  make(purpose: string): Uint8Array<ArrayBuffer>
  isGood(purpose: string, challenge: string): boolean
}

const lifetimeMs = 10 * 60_000
const headBytes = 24
const tagBytes = 16

/** The time, 16 random bytes, and a tag over both and the purpose. */
export function createChallenges(key: string): Challenges {
  const tagOf = (purpose: string, head: Uint8Array) =>
    createHmac('sha256', key)
      .update('passkey challenge\0')
      .update(`${purpose}\0`)
      .update(head)
      .digest()
      .subarray(0, tagBytes)

  return {
    make(purpose) {
      const head = Buffer.alloc(headBytes)
      head.writeBigUInt64BE(BigInt(Date.now() + lifetimeMs))
      randomBytes(16).copy(head, 8)
      return new Uint8Array(Buffer.concat([head, tagOf(purpose, head)]))
    },
    isGood(purpose, challenge) {
      const bytes = Buffer.from(challenge, 'base64url')
      if (bytes.length !== headBytes + tagBytes) return false
      const head = bytes.subarray(0, headBytes)
      const isOurs = timingSafeEqual(bytes.subarray(headBytes), tagOf(purpose, head))
      return isOurs && Number(head.readBigUInt64BE()) > Date.now()
    },
  }
}
