import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { payer } from '../../domain/reference/payer.ts'
import type { ChargeOutcome, FindOutcome, Psp } from '../../psp/psp-port.ts'
import { pspsOf } from '../../psp/psps-of.ts'
import { claimCharges, type KeptCharge } from '../../store/autopay/autopay-charge.ts'
import { answerMs, doubtMs, leaseMs } from '../reference/charges/charge-times.ts'
import { type BegunTry, beginTry } from './begin-try.ts'
import { declined, neverAsked, settleTry } from './settle-try.ts'
import { timeSince } from './time-since.ts'

/** Charges that are in hand at once. */
const width = 8

/**
 * Charges what is due today, and finds out what became of tries that were left behind. Each try is written down under a key of its
 * own before the provider is asked, and one in doubt is looked for by it, never made again; any number of processes may do this.
 */
export async function chargeDue(room: SubgraphRoom, begun: Date): Promise<number> {
  const psp = pspsOf(room).for('CARD')
  if (psp === null) return 0
  let charged = 0
  const time = timeSince(begun)
  for (;;) {
    const now = time()
    const claim = { today: civilDate(now), now, leasedUntil: new Date(now.getTime() + leaseMs), limit: width }
    const due = await room.database.transaction(systemViewer, (tx) => claimCharges(tx, claim))
    await Promise.all(due.map((charge) => attempt({ room, psp, now }, charge)))
    charged += due.length
    if (due.length < width) return charged
  }
}

interface Charging {
  readonly room: SubgraphRoom
  readonly psp: Psp
  readonly now: Date
}

async function attempt(charging: Charging, charge: KeptCharge): Promise<void> {
  const { room, psp, now } = charging
  try {
    const begun = await room.database.transaction(systemViewer, (tx) => beginTry(tx, charge, now), {
      idempotent: true,
    })
    if (begun === null) return
    const key = begun.intended.id
    const outcome = begun.isNew ? await ask(psp, begun) : await psp.find(key, signal())
    await settle(charging, begun, outcome)
  } catch (error) {
    // Its lease falls back, and whoever takes it then looks for the try by its key.
    room.log.error({ err: error, charge: charge.id }, 'what became of an autopay try was not kept')
  }
}

async function ask(psp: Psp, { autopay, charge, intended }: BegunTry): Promise<ChargeOutcome | FindOutcome> {
  const { customerId, sourceId } = autopay.means
  const outcome = await psp.charge(
    {
      ...{ key: intended.id, method: 'CARD', amount: intended.amount, payer, expiresAt: null },
      concept: `Recibo ${charge.invoiceNumber}`,
      card: { kind: 'kept', customerId, sourceId },
    },
    signal(),
  )
  if (outcome.kind !== 'silent' || !outcome.sent) return outcome
  const found = await psp.find(intended.id, signal())
  // Who cannot be asked what became of it may have done it.
  return found.kind === 'silent' ? { ...found, sent: true } : found
}

async function settle(
  { room, psp, now }: Charging,
  { intended, isNew }: BegunTry,
  outcome: ChargeOutcome | FindOutcome,
): Promise<void> {
  const recording = { at: now, traceId: newTraceId() }
  const keep = (work: Parameters<typeof room.database.transaction<void>>[1]) =>
    room.database.transaction(systemViewer, work, { idempotent: true })
  const key = intended.id
  switch (outcome.kind) {
    case 'charge': {
      const { charge } = outcome
      if (charge.state === 'PENDING') {
        // The bank wants its customer, who is not there: what waits for them is taken back, and they are told.
        const cancelled = await psp.cancel(charge.orderId, signal())
        if (cancelled.kind !== 'cancelled') return
        return keep((tx) => declined(tx, intended, 'declined_by_3ds', charge.orderId, recording))
      }
      return keep((tx) => settleTry(tx, key, { provider: psp.name, charge }, recording))
    }
    case 'refused':
      return keep((tx) => declined(tx, intended, outcome.code, null, recording))
    case 'absent':
      // The request may still be on its way: it is looked for until it cannot be any more.
      if (now.getTime() - intended.intendedAt.getTime() < doubtMs) return
      return keep((tx) => neverAsked(tx, key, now))
    case 'silent':
      if (isNew && !outcome.sent) return keep((tx) => neverAsked(tx, key, now))
      return
    default:
      return outcome satisfies never
  }
}

function signal(): AbortSignal {
  return AbortSignal.timeout(answerMs)
}
