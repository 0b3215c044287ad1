import { createPublicKey, verify } from 'node:crypto'
import type { RawMessage, Silence } from '../psp-port.ts'

/** How long keys are trusted without asking for them anew. */
const keptMs = 10 * 60_000
/** Who sends forged messages does not make us ask the provider each time. */
const askAgainMs = 30_000

type Verdict = 'genuine' | 'forged' | Silence

/**
 * Verifies webhooks by the header `DIGEST`: RSA-SHA256 over the body, in base64, by one of the active keys of the account
 * (`/webhook_keys`). A key may be new: before a message is called forged, keys that are older than half a minute are asked for
 * once more.
 */
export function createDigestKeys(
  load: (signal: AbortSignal) => Promise<readonly string[] | Silence>,
): (message: RawMessage, signal: AbortSignal) => Promise<Verdict> {
  let kept: { readonly keys: readonly string[]; readonly at: number } | null = null

  return async ({ rawBody, headers }, signal) => {
    const digest = headers['digest']
    if (digest === undefined || !/^[A-Za-z0-9+/]+={0,2}$/.test(digest)) return 'forged'
    const seal = Buffer.from(digest, 'base64')
    // Not by the day's clock: that may be put back.
    const now = performance.now()
    if (kept !== null && now - kept.at < keptMs) {
      if (isSealed(kept.keys, rawBody, seal)) return 'genuine'
      if (now - kept.at < askAgainMs) return 'forged'
    }
    const keys = await load(signal)
    if ('kind' in keys) return keys
    kept = { keys, at: now }
    return isSealed(keys, rawBody, seal) ? 'genuine' : 'forged'
  }
}

function isSealed(keys: readonly string[], body: Buffer, seal: Buffer): boolean {
  return keys.some((key) => {
    try {
      return verify('RSA-SHA256', body, createPublicKey(key), seal)
    } catch {
      return false
    }
  })
}
