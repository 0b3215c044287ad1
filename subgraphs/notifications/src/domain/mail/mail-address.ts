/** Where somebody is written to, or asked to be. */
export interface MailAddress {
  readonly id: string
  readonly partyId: string
  readonly address: string
  /** Null until they gave the code back that was sent there. */
  readonly confirmedAt: Date | null
  /** SHA-256 of the code in hexadecimal. */
  readonly codeHash: string
  readonly askedAt: Date
  /** Codes asked for in a row. */
  readonly asks: number
  /** Wrong codes given since the last was sent. */
  readonly tries: number
}

/** A code as it is sent, and who asks for it. */
export interface AskedAddress {
  readonly id: string
  readonly partyId: string
  readonly address: string
  readonly codeHash: string
}

const minuteMs = 60_000
const codeLastsMs = 30 * minuteMs
const longestWaitMs = 24 * 60 * minuteMs
const triesAtMost = 5

// The grammar of RFC 5321 admits what no provider does; this is what can be delivered (as the HTML standard has it, with a dot).
const deliverable =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i

/** What becomes of a wish to be written to. */
export type AskDecision =
  | { readonly kind: 'asked'; readonly mail: MailAddress }
  | { readonly kind: 'malformed' }
  /** Our letters must not fill somebody else's box: each code waits twice as long as the one before. */
  | { readonly kind: 'tooSoon'; readonly waitMs: number }

/** Decides whether a code is sent to an address. */
export function decideAsk(known: MailAddress | null, asked: AskedAddress, now: Date): AskDecision {
  const address = asked.address.trim().toLowerCase()
  if (address.length > 254 || !deliverable.test(address)) return { kind: 'malformed' }
  const since = known === null ? longestWaitMs : now.getTime() - known.askedAt.getTime()
  const asks = known === null || since >= longestWaitMs ? 0 : known.asks
  const waitMs = asks === 0 ? 0 : Math.min(longestWaitMs, minuteMs * 2 ** (asks - 1)) - since
  if (waitMs > 0) return { kind: 'tooSoon', waitMs }
  const fresh = { confirmedAt: null, askedAt: now, asks: asks + 1, tries: 0 }
  return { kind: 'asked', mail: { ...asked, address, ...fresh } }
}

/** What becomes of a code that was given back. */
export type ConfirmDecision =
  | { readonly kind: 'confirmed'; readonly mail: MailAddress }
  | { readonly kind: 'wrong'; readonly mail: MailAddress }
  /** Nothing was asked, it is too late, or it was tried too often. */
  | { readonly kind: 'stale' }

/** Decides whether an address is somebody's. */
export function decideConfirm(known: MailAddress | null, codeHash: string, now: Date): ConfirmDecision {
  if (known === null) return { kind: 'stale' }
  const isRight = known.codeHash === codeHash
  if (known.confirmedAt !== null) return isRight ? { kind: 'confirmed', mail: known } : { kind: 'stale' }
  const isLate = now.getTime() - known.askedAt.getTime() > codeLastsMs
  if (isLate || known.tries >= triesAtMost) return { kind: 'stale' }
  if (!isRight) return { kind: 'wrong', mail: { ...known, tries: known.tries + 1 } }
  return { kind: 'confirmed', mail: { ...known, confirmedAt: now, asks: 0 } }
}
