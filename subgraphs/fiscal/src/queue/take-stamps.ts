import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Attempt } from '@aquacis/kit/runtime/messaging/leased-queue.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Csd } from '../cfdi/open-csd.ts'
import { planAttempt } from '../domain/stamping/plan-attempt.ts'
import { noteEvents } from '../store/document-event.ts'
import { claimDocuments } from '../store/due-documents.ts'
import { changeDocument, creditedOf, type DocumentRow, documentsByIds } from '../store/fiscal-document.ts'
import { attemptStamp, type StampAttempt } from './attempt-stamp.ts'
import { sealDocument } from './seal-document.ts'
import { settleStamp } from './settle-stamp.ts'
import type { Workshop } from './workshop.ts'

/** While no PAC may be asked, or what it replaces is not settled, a document is looked at again after this. */
const waitMs = 5_000
/** A new certificate is looked for so often. */
const certificateWaitMs = 5_000

type Csds = Awaited<ReturnType<Workshop['csd']['current']>>

interface Round {
  readonly tx: Transaction
  readonly workshop: Workshop
  readonly now: Date
  readonly csd: Csds
  /** Documents whose place others take; what a credit note took back holds on, and its place is nobody's. */
  readonly replaced: ReadonlyMap<string, { readonly uuid: string | null; readonly state: string }>
}

/**
 * Takes due documents in hand, in one transaction: those that are not sealed are, and before any is handed in it is written
 * down where, so that whoever comes after a crash asks there first.
 */
export async function takeStamps(
  workshop: Workshop,
  limit: number,
): Promise<{ readonly claimed: number; readonly attempts: readonly Attempt[] }> {
  const now = new Date()
  const csd = await workshop.csd.current(now)
  const leasedUntil = new Date(now.getTime() + workshop.leaseMs)
  const prepared = await workshop.room.database.transaction(systemViewer, async (tx) => {
    const claimed = await claimDocuments(tx, { state: 'PENDING', now, leasedUntil, limit })
    const ids = claimed.flatMap(({ replacesId }) => replacesId ?? [])
    const credited = await creditedOf(tx, ids)
    const found = (await documentsByIds(tx, ids)).filter(({ id }) => !credited.has(id))
    const replaced = new Map(found.map((one) => [one.id, one]))
    const round: Round = { tx, workshop, now, csd, replaced }
    const ready: StampAttempt[] = []
    for (const row of claimed) {
      const attempt = await prepare(round, row)
      if (attempt !== null) ready.push(attempt)
    }
    const sent = ready.map(({ row, pac, recovering }) => ({
      ...{ documentId: row.id, at: now, what: 'SENT' as const, pac },
      detail: recovering ? 'asks for an earlier stamp' : null,
    }))
    await noteEvents(tx, sent)
    return { claimed: claimed.length, ready }
  })
  return {
    claimed: prepared.claimed,
    attempts: prepared.ready.map((attempt) => (signal) => attemptStamp(workshop, attempt, signal)),
  }
}

/** Makes a document ready for its attempt; null where there is none this time. */
async function prepare(round: Round, row: DocumentRow): Promise<StampAttempt | null> {
  const { workshop, now, csd } = round
  const order = workshop.pacs.map(({ name }) => name)
  const plan = planAttempt(row.maybeAt, order, (pac) => workshop.health.mayAsk(pac, now))
  if (plan.kind === 'wait') return wait(round, row, { pauseMs: waitMs, code: null, reason: noPac(order) })
  if (plan.kind === 'recover') return { row, pac: plan.pac, recovering: true, xml: row.sealedXml ?? '' }
  const replaced = row.replacesId === null ? undefined : round.replaced.get(row.replacesId)
  if (replaced?.state === 'PENDING')
    return wait(round, row, {
      pauseMs: waitMs,
      code: null,
      reason: 'Espera a que se timbre el que sustituye.',
    })
  if ('obstacle' in csd) return wait(round, row, { pauseMs: certificateWaitMs, ...csd.obstacle })
  return sealed(round, { row, pac: plan.pac, csd: csd.csd, replacesUuid: replaced?.uuid ?? null })
}

function noPac(order: readonly string[]): string {
  return order.length === 0 ? 'No hay ningún PAC configurado.' : 'Ningún PAC responde por ahora.'
}

interface ToSeal {
  readonly row: DocumentRow
  readonly pac: string
  readonly csd: Csd
  readonly replacesUuid: string | null
}

async function sealed(round: Round, { row, pac, csd, replacesUuid }: ToSeal): Promise<StampAttempt | null> {
  const { tx, workshop, now } = round
  const kept = row.sealedXml
  const sealing =
    kept === null
      ? sealDocument(row, replacesUuid, csd, { settings: workshop.settings, schemas: workshop.schemas, now })
      : { kind: 'sealed' as const, xml: kept }
  if (sealing.kind === 'obstacle') {
    const { ofDocument, code, reason } = sealing
    if (!ofDocument) return wait(round, row, { pauseMs: certificateWaitMs, code: code ?? '', reason })
    await settleStamp(tx, { row, pac: null }, { state: 'REFUSED', code: code ?? '', reason }, now)
    return null
  }
  await changeDocument(tx, row.id, { sealedXml: sealing.xml, maybeAt: pac, sentAt: now })
  return { row, pac, recovering: false, xml: sealing.xml }
}

interface Waiting {
  readonly pauseMs: number
  readonly code: string | null
  readonly reason: string
}

/** Lays a document aside for a moment: that was no try. */
async function wait(round: Round, row: DocumentRow, { pauseMs, code, reason }: Waiting): Promise<null> {
  const nextTryAt = new Date(round.now.getTime() + pauseMs)
  const step = { state: 'PENDING', nextTryAt, code, reason, maybeAt: row.maybeAt, keepsSeal: true } as const
  await settleStamp(round.tx, { row, pac: null }, step, round.now)
  return null
}
