import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { openReference, type Wish } from '../../domain/reference/open-reference.ts'
import { overlaps } from '../../domain/reference/overlap.ts'
import { isOpen, type PayingMethod, type Reference } from '../../domain/reference/reference.ts'
import { type Psps, pspsOf } from '../../psp/psps-of.ts'
import { isTryingCard } from '../../store/autopay/autopay-try.ts'
import { lockContracts } from '../../store/contract.ts'
import { openInvoices } from '../../store/ledger/open-invoices.ts'
import { payableInstalment } from '../../store/plan/payable-instalment.ts'
import {
  addReference,
  changeReference,
  type KeptReference,
  lockOpenReferences,
  lockReference,
  referencesByIds,
} from '../../store/reference/payment-reference.ts'
import { addCharge, chargesOfReferences, unwantCharges } from '../../store/reference/reference-charge.ts'
import { askCharge, neverMade } from './charges/ask-charge.ts'
import { chargeRequestOf } from './charges/charge-request.ts'
import { inDoubtSince, leaseMs } from './charges/charge-times.ts'
import { chargeLoops, referenceLoops } from './reference-loops.ts'

/** What somebody wants to pay, for a contract that they may pay. */
export interface ReferenceWish extends Omit<Wish, 'instalment'> {
  readonly instalmentId: string | null
  /** SHA-256 of the key with which it is read without signing in; null for who is signed in. */
  readonly keyHash: Buffer | null
}

export type CreateReferenceOutcome =
  | { readonly kind: 'created'; readonly reference: KeptReference }
  | { readonly kind: 'nothing' | 'impossible'; readonly message: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'down'; readonly others: readonly PayingMethod[] }

type Opened =
  | { readonly kind: 'opened' | 'known'; readonly reference: KeptReference }
  | Exclude<CreateReferenceOutcome, { kind: 'created' }>

/**
 * Makes what is needed to pay: it is written down first, then the provider is asked, then what it said is kept. Whoever asks
 * again with the same id gets the same reference; a kill at any point leaves a reference that is finished or taken back by itself.
 */
export async function createReference(
  { room, now, traceId }: Pick<RequestContext, 'room' | 'now' | 'traceId'>,
  wish: ReferenceWish,
): Promise<CreateReferenceOutcome> {
  const psps = pspsOf(room)
  const psp = psps.for(wish.method)
  if (psp === null) return { kind: 'down', others: othersOf(psps, wish.method) }
  const opened = await room.database.transaction(
    systemViewer,
    (tx) => open(tx, { wish, provider: psp.name, now }),
    {
      idempotent: true,
    },
  )
  if (!('reference' in opened)) return opened
  const { reference } = opened
  // Its provider did not answer when it was asked for: it is asked for anew, under another id.
  if (
    opened.kind === 'known' &&
    reference.state === 'CANCELLED' &&
    reference.paying === null &&
    reference.method !== 'CARD'
  )
    return { kind: 'down', others: othersOf(psps, wish.method) }
  // Another request with this id may be asking at this moment: what it says is seen by whoever looks again.
  if (opened.kind === 'known' || reference.state !== 'OPENING') return { kind: 'created', reference }
  const asking = { room, psp, traceId }
  const asked = await askCharge(asking, chargeRequestOf(reference, reference.id))
  switch (asked.kind) {
    case 'settled':
      return { kind: 'created', reference: await nowOf(room, reference) }
    case 'unsure':
      return { kind: 'down', others: othersOf(psps, wish.method) }
    default:
      // In this order: whoever is killed between leaves a charge that is looked for.
      await room.database.transaction(systemViewer, (tx) => giveUp(tx, reference.id), { idempotent: true })
      await neverMade(asking, reference.id, null)
      return asked.kind === 'down'
        ? { kind: 'down', others: othersOf(psps, wish.method) }
        : { kind: 'impossible', message: 'El proveedor no aceptó este pago. Elige otra forma de pago.' }
  }
}

interface Opening {
  readonly wish: ReferenceWish
  readonly provider: 'conekta' | 'femsa' | 'codi'
  readonly now: Date
}

async function open(tx: Transaction, { wish, provider, now }: Opening): Promise<Opened> {
  const [contract] = await lockContracts(tx, [wish.contractId])
  if (contract === undefined) return { kind: 'unknown' }
  const [known] = await referencesByIds(tx, [wish.id])
  if (known !== undefined)
    return known.contractId === wish.contractId ? { kind: 'known', reference: known } : { kind: 'unknown' }
  const instalment = await instalmentOf(tx, wish)
  if (instalment === undefined) return { kind: 'unknown' }
  const owed = (await openInvoices(tx, [contract.contractId])).map(({ owed: open, ...one }) => ({
    ...one,
    open,
  }))
  const decision = openReference({ ...wish, instalment }, owed, now)
  if (decision.kind !== 'open') return decision
  const older = (await lockOpenReferences(tx, contract.contractId)).filter((one) =>
    overlaps(one, decision.reference),
  )
  if ((await isCharging(tx, older, now)) || (await isTryingCard(tx, contract.contractId, inDoubtSince(now))))
    return {
      kind: 'nothing',
      message: 'Hay un cobro con tarjeta en curso. Espera unos minutos y revisa si ya quedó.',
    }
  await replace(tx, older, { by: wish.id, now })
  const reference = keptOf(decision.reference, contract, wish.keyHash)
  await addReference(tx, reference)
  if (reference.state === 'OPENING') await intend(tx, { reference, provider, now })
  afterCommit(tx, referenceLoops.wake)
  return { kind: 'opened', reference }
}

/** Undefined where the instalment is none of this contract. */
async function instalmentOf(tx: Transaction, { instalmentId, contractId }: ReferenceWish) {
  if (instalmentId === null) return null
  const found = await payableInstalment(tx, instalmentId)
  return found?.contractId === contractId ? { id: instalmentId, left: found.left } : undefined
}

/** While a card is being charged for the same money, or may be, nothing else is opened for it. */
async function isCharging(tx: Transaction, older: readonly KeptReference[], now: Date): Promise<boolean> {
  const cards = older.filter(({ method }) => method === 'CARD').map(({ id }) => id)
  const charges = await chargesOfReferences(tx, cards)
  return charges.some(({ state, askedAt }) => state === 'ASKED' && askedAt > inDoubtSince(now))
}

async function replace(
  tx: Transaction,
  older: readonly KeptReference[],
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  for (const { id } of older) await changeReference(tx, id, { state: 'REPLACED', replacedBy: by })
  await unwantCharges(
    tx,
    older.map(({ id }) => id),
    now,
  )
  if (older.length > 0) afterCommit(tx, chargeLoops.wake)
}

function keptOf(reference: Reference, contract: PayingContract, keyHash: Buffer | null): KeptReference {
  const { contractNumber, operatingUnitId } = contract
  return {
    ...{ ...reference, contractNumber: contractNumber ?? '', operatingUnitId, keyHash, version: 1 },
    ...{ paying: null, declinedCode: null, replacedBy: null },
  }
}

/** Written down before the provider is asked: whoever comes after a crash finds out by the key whether it was. */
async function intend(
  tx: Transaction,
  { reference, provider, now }: { reference: KeptReference } & Pick<Opening, 'provider' | 'now'>,
): Promise<void> {
  const leasedUntil = new Date(now.getTime() + leaseMs)
  const { id, contractId } = reference
  await addCharge(tx, {
    ...{ key: id, referenceId: id, contractId, provider, state: 'ASKED', askedAt: now },
    ...{ nextTryAt: now, leasedUntil },
  })
}

async function giveUp(tx: Transaction, id: string): Promise<void> {
  const reference = await lockReference(tx, id)
  if (reference === null || !isOpen(reference.state) || reference.paid > 0n) return
  await changeReference(tx, id, { state: 'CANCELLED' })
  afterCommit(tx, referenceLoops.wake)
}

async function nowOf(room: RequestContext['room'], reference: KeptReference): Promise<KeptReference> {
  const [found] = await room.database.transaction(systemViewer, (tx) => referencesByIds(tx, [reference.id]))
  return found ?? reference
}

/** Ways that are open beside one. */
export function othersOf(psps: Psps, method: PayingMethod): PayingMethod[] {
  const down = psps.for(method)?.name
  return psps.all.filter(({ name }) => name !== down).flatMap(({ methods }) => methods)
}
