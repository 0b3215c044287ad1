import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { checkedText } from '../../domain/reference/checked-text.ts'
import { contractByNumber } from '../../store/contract.ts'
import { openInvoices } from '../../store/ledger/open-invoices.ts'
import { holderCheckOf } from '../../store/reference/holder-check.ts'
import { addPayableKey } from '../../store/reference/payable-key.ts'
import { countTry, forgetTries } from '../../store/reference/payable-tries.ts'

/** What whoever pays without signing in says. */
export interface PayableQuestion {
  readonly contractNumber: string
  readonly holderCheck: string
}

export type FindPayableOutcome =
  | { readonly kind: 'found'; readonly owed: Centavos; readonly payableKey: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'tooMany'; readonly tryAgainAt: Date }

/** Tries of one contract in a quarter of an hour, and of all together in a minute: nobody guesses, and nobody sweeps. */
export const limits = {
  contract: { tries: 5, windowMs: 15 * 60_000 },
  all: { tries: 120, windowMs: 60_000 },
} as const

const keyHoldsMs = 15 * 60_000
/** Every answer takes as long: what takes time inside tells nothing. */
const answerMs = 250

/**
 * Finds what a contract owes for whoever knows its number and something of its last bill. Whether the number or the rest was
 * wrong is told neither by the answer nor by its time; tries are counted in the database, for every process.
 */
export async function findPayable(
  { room, now }: Pick<RequestContext, 'room' | 'now'>,
  question: PayableQuestion,
): Promise<FindPayableOutcome> {
  const begun = performance.now()
  // Counted even where the rest fails.
  const tryAgainAt = await room.database.transaction(systemViewer, (tx) => countTries(tx, question, now))
  const outcome: FindPayableOutcome =
    tryAgainAt === null
      ? await room.database.transaction(systemViewer, (tx) => find(tx, question, now), { idempotent: true })
      : { kind: 'tooMany', tryAgainAt }
  await pause(Math.max(0, answerMs - (performance.now() - begun)))
  return outcome
}

/** When it may be tried again; null where it may be now. */
async function countTries(
  tx: Transaction,
  { contractNumber }: PayableQuestion,
  now: Date,
): Promise<Date | null> {
  const ofContract = createHash('sha256').update(contractNumber).digest('base64url')
  let over: number | null = null
  for (const [scope, { tries, windowMs }] of [
    ['all', limits.all],
    [ofContract, limits.contract],
  ] as const) {
    const from = Math.floor(now.getTime() / windowMs) * windowMs
    if ((await countTry(tx, scope, new Date(from))) > tries) over = Math.max(over ?? 0, from + windowMs)
  }
  await forgetTries(tx, new Date(now.getTime() - 2 * limits.contract.windowMs))
  return over === null ? null : new Date(over)
}

/** Nobody's: asked for where a number is none, so that the same is done. */
const nobody = '00000000-0000-0000-0000-000000000000'

async function find(tx: Transaction, question: PayableQuestion, now: Date): Promise<FindPayableOutcome> {
  const contract = await contractByNumber(tx, question.contractNumber)
  const contractId = contract?.contractId ?? nobody
  const check = await holderCheckOf(tx, contractId)
  const bills = await openInvoices(tx, [contractId])
  const payableKey = randomBytes(32).toString('base64url')
  const fits = isAmong(checkedText(question.holderCheck), [
    checkedText(check?.lastTotal ?? ''),
    // Whole pesos are typed without their places.
    checkedText(check?.lastTotal ?? '').replace(/\.00$/, ''),
    checkedText(check?.meterSerial ?? ''),
  ])
  if (!fits || contract === null) return { kind: 'unknown' }
  const expiresAt = new Date(now.getTime() + keyHoldsMs)
  await addPayableKey(tx, { keyHash: hashOfKey(payableKey), contractId, expiresAt }, now)
  const owed = centavos(bills.reduce((sum, one) => sum + one.owed - one.held, 0n))
  return { kind: 'found', owed, payableKey }
}

/** Compares with each, in a time that tells nothing. Nothing is equal to an empty text. */
function isAmong(text: string, candidates: readonly string[]): boolean {
  const secret = randomBytes(32)
  const digest = (one: string) => createHmac('sha256', secret).update(one).digest()
  const asked = digest(text)
  let found = 0
  for (const one of candidates)
    found |= Number(timingSafeEqual(asked, digest(one))) & Number(one !== '' && one !== '0')
  return found !== 0
}

/** Keys are kept as their hash alone. */
export function hashOfKey(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}

/** The key of a reference that was made with a payable key: the same whenever it is asked for again. */
export function referenceKeyOf(payableKey: string, referenceId: string): string {
  return createHmac('sha256', payableKey).update(referenceId).digest('base64url')
}
