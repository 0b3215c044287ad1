import { createHash, randomBytes } from 'node:crypto'

/** A new code for an invitation: 128 random bits that fit into a link. */
export function drawInvitationCode(): string {
  return randomBytes(16).toString('base64url')
}

/** As what a code is kept. It has too many bits to be guessed, so a plain hash will do. */
export function hashOfCode(code: string): Buffer {
  return createHash('sha256').update(code).digest()
}
