import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { isOpen, type PayingMethod } from '../../domain/reference/reference.ts'
import type { CardSource, ProviderName } from '../../psp/psp-port.ts'
import { pspsOf } from '../../psp/psps-of.ts'
import { paymentSettingsOf } from '../../settings.ts'
import { isTryingCard } from '../../store/autopay/autopay-try.ts'
import { lockContracts } from '../../store/contract.ts'
import {
  changeReference,
  type KeptReference,
  lockReference,
  referencesByIds,
} from '../../store/reference/payment-reference.ts'
import {
  addCharge,
  type ChargeRow,
  chargeByKey,
  chargesOfReferences,
} from '../../store/reference/reference-charge.ts'
import { askCharge, neverMade } from './charges/ask-charge.ts'
import { cancelCharge } from './charges/cancel-charge.ts'
import { chargeRequestOf } from './charges/charge-request.ts'
import { answerMs, inDoubtSince, leaseMs } from './charges/charge-times.ts'
import { othersOf } from './create-reference.ts'
import { referenceLoops } from './reference-loops.ts'

/** A card for a reference that whoever asks may pay. */
export interface CardTry {
  readonly referenceId: string
  /** What the browser had made of a card; null: it is typed on the provider's own page. */
  readonly token: string | null
  /** A UUID for this try: the key of its charge. */
  readonly tryId: string
}

export type PayByCardOutcome =
  | { readonly kind: 'charged'; readonly reference: KeptReference }
  | { readonly kind: 'declined'; readonly code: string; readonly reference: KeptReference }
  | { readonly kind: 'closed'; readonly reference: KeptReference; readonly charging: boolean }
  | { readonly kind: 'unknown' }
  /** `unsure`: it may have been charged; nothing else is to be tried until that is known. */
  | { readonly kind: 'down'; readonly unsure: boolean; readonly others: readonly PayingMethod[] }

type Begun =
  | { readonly kind: 'begun'; readonly reference: KeptReference }
  | { readonly kind: 'tried'; readonly reference: KeptReference; readonly charge: ChargeRow }
  | { readonly kind: 'standing'; readonly reference: KeptReference; readonly charges: readonly ChargeRow[] }
  | Extract<PayByCardOutcome, { kind: 'closed' | 'unknown' }>

/**
 * Charges a card for a reference: the try is written down under its own key, then the provider is asked, then what it said is
 * kept. The same try again charges nothing more. While one is in doubt no other is begun; one that waits for its bank, or a page
 * of the provider's that waits for a card, is cancelled there first: who closed it tries anew.
 */
export async function payByCard(
  { room, now, traceId }: Pick<RequestContext, 'room' | 'now' | 'traceId'>,
  card: CardTry,
): Promise<PayByCardOutcome> {
  const psps = pspsOf(room)
  const psp = psps.for('CARD')
  if (psp === null) return { kind: 'down', unsure: false, others: psps.all.flatMap(({ methods }) => methods) }
  const others = othersOf(psps, 'CARD')
  const source = sourceOf(card, paymentSettingsOf(room).returnUrl)
  if (source === null) return { kind: 'down', unsure: false, others }
  const attempt = () =>
    room.database.transaction(systemViewer, (tx) => begin(tx, { card, provider: psp.name, now }), {
      idempotent: true,
    })
  let begun = await attempt()
  if (begun.kind === 'standing') {
    for (const row of begun.charges)
      await cancelCharge({ room, psp, row, signal: AbortSignal.timeout(answerMs) })
    begun = await attempt()
  }
  // Its provider does not say that it is over.
  if (begun.kind === 'standing') return { kind: 'closed', reference: begun.reference, charging: true }
  if (begun.kind === 'tried') return outcomeOf(begun.charge, begun.reference, others)
  if (begun.kind !== 'begun') return begun
  const asking = { room, psp, traceId }
  const request = chargeRequestOf(begun.reference, card.tryId, source)
  const asked = await askCharge(asking, request)
  if (asked.kind === 'unsure') return { kind: 'down', unsure: true, others: [] }
  if (asked.kind === 'down') {
    await neverMade(asking, card.tryId, null)
    return { kind: 'down', unsure: false, others }
  }
  if (asked.kind === 'refused') {
    await neverMade(asking, card.tryId, asked.code)
    await room.database.transaction(systemViewer, (tx) => decline(tx, card.referenceId, asked.code), {
      idempotent: true,
    })
  }
  return room.database.transaction(systemViewer, async (tx) => {
    const [reference] = await referencesByIds(tx, [card.referenceId])
    const charge = await chargeByKey(tx, card.tryId)
    return reference === undefined || charge === null
      ? { kind: 'unknown' as const }
      : outcomeOf(charge, reference, others)
  })
}

/** Null where the provider's page is not offered. The payer comes back to our own page alone, whose address is a setting. */
function sourceOf({ referenceId, token }: CardTry, returnUrl: string | null): CardSource | null {
  const back = returnUrl === null ? null : `${returnUrl}?pago=${referenceId}`
  if (token !== null) return { kind: 'token', token, returnUrl: back }
  return back === null ? null : { kind: 'hosted', successUrl: back, failureUrl: back }
}

interface Beginning {
  readonly card: CardTry
  readonly provider: ProviderName
  readonly now: Date
}

async function begin(tx: Transaction, { card, provider, now }: Beginning): Promise<Begun> {
  const { tryId: key, referenceId } = card
  const [seen] = await referencesByIds(tx, [referenceId])
  if (seen === undefined || seen.method !== 'CARD') return { kind: 'unknown' }
  await lockContracts(tx, [seen.contractId])
  const reference = await lockReference(tx, referenceId)
  if (reference === null) return { kind: 'unknown' }
  const known = await chargeByKey(tx, key)
  if (known !== null)
    return known.referenceId === referenceId
      ? { kind: 'tried', reference, charge: known }
      : { kind: 'unknown' }
  if (!isOpen(reference.state)) return { kind: 'closed', reference, charging: false }
  const earlier = await chargesOfReferences(tx, [referenceId])
  // Nobody knows of it yet: another card now could be a second payment.
  const isTrying = await isTryingCard(tx, reference.contractId, inDoubtSince(now))
  if (isTrying || earlier.some(({ state }) => state === 'ASKED'))
    return { kind: 'closed', reference, charging: true }
  const standing = earlier.filter(({ state }) => state === 'STANDING' || state === 'UNWANTED')
  if (standing.length > 0) return { kind: 'standing', reference, charges: standing }
  if (reference.paying !== null) {
    await changeReference(tx, referenceId, { paying: null })
    afterCommit(tx, referenceLoops.wake)
  }
  const leasedUntil = new Date(now.getTime() + leaseMs)
  const charge = {
    key,
    referenceId,
    contractId: reference.contractId,
    provider,
    state: 'ASKED' as const,
    askedAt: now,
  }
  await addCharge(tx, { ...charge, nextTryAt: now, leasedUntil })
  return { kind: 'begun', reference }
}

async function decline(tx: Transaction, referenceId: string, declinedCode: string): Promise<void> {
  const reference = await lockReference(tx, referenceId)
  if (reference === null || !isOpen(reference.state)) return
  await changeReference(tx, referenceId, { state: 'DECLINED', declinedCode })
  afterCommit(tx, referenceLoops.wake)
}

function outcomeOf(
  { state, declinedCode }: ChargeRow,
  reference: KeptReference,
  others: readonly PayingMethod[],
): PayByCardOutcome {
  switch (state) {
    case 'PAID':
    case 'STANDING':
      return { kind: 'charged', reference }
    case 'ASKED':
      return { kind: 'down', unsure: true, others: [] }
    case 'DECLINED':
      return { kind: 'declined', code: declinedCode ?? '', reference }
    case 'ABSENT':
      return declinedCode === null
        ? { kind: 'down', unsure: false, others }
        : { kind: 'declined', code: declinedCode, reference }
    default:
      return { kind: 'closed', reference, charging: false }
  }
}
