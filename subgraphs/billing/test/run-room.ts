import { randomUUID } from 'node:crypto'
import { DocumentDelayed, DocumentStamped } from '@aquacis/fiscal/events'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext, SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { NoticeTold } from '@aquacis/notifications/events'
import { type SQL, sql } from 'drizzle-orm'
import { type StartRefusal, startBillingRun } from '../src/commands/run/start-billing-run.ts'
import type { BillingRun } from '../src/domain/run/billing-run.ts'
import type { RunProgress } from '../src/domain/run/run-progress.ts'
import { documentDelayed } from '../src/reactions/document-delayed.ts'
import { documentStamped } from '../src/reactions/document-stamped.ts'
import { noticeTold } from '../src/reactions/notice-told.ts'
import { stepRun } from '../src/run/step-run.ts'
import { loadRun } from '../src/store/run/billing-run.ts'
import { progressOfRuns } from '../src/store/run/run-progress.ts'

/** The present of these tests: October is over. */
export const now = new Date('2026-11-03T18:00:00Z')

/** What a command gets when somebody of these offices asks. */
export function askedBy(room: SubgraphRoom, operatingUnitIds: readonly number[]): RequestContext {
  const viewer: Viewer = { kind: 'staff', subject: 'of-a-test', operatingUnitIds }
  return { room, viewer, now, log: room.log, traceId: newTraceId() }
}

interface RunOptions {
  readonly dryRun?: boolean
  readonly id?: string
  readonly zone?: string | null
}

/** Starts a run over October 2026 of an office. */
export async function startedRunOf(
  room: SubgraphRoom,
  office: number,
  options: RunOptions = {},
): Promise<BillingRun> {
  const started = await tryToStart(room, office, options)
  if ('kind' in started) throw new Error(`the run was refused: ${started.kind}`)
  return started
}

/** The same, with its refusal. */
export function tryToStart(
  room: SubgraphRoom,
  office: number,
  { dryRun = false, id = randomUUID(), zone = null }: RunOptions = {},
): Promise<BillingRun | StartRefusal> {
  const wish = { id, operatingUnitId: office, zone, periodFrom: '2026-10-01', periodTo: '2026-11-01', dryRun }
  return startBillingRun(askedBy(room, [office]), wish)
}

/** Works on a run until there is nothing left to do for now. */
export async function worked(room: SubgraphRoom, runId: string): Promise<void> {
  while (await stepRun(room, runId));
}

/** How a run stands. */
export function standing(
  room: SubgraphRoom,
  runId: string,
): Promise<RunProgress & Pick<BillingRun, 'state'>> {
  return room.database.transaction(systemViewer, async (tx) => {
    const [run, progress] = [await loadRun(tx, runId), (await progressOfRuns(tx, [runId])).get(runId)]
    if (run === null || progress === undefined) throw new Error(`run ${runId} is not there`)
    return { ...progress, state: run.state }
  })
}

/** What is stored of the bills of a town, each line once for each row: by bills, facts of streams and facts told. */
export function stored(room: SubgraphRoom): Promise<StoredBills> {
  return room.database.transaction(systemViewer, async (tx) => {
    const rows = async <Row extends Record<string, unknown>>(query: SQL) =>
      (await tx.execute<Row>(query)).rows
    const invoices = await rows<StoredInvoice>(
      sql`select id, contract_id as "contractId", number, state from invoice order by contract_id, id`,
    )
    const facts = await rows<StoredFact>(
      sql`select type, data ->> 'invoiceId' as "invoiceId" from event where data ? 'invoiceId' order by 1, 2`,
    )
    const told = await rows<StoredFact>(sql`
      select type, data ->> 'invoiceId' as "invoiceId" from messaging.outbox where type like 'billing.Invoice%' order by 1, 2`)
    return { invoices, facts, told }
  })
}

/** A bill as its row says. */
interface StoredInvoice extends Record<string, unknown> {
  readonly id: string
  readonly contractId: string
  readonly number: string
  readonly state: string
}

/** A fact of a bill. */
interface StoredFact extends Record<string, unknown> {
  readonly type: string
  readonly invoiceId: string
}

interface StoredBills {
  readonly invoices: readonly StoredInvoice[]
  readonly facts: readonly StoredFact[]
  readonly told: readonly StoredFact[]
}

/** Fiscal tells that the document of a bill was stamped. */
export async function tellStamped(room: SubgraphRoom, invoiceId: string): Promise<void> {
  const document = { documentId: randomUUID(), kind: 'INCOME', uuid: randomUUID() } as const
  const data = { ...document, invoiceId, operatingUnitId: 1, stampedAt: now.toISOString() }
  const event = newEvent(DocumentStamped, { key: invoiceId, data, occurredAt: now })
  await room.database.transaction(systemViewer, (tx) => documentStamped.handle(room, tx, event))
}

/** Notifications tell that somebody was told of a bill. */
export async function tellNotified(room: SubgraphRoom, invoiceId: string): Promise<void> {
  const notice = {
    noticeId: randomUUID(),
    partyId: randomUUID(),
    kind: 'BILL_READY',
    telling: 'STANDS',
  } as const
  const event = newEvent(NoticeTold, { key: notice.partyId, data: { ...notice, invoiceId }, occurredAt: now })
  await room.database.transaction(systemViewer, (tx) => noticeTold.handle(room, tx, event))
}

/** Fiscal tells that it could not be stamped yet. */
export async function tellDelayed(
  room: SubgraphRoom,
  invoiceId: string,
  nextTryAt: Date | null = now,
): Promise<void> {
  const next = nextTryAt?.toISOString() ?? null
  const why = { code: '304', reason: 'El certificado venció.', tries: 1, nextTryAt: next }
  const data = { documentId: randomUUID(), invoiceId, operatingUnitId: 1, ...why }
  const event = newEvent(DocumentDelayed, { key: invoiceId, data, occurredAt: now })
  await room.database.transaction(systemViewer, (tx) => documentDelayed.handle(room, tx, event))
}
