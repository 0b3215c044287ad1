import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { InvoiceIssued } from '@aquacis/billing/events'
import type { Download } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { forkBundled } from '@aquacis/kit/testing/processes/bundled-process.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Bill, type BilledRoom, billedRoom, billOf, issue, reverse } from '../../../test/billed-room.ts'
import { type PacWorld, pacWorld } from '../../../test/pac-world.ts'
import { cancelDocument } from '../../commands/cancel-document.ts'
import { addPaymentDocument } from '../../commands/payments/add-payment-document.ts'
import { cancellationDownload } from '../../downloads/cancellation.ts'
import { eventsOf } from '../../store/document-event.ts'
import { saveFiscalData } from '../../store/fiscal-data.ts'
import { type DocumentRow, fiscalDocument } from '../../store/fiscal-document.ts'
import { startStamper } from '../stamper.ts'
import { usualPace } from '../usual-pace.ts'

let world: PacWorld
let room: BilledRoom
const stops: (() => Promise<void>)[] = []
const pace = { ...usualPace, attemptMs: 15_000, leaseMs: 20_000, lookEveryMs: 200 }

beforeAll(async () => {
  world = await pacWorld()
})
beforeEach(async () => {
  room = await billedRoom(world.settings)
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  await Promise.all([world.behave('finkok', null), world.behave('sw', null), world.accept('wait')])
  await room.drop()
})
afterAll(() => world.close())

async function start(): Promise<void> {
  stops.push(await startStamper(room, pace))
}

function eventually<T>(look: () => Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 60_000, interval: 20 })
}

function becomes({ invoiceId }: Pick<Bill, 'invoiceId'>, wanted: Partial<DocumentRow>): Promise<DocumentRow> {
  return eventually(async () => {
    const document = await room.documentOf(invoiceId)
    expect(document).toMatchObject(wanted)
    return document
  })
}

const clerk: Viewer = { kind: 'staff', subject: 'ana', operatingUnitIds: [1] }
const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })

function ask(viewer: Viewer, download: Download, asked: Record<string, string>) {
  const context = { room, viewer, log: room.log, now: new Date(), traceId: '' }
  return download(context, new URLSearchParams(asked))
}

async function cancel(id: string, motive: string, replacementId: string | null = null, now = new Date()) {
  const context = { room, viewer: clerk, log: room.log, now, traceId: '' }
  return cancelDocument(context, { id, motive, replacementId })
}

const person = {
  ...{ rfc: 'CACX7605101P8', name: 'XOCHILT CASAS CHAVEZ', postalCode: '36257' },
  ...{ taxRegime: '605', cfdiUse: 'S01' },
}

/** A stamped bill of 226.20, or one that is above what is cancelled without asking. */
async function stampedBill(large = false): Promise<Bill> {
  const plain = billOf()
  const [first] = plain.lines
  const lines = first === undefined ? [] : [{ ...first, amount: '1500.00', exact: '1500.00' }]
  const dear = { lines, subtotal: '1500.00', vat: '0.00', total: '1500.00', amountDue: '1500.00' }
  const bill = large ? { ...plain, ...dear } : plain
  if (large)
    await room.database.transaction(systemViewer, (tx) =>
      saveFiscalData(tx, room.sealer, bill.customerId, person, new Date()),
    )
  await room.hear(InvoiceIssued, bill)
  await becomes(bill, { state: 'STAMPED' })
  return bill
}

const happenings = async (documentId: string) =>
  (await room.database.transaction(systemViewer, (tx) => eventsOf(tx, documentId))).map(({ what }) => what)

const taken = async ({ uuid }: DocumentRow) =>
  (await world.stamps()).find((one) => one.uuid.toLowerCase() === uuid)?.cancellation?.taken

test.each(['02', '03'])(
  'a clerk cancels with motive %s; SAT’s acuse is kept for whom it concerns',
  async (motive) => {
    await start()
    const bill = await stampedBill()
    const { id } = await room.documentOf(bill.invoiceId)
    expect(await cancel(id, motive)).toEqual({ kind: 'cancelling' })
    const document = await becomes(bill, { state: 'CANCELLED', cancelReceipt: true, nextTryAt: null })
    expect(document).toMatchObject({ cancelMotive: motive, cancelAcceptance: 'NOT_NEEDED' })
    expect((await happenings(id)).slice(3)).toEqual(['CANCEL_ASKED', 'RECEIPT_KEPT', 'CANCELLED'])
    for (const viewer of [clerk, resident(bill.customerId)])
      expect(String((await ask(viewer, cancellationDownload, { document: id }))?.body)).toContain(
        `<UUID>${document.uuid?.toUpperCase()}</UUID><EstatusUUID>201</EstatusUUID>`,
      )
    for (const viewer of [resident(randomUUID()), { ...clerk, operatingUnitIds: [2] } as Viewer])
      expect(await ask(viewer, cancellationDownload, { document: id })).toBeNull()
  },
)

test.each([
  ['accept', 'CANCELLED', 'ACCEPTED'],
  ['expire', 'CANCELLED', 'EXPIRED'],
  ['reject', 'STAMPED', 'REJECTED'],
] as const)('a receiver who may %s leaves it %s', async (answer, state, cancelAcceptance) => {
  await world.accept('wait', 5)
  await start()
  const bill = await stampedBill(true)
  const { id } = await room.documentOf(bill.invoiceId)
  await cancel(id, '02')
  await becomes(bill, { state: 'CANCELLING', cancelAcceptance: 'PENDING', cancelReceipt: true })
  await world.accept(answer, 5)
  await lookedAtNow(id)
  const settled = await becomes(bill, { state, cancelAcceptance })
  expect(await taken(settled)).toBe(1)
  if (state === 'CANCELLED') return
  // Refused, it holds, and may be asked for once more.
  expect(settled).toMatchObject({ cancelMotive: null, lastReason: expect.stringContaining('no aceptó') })
  await world.accept('accept', 5)
  expect(await cancel(id, '02')).toEqual({ kind: 'cancelling' })
  await becomes(bill, { state: 'CANCELLING', cancelAsked: true })
  await lookedAtNow(id)
  await becomes(bill, { state: 'CANCELLED', cancelAcceptance: 'ACCEPTED' })
})

/** Receivers answer after days: the next look at a document is made at once. */
async function lookedAtNow(id: string): Promise<void> {
  await room.database.transaction(systemViewer, (tx) =>
    tx.update(fiscalDocument).set({ nextTryAt: new Date() }).where(eq(fiscalDocument.id, id)),
  )
}

test.each(['finkok', 'sw'] as const)(
  'a cancellation whose answer %s lost is asked for once at SAT, and its acuse is got',
  async (pac) => {
    await room.drop()
    room = await billedRoom({ ...world.settings, AQUACIS_FISCAL_PACS: pac })
    await start()
    const bill = await stampedBill()
    await world.behave(pac, { mode: 'lost', times: 1 })
    const { id } = await room.documentOf(bill.invoiceId)
    await cancel(id, '02')
    await becomes(bill, { lastReason: expect.stringContaining('conexión') })
    await lookedAtNow(id)
    const document = await becomes(bill, { state: 'CANCELLED', cancelReceipt: true })
    expect(await taken(document)).toBe(1)
    const file = await ask(clerk, cancellationDownload, { document: id })
    expect(String(file?.body)).toContain(`<UUID>${document.uuid?.toUpperCase()}</UUID>`)
  },
)

test.each(['finkok', 'sw'] as const)(
  'an acuse that nobody kept is asked for at %s after the end',
  async (pac) => {
    await room.drop()
    room = await billedRoom({ ...world.settings, AQUACIS_FISCAL_PACS: pac })
    await start()
    const bill = await stampedBill()
    const { id } = await room.documentOf(bill.invoiceId)
    await cancel(id, '02')
    await becomes(bill, { state: 'CANCELLED', cancelReceipt: true })
    await room.database.transaction(systemViewer, (tx) =>
      tx
        .update(fiscalDocument)
        .set({ cancelReceipt: false, nextTryAt: new Date() })
        .where(eq(fiscalDocument.id, id)),
    )
    const document = await becomes(bill, { cancelReceipt: true, nextTryAt: null })
    expect(await taken(document)).toBe(1)
    expect((await happenings(id)).filter((what) => what === 'RECEIPT_KEPT')).toHaveLength(2)
  },
)

test('what payments or credit notes stand on is not cancelled, and too late nothing is', async () => {
  await start()
  const bill = await stampedBill(true)
  const { id, stampedAt } = await room.documentOf(bill.invoiceId)
  const nextApril = new Date(`${(stampedAt?.getUTCFullYear() ?? 0) + 1}-04-02T12:00:00Z`)
  expect(await cancel(id, '02', null, nextApril)).toEqual({ kind: 'tooLate' })
  const paid = {
    ...{
      paymentId: randomUUID(),
      allottingId: randomUUID(),
      paidAt: new Date().toISOString(),
      form: '03',
      amount: '100.00',
    },
    ...{ balanceBefore: '1500.00', instalment: 1 },
  }
  await room.database.transaction(systemViewer, (tx) =>
    addPaymentDocument(tx, bill.invoiceId, paid, new Date()),
  )
  expect(await cancel(id, '02')).toEqual({ kind: 'bound', folios: ['P1 1'] })
  const payment = await eventually(async () => {
    const rows = await room.database.transaction(systemViewer, (tx) => tx.select().from(fiscalDocument))
    const [found] = rows.filter(({ kind, state }) => kind === 'PAYMENT' && state === 'STAMPED')
    if (found === undefined) throw new Error(rows.map(({ lastReason }) => lastReason).join())
    return found
  })
  // Its payment is cancelled first; then it goes.
  await cancel(payment.id, '02')
  await eventually(async () => {
    const rows = await room.database.transaction(systemViewer, (tx) => tx.select().from(fiscalDocument))
    expect(rows.find((row) => row.id === payment.id)).toMatchObject({ state: 'CANCELLED' })
  })
  expect(await cancel(id, '02')).toEqual({ kind: 'cancelling' })
  await becomes(bill, { state: 'CANCELLED' })
})

test('a bill that was paid in part and is taken back gets a credit note, related to it and stamped', async () => {
  await start()
  const bill = await stampedBill(true)
  const { uuid } = await room.documentOf(bill.invoiceId)
  const paid = {
    ...{
      paymentId: randomUUID(),
      allottingId: randomUUID(),
      paidAt: new Date().toISOString(),
      form: '01',
      amount: '100.00',
    },
    ...{ balanceBefore: '1500.00', instalment: 1 },
  }
  await room.database.transaction(systemViewer, (tx) =>
    addPaymentDocument(tx, bill.invoiceId, paid, new Date()),
  )
  const anew = billOf({
    ...{ contractId: bill.contractId, customerId: bill.customerId },
    correctsInvoiceId: bill.invoiceId,
  })
  await reverse(room, bill, anew.invoiceId)
  await reverse(room, bill, anew.invoiceId)
  await room.hear(InvoiceIssued, anew)
  const note = await eventually(async () => {
    const rows = await room.database.transaction(systemViewer, (tx) => tx.select().from(fiscalDocument))
    const found = rows.filter(({ kind }) => kind === 'CREDIT_NOTE')
    expect(found).toMatchObject([{ state: 'STAMPED', series: 'NC1', number: 1, totalCentavos: 150_000n }])
    return found[0]
  })
  expect(note?.stampedXml).toMatch(/TipoDeComprobante="E"[^>]*MetodoPago="PUE"/)
  expect(note?.stampedXml).toContain(
    `<cfdi:CfdiRelacionados TipoRelacion="01"><cfdi:CfdiRelacionado UUID="${uuid?.toUpperCase()}"`,
  )
  expect(note?.stampedXml).toMatch(/ Total="1500.00"/)
  // The bill holds on, and what follows it takes nobody's place: the credit note gave its amount back.
  await becomes(bill, { state: 'STAMPED', cancelMotive: null })
  const next = await becomes(anew, { state: 'STAMPED' })
  expect(next.stampedXml).not.toContain('TipoRelacion="04"')
  const told = (await room.published()).filter(({ type }) => type === 'fiscal.DocumentStamped')
  expect(told.map(({ data }) => (data as { kind: string }).kind).toSorted()).toEqual([
    ...['CREDIT_NOTE', 'INCOME', 'INCOME', 'PAYMENT'],
  ])
})

test('killed again and again, processes cancel everything once and keep every acuse', async () => {
  await start()
  const bills = await Promise.all(Array.from({ length: 24 }, () => issue(room)))
  for (const bill of bills) await becomes(bill, { state: 'STAMPED' })
  for (const stop of stops.splice(0)) await stop()
  for (const bill of bills) await reverse(room, bill)
  const uuids = new Set(
    await Promise.all(bills.map(async (bill) => (await room.documentOf(bill.invoiceId)).uuid)),
  )
  const asked = async () =>
    (await world.stamps()).filter(
      ({ uuid, cancellation }) => uuids.has(uuid.toLowerCase()) && cancellation !== null,
    )
  for (const reached of [3, 9, 15, 21]) {
    const child = await startedProcess()
    const ended = once(child, 'exit')
    await vi.waitFor(async () => expect((await asked()).length).toBeGreaterThanOrEqual(reached), {
      ...{ timeout: 120_000, interval: 1 },
    })
    child.kill('SIGKILL')
    await ended
  }
  const last = await startedProcess()
  for (const bill of bills)
    await vi.waitFor(
      async () =>
        expect(await room.documentOf(bill.invoiceId)).toMatchObject({
          ...{ state: 'CANCELLED', cancelReceipt: true },
        }),
      { timeout: 120_000, interval: 50 },
    )
  last.kill('SIGKILL')
  const all = await asked()
  expect(all).toHaveLength(24)
  expect(all.map(({ cancellation }) => cancellation?.taken)).toEqual(all.map(() => 1))
}, 300_000)

async function startedProcess(): Promise<ChildProcess> {
  const file = new URL('../../../test/stamper-process.ts', import.meta.url)
  const url = room.database.pool.options.connectionString ?? ''
  const child = await forkBundled(file, [url, JSON.stringify(room.settings), '3000'])
  await once(child, 'message')
  return child
}
