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
import { countTry, forgetTries, takeBackTry } from '../../store/reference/payable-tries.ts'

/** What whoever pays without signing in says. */
export interface PayableQuestion {
  readonly contractNumber: string
  readonly holderCheck: string
}

export type FindPayableOutcome =
  | { readonly kind: 'found'; readonly owed: Centavos; readonly payableKey: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'tooMany'; readonly tryAgainAt: Date }

/**
 * Tries of one contract in a quarter of an hour, and of all together in a minute: nobody guesses, and nobody sweeps. Of one client
 * those count that were wrong: behind one address may sit a village.
 */
export const limits = {
  client: { tries: 20, windowMs: 15 * 60_000 },
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
  { room, now, client }: Pick<RequestContext, 'room' | 'now' | 'client'>,
  question: PayableQuestion,
): Promise<FindPayableOutcome> {
  const begun = performance.now()
  // Counted even where the rest fails.
  const tryAgainAt = await room.database.transaction(systemViewer, (tx) =>
    countTries(tx, question, { now, client }),
  )
  const outcome: FindPayableOutcome =
    tryAgainAt === null
      ? await room.database.transaction(systemViewer, (tx) => find(tx, question, now), { idempotent: true })
      : { kind: 'tooMany', tryAgainAt }
  if (outcome.kind === 'found' && client !== undefined)
    await room.database.transaction(systemViewer, (tx) => takeBackTry(tx, ...ofClient(client, now)))
  await until(begun + answerMs)
  return outcome
}

/** A timer may be early by what its process was busy with when it was set. */
async function until(end: number): Promise<void> {
  for (let left = end - performance.now(); left > 0; left = end - performance.now()) await pause(left)
}

/**
 * When it may be tried again; null where it may be now. Whoever is stopped counts no further: one client that tries on and on
 * uses up nothing of the others'.
 */
async function countTries(
  tx: Transaction,
  { contractNumber }: PayableQuestion,
  { now, client }: { readonly now: Date; readonly client: string | undefined },
): Promise<Date | null> {
  const ofContract = createHash('sha256').update(contractNumber).digest('base64url')
  await forgetTries(tx, new Date(now.getTime() - 2 * limits.contract.windowMs))
  const counted: readonly (readonly [scope: string, limit: Limit])[] = [
    ...(client === undefined ? [] : [[ofClient(client, now)[0], limits.client] as const]),
    [ofContract, limits.contract],
    ['all', limits.all],
  ]
  for (const [scope, limit] of counted) {
    const from = windowOf(limit, now)
    if ((await countTry(tx, scope, from)) > limit.tries) return new Date(from.getTime() + limit.windowMs)
  }
  return null
}

type Limit = (typeof limits)[keyof typeof limits]

function windowOf({ windowMs }: Limit, now: Date): Date {
  return new Date(Math.floor(now.getTime() / windowMs) * windowMs)
}

/** Under which a client's tries are counted, and since when. */
function ofClient(client: string, now: Date): [scope: string, windowFrom: Date] {
  return [`client ${client}`, windowOf(limits.client, now)]
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
