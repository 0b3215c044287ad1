import { createHmac, timingSafeEqual } from 'node:crypto'

const stepSeconds = 30
/** Steps before and after now whose codes are taken: clocks of phones are off, and people type slowly (RFC 6238 §5.2). */
const drift = 1

/** The code of a time step: HOTP over its number (RFC 4226 §5.3, RFC 6238 §4.2), HMAC-SHA-1. */
export function codeOf(secret: Uint8Array, step: number, digits = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The number of the time step that holds an instant. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1_000 / stepSeconds)
}

/**
 * The time step whose code this is; null when it is none of now. `usedStep` is the last one that was used: its code and
 * all before are not taken again (RFC 6238 §5.2).
 */
export function stepOfCode(secret: Uint8Array, code: string, now: Date, usedStep: number): number | null {
  const plain = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(plain)) return null
  const current = stepAt(now)
  for (let step = current - drift; step <= current + drift; step += 1) {
    if (step <= usedStep) continue
    if (timingSafeEqual(Buffer.from(codeOf(secret, step)), Buffer.from(plain))) return step
  }
  return null
}

/** What authenticator apps read from the QR code; the form is Google's, which all of them took over. */
export function enrolmentUrl(base32Secret: string, account: string): string {
  const label = `AquaCIS:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${base32Secret}&issuer=AquaCIS`
}
