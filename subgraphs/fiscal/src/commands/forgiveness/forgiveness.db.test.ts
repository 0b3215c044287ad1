import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { InvoiceIssued } from '@aquacis/billing/events'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { DebtForgiven, PaymentPosted } from '@aquacis/payments/events'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Bill, type BilledRoom, billedRoom, billOf, issue, reverse } from '../../../test/billed-room.ts'
import { satFolder, withoutSatFiles } from '../../../test/cfdi/sat-files.ts'
import { type PacWorld, pacWorld } from '../../../test/pac-world.ts'
import { startStamper } from '../../queue/stamper.ts'
import { usualPace } from '../../queue/usual-pace.ts'
import { type DocumentRow, fiscalDocument } from '../../store/fiscal-document.ts'

let world: PacWorld
let room: BilledRoom
let stop: (() => Promise<void>) | undefined
const pace = { ...usualPace, attemptMs: 15_000, leaseMs: 20_000, lookEveryMs: 200 }

beforeAll(async () => {
  world = await pacWorld()
  await world.accept('accept')
  const schemas = withoutSatFiles === null ? { AQUACIS_FISCAL_SCHEMAS: fileURLToPath(satFolder) } : {}
  room = await billedRoom({ ...world.settings, ...schemas })
})
afterAll(async () => {
  await stop?.()
  await Promise.all([room.drop(), world.close()])
})

const start = async () => {
  stop ??= await startStamper(room, pace)
}

/** A part of a bill is forgiven; of it so much is surcharge. Told again under the same adjustment. */
function forgives(bill: Bill, amount: string, adjustmentId: string = randomUUID()): Promise<void> {
  const { contractId, customerId, servicePointId, operatingUnitId, invoiceId } = bill
  return room.hear(DebtForgiven, {
    ...{ adjustmentId, contractId, customerId, servicePointId, operatingUnitId, kind: 'AMNESTY', amount },
    forgivenAt: new Date().toISOString(),
    allotments: [
      {
        ...{ invoiceId, amount, balanceBefore: bill.total, instalment: 0 },
        parts: { surcharge: '0.00', vat: '0.00', principal: amount },
      },
    ],
  })
}

function documentsOf({ invoiceId }: Bill): Promise<DocumentRow[]> {
  return room.database.transaction(systemViewer, (tx) =>
    tx
      .select()
      .from(fiscalDocument)
      .where(eq(fiscalDocument.invoiceId, invoiceId))
      .orderBy(fiscalDocument.kind, fiscalDocument.number),
  )
}

/** Credit notes of a bill and what the bill’s own document has become, as soon as they are so. */
function become(bill: Bill, own: string, notes: readonly string[]): Promise<DocumentRow[]> {
  return vi.waitFor(
    async () => {
      const rows = await documentsOf(bill)
      const credits = rows.filter(({ kind }) => kind === 'CREDIT_NOTE')
      expect(rows.find(({ kind }) => kind === 'INCOME')?.state).toBe(own)
      expect(credits.map(({ state }) => state)).toEqual(notes)
      return credits
    },
    { timeout: 60_000, interval: 20 },
  )
}

test('a debt that is forgiven before its bill is stamped waits, and has one credit note that SAT’s schemas take, though it is told twice', async () => {
  const bill = billOf()
  const adjustmentId = randomUUID()
  await forgives(bill, '26.20', adjustmentId)
  await room.hear(InvoiceIssued, bill)
  await forgives(bill, '26.20', adjustmentId)
  await become(bill, 'PENDING', [])
  await start()
  const [note] = await become(bill, 'STAMPED', ['STAMPED'])
  await forgives(bill, '26.20', adjustmentId)
  await become(bill, 'STAMPED', ['STAMPED'])
  const { uuid } = await room.documentOf(bill.invoiceId)
  expect(note).toMatchObject({ totalCentavos: 2_620n, receiver: { rfc: 'XAXX010101000' } })
  for (const said of [
    ...['TipoDeComprobante="E"', 'FormaPago="15"', 'MetodoPago="PUE"', 'Total="26.20"'],
    `<cfdi:CfdiRelacionados TipoRelacion="01"><cfdi:CfdiRelacionado UUID="${uuid?.toUpperCase()}"`,
  ])
    expect(note?.stampedXml).toContain(said)
})

test('a bill that is cancelled, or is going to be, needs no credit note of what was forgiven of it', async () => {
  await start()
  const cancelled = await issue(room)
  await become(cancelled, 'STAMPED', [])
  await reverse(room, cancelled)
  await forgives(cancelled, '10.00')
  await become(cancelled, 'CANCELLED', [])
  const withdrawn = billOf()
  await forgives(withdrawn, '10.00')
  await stop?.()
  stop = undefined
  await room.hear(InvoiceIssued, withdrawn)
  await reverse(room, withdrawn)
  await start()
  await become(withdrawn, 'CANCELLED', [])
})

test('two debts that are forgiven of one bill have a note each, and one that is told again later none', async () => {
  await start()
  const bill = await issue(room)
  await become(bill, 'STAMPED', [])
  const second = randomUUID()
  await forgives(bill, '26.20')
  await forgives(bill, '200.00', second)
  await forgives(bill, '200.00', second)
  const notes = await become(bill, 'STAMPED', ['STAMPED', 'STAMPED'])
  expect(notes.map(({ totalCentavos }) => totalCentavos)).toEqual([2_620n, 20_000n])
})

test('a bill that is taken back after a part was forgiven gives back what is left of it, and no more', async () => {
  await start()
  const bill = await issue(room)
  await become(bill, 'STAMPED', [])
  await forgives(bill, '26.20')
  await become(bill, 'STAMPED', ['STAMPED'])
  const { contractId, customerId, servicePointId, operatingUnitId, invoiceId } = bill
  await room.hear(PaymentPosted, {
    ...{ paymentId: randomUUID(), contractId, customerId, servicePointId, operatingUnitId },
    ...{ amount: '50.00', channel: 'SPEI', form: '03', referenceId: null, credit: '0.00' },
    paidAt: new Date().toISOString(),
    allotments: [{ invoiceId, amount: '50.00', balanceBefore: '200.00', instalment: 1 }],
  })
  await reverse(room, bill)
  const notes = await become(bill, 'STAMPED', ['STAMPED', 'STAMPED'])
  expect(notes.map(({ totalCentavos }) => totalCentavos)).toEqual([2_620n, 20_000n])
  expect(notes[1]?.stampedXml).toContain('FormaPago="17"')
})
