import { isOpen, type Reference } from './reference.ts'

type Asked = 'ASKED' | 'STANDING' | 'UNWANTED' | 'PAID' | 'DECLINED' | 'EXPIRED' | 'CANCELLED' | 'ABSENT'
type Told = 'PENDING' | 'PARTLY_PAID' | 'PAID' | 'DECLINED' | 'EXPIRED' | 'CANCELLED'

interface Circumstances {
  readonly reference: Pick<Reference, 'state' | 'method' | 'expiresAt'>
  /** When the charge was asked for. */
  readonly askedAt: Date
  readonly now: Date
}

/**
 * Whoever confirms a card with their bank is looked after so often for as long as a bank waits; a webhook comes sooner as a rule.
 * Who has not come back by then may never do so, and is looked after for as long as the reference holds.
 */
const confirmingMs = 15_000
const confirmingForMs = 10 * 60_000
const awayMs = 5 * 60_000
/** What is paid in the last minute is told a little later. */
const afterEndMs = 120_000

/**
 * How a charge that was asked for stands after its provider was heard, and when to look at it again: what nobody wants any more
 * is cancelled now, what can be paid is looked at when its time is over.
 */
export function chargeRowAfter(
  before: Asked,
  told: Told,
  { reference, askedAt, now }: Circumstances,
): { readonly state: Asked; readonly nextTryAt: Date | null } {
  switch (told) {
    case 'PAID':
    case 'DECLINED':
    case 'EXPIRED':
    case 'CANCELLED':
      return { state: told, nextTryAt: null }
    default: {
      if (before === 'UNWANTED' || !isOpen(reference.state)) {
        // What is paid in part cannot be cancelled: a rest that comes all the same is kept, and staff is told.
        return told === 'PARTLY_PAID'
          ? { state: 'PAID', nextTryAt: null }
          : { state: 'UNWANTED', nextTryAt: now }
      }
      const { method, expiresAt } = reference
      if (method === 'CARD') {
        const pause = now.getTime() - askedAt.getTime() < confirmingForMs ? confirmingMs : awayMs
        return { state: 'STANDING', nextTryAt: new Date(now.getTime() + pause) }
      }
      return {
        state: 'STANDING',
        nextTryAt:
          expiresAt === null
            ? null
            : new Date(Math.max(expiresAt.getTime() + afterEndMs, now.getTime() + afterEndMs)),
      }
    }
  }
}
