import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { InvoiceIssued } from '@aquacis/billing/events'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { AllotmentReleased, CreditAllotted, PaymentPosted } from '@aquacis/payments/events'
import { testIssuer } from '@aquacis/simulators/pac/authority/test-seals.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Bill, type BilledRoom, billedRoom, billOf } from '../../../test/billed-room.ts'
import { satFolder, withoutSatFiles } from '../../../test/cfdi/sat-files.ts'
import { type PacWorld, pacWorld } from '../../../test/pac-world.ts'
import { settleStamp } from '../../queue/settle-stamp.ts'
import { startStamper } from '../../queue/stamper.ts'
import { usualPace } from '../../queue/usual-pace.ts'
import { saveFiscalData } from '../../store/fiscal-data.ts'
import {
  type DocumentRow,
  fiscalDocument,
  lockDocumentOfInvoice,
  receiptsOfPayments,
} from '../../store/fiscal-document.ts'

let world: PacWorld
let room: BilledRoom
let stop: (() => Promise<void>) | undefined
const pace = { ...usualPace, attemptMs: 15_000, leaseMs: 20_000, lookEveryMs: 200 }

beforeAll(async () => {
  world = await pacWorld()
  await world.accept('accept')
  // With SAT's schemas at hand nothing is handed in that they refuse.
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

/** A bill of 226.20 to somebody who has entered fiscal data. */
async function billed(): Promise<Bill> {
  const bill = billOf()
  const company = {
    ...{ rfc: testIssuer.rfc, name: testIssuer.name, postalCode: '76343' },
    ...{ taxRegime: '601', cfdiUse: 'G03' },
  }
  await room.database.transaction(systemViewer, (tx) =>
    saveFiscalData(tx, room.sealer, bill.customerId, company, new Date()),
  )
  return bill
}

const whose = ({ contractId, customerId, servicePointId, operatingUnitId }: Bill) => ({
  ...{ contractId, customerId, servicePointId, operatingUnitId },
})

async function pays(bill: Bill, amount: string, balanceBefore: string, instalment: number): Promise<string> {
  const paymentId = randomUUID()
  await room.hear(PaymentPosted, {
    ...{ paymentId, ...whose(bill), amount, channel: 'SPEI', form: '03', referenceId: null, credit: '0.00' },
    paidAt: new Date().toISOString(),
    allotments: [{ invoiceId: bill.invoiceId, amount, balanceBefore, instalment }],
  })
  return paymentId
}

function releases(bill: Bill, paymentId: string, amount: string): Promise<void> {
  return room.hear(AllotmentReleased, {
    ...{ paymentId, ...whose(bill), releasedAt: new Date().toISOString() },
    released: [{ invoiceId: bill.invoiceId, amount }],
  })
}

/** Receipts of a bill in the order of their numbers, as soon as they are in these states. */
function receiptsBecome(bill: Bill, states: readonly string[]): Promise<DocumentRow[]> {
  return vi.waitFor(
    async () => {
      const rows = await room.database.transaction(systemViewer, (tx) =>
        tx.select().from(fiscalDocument).where(eq(fiscalDocument.invoiceId, bill.invoiceId)),
      )
      const receipts = rows.filter(({ kind }) => kind === 'PAYMENT').sort((a, b) => a.number - b.number)
      expect(receipts.map(({ state }) => state)).toEqual(states)
      return receipts
    },
    { timeout: 60_000, interval: 20 },
  )
}

const paidIn = (receipt: DocumentRow | undefined) =>
  /ImpSaldoAnt="([\d.]+)" ImpPagado="([\d.]+)" ImpSaldoInsoluto="([\d.]+)"/
    .exec(receipt?.stampedXml ?? '')
    ?.slice(1)

test('a stamp for which a payment waits takes the numbers before the bill: whoever has them gets the bill too', async () => {
  const bill = await billed()
  await pays(bill, '226.20', '226.20', 1)
  await room.hear(InvoiceIssued, bill)
  const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(systemViewer, work)
  const row = await asSystem((tx) => lockDocumentOfInvoice(tx, bill.invoiceId))
  if (row === null) throw new Error('the bill has no document')
  const stamp = { state: 'STAMPED', xml: '<cfdi/>', uuid: randomUUID(), stampedAt: new Date() } as const
  const settling = await asSystem(async (tx) => {
    await lockNames(tx, ['folios'])
    const settled = asSystem((other) => settleStamp(other, { row, pac: 'finkok' }, stamp, new Date()))
    await vi.waitFor(async () => {
      const waits = sql`select from pg_locks join pg_database on oid = database
        where datname = current_database() and locktype = 'advisory' and not granted`
      expect((await tx.execute(waits)).rows).toHaveLength(1)
    })
    const bills = sql`select id from fiscal_document where id = ${row.id} for update nowait`
    expect((await tx.execute(bills)).rows).toHaveLength(1)
    return { settled }
  })
  await settling.settled
  expect(await receiptsBecome(bill, ['PENDING'])).toHaveLength(1)
})

test('what was paid in two parts before the bill was stamped gets two receipts as soon as it is', async () => {
  const bill = await billed()
  await pays(bill, '100.00', '226.20', 1)
  await room.hear(InvoiceIssued, bill)
  const second = await pays(bill, '126.20', '126.20', 2)
  expect(await receiptsBecome(bill, [])).toEqual([])
  await start()
  const receipts = await receiptsBecome(bill, ['STAMPED', 'STAMPED'])
  expect(receipts.map(paidIn)).toEqual([
    ['226.20', '100.00', '126.20'],
    ['126.20', '126.20', '0.00'],
  ])
  const ofSecond = await room.database.transaction(systemViewer, (tx) => receiptsOfPayments(tx, [second]))
  expect(ofSecond).toMatchObject([{ paymentId: second, id: receipts[1]?.id }])
})

test('a payment that was taken back has its receipt cancelled before SAT, and another that pays the bill later its own', async () => {
  await start()
  const bill = await billed()
  await room.hear(InvoiceIssued, bill)
  const paymentId = await pays(bill, '226.20', '226.20', 1)
  await receiptsBecome(bill, ['STAMPED'])
  await releases(bill, paymentId, '226.20')
  const [cancelled] = await receiptsBecome(bill, ['CANCELLED'])
  expect(cancelled?.cancelMotive).toBe('02')
  await room.hear(CreditAllotted, {
    ...{ allottingId: randomUUID(), paymentId: randomUUID(), ...whose(bill), form: '01' },
    paidAt: new Date().toISOString(),
    allotments: [{ invoiceId: bill.invoiceId, amount: '50.00', balanceBefore: '226.20', instalment: 2 }],
  })
  const [, second] = await receiptsBecome(bill, ['CANCELLED', 'STAMPED'])
  expect(paidIn(second)).toEqual(['226.20', '50.00', '176.20'])
})

test('a payment of which a part was given back gets a receipt of the rest, which takes the place of the first', async () => {
  await start()
  const bill = await billed()
  await room.hear(InvoiceIssued, bill)
  const paymentId = await pays(bill, '226.20', '226.20', 1)
  const [first] = await receiptsBecome(bill, ['STAMPED'])
  await releases(bill, paymentId, '26.20')
  const [old, rest] = await receiptsBecome(bill, ['CANCELLED', 'STAMPED'])
  expect(old).toMatchObject({ cancelMotive: '01', cancelReplacementId: rest?.id })
  expect(paidIn(rest)).toEqual(['226.20', '200.00', '26.20'])
  expect(rest?.stampedXml).toContain(
    `<cfdi:CfdiRelacionados TipoRelacion="04"><cfdi:CfdiRelacionado UUID="${first?.uuid?.toUpperCase()}"`,
  )
})

test('money that was taken back before the bill was stamped gets no receipt, and a part of it one over the rest', async () => {
  const bill = await billed()
  const gone = await pays(bill, '100.00', '226.20', 1)
  const partly = await pays(bill, '126.20', '126.20', 2)
  await releases(bill, gone, '100.00')
  await releases(bill, partly, '26.20')
  await start()
  await room.hear(InvoiceIssued, bill)
  const [receipt] = await receiptsBecome(bill, ['STAMPED'])
  expect(receipt?.totalCentavos).toBe(10_000n)
})

/** The taxes that a receipt says were paid: of each rate its base and its amount, by document and together. */
const taxesIn = (receipt: DocumentRow | undefined) =>
  [...(receipt?.stampedXml ?? '').matchAll(/<pago20:Traslado(DR|P) ([^>]*)>/g)].map(([, of, said = '']) => {
    const value = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(said)?.[1]
    return [of, value(`Base${of}`), value(`TasaOCuota${of}`), value(`Importe${of}`)].join(' ')
  })

test('a receipt of a bill with IVA says the taxes of what was paid, of a part in proportion, and SAT’s schemas and rules take it', async () => {
  await start()
  const bill = await billed()
  await room.hear(InvoiceIssued, bill)
  await pays(bill, '113.10', '226.20', 1)
  await pays(bill, '113.10', '113.10', 2)
  const [half] = await receiptsBecome(bill, ['STAMPED', 'STAMPED'])
  // 108.72 without IVA and 101.28 at 16 %: half of each, and 8.10 of the 16.20.
  expect(taxesIn(half)).toEqual([
    ...['DR 54.36 0.000000 0.00', 'DR 50.64 0.160000 8.10'],
    ...['P 54.36 0.000000 0.00', 'P 50.64 0.160000 8.10'],
  ])
  expect(half?.stampedXml).toContain('TotalTrasladosImpuestoIVA16="8.10"')
})

test('a chargeback has the receipt cancelled, and when it is won the bill has another one; each time SAT holds one at most', async () => {
  await start()
  const bill = await billed()
  await room.hear(InvoiceIssued, bill)
  const paymentId = await pays(bill, '226.20', '226.20', 1)
  await receiptsBecome(bill, ['STAMPED'])
  await releases(bill, paymentId, '226.20')
  const [charged] = await receiptsBecome(bill, ['CANCELLED'])
  // Told again under a name of its own, as after a relay that was killed: nothing is left to cancel.
  await releases(bill, paymentId, '226.20')
  const won = { allottingId: randomUUID(), paymentId, ...whose(bill), form: '03' }
  for (const _ of [1, 2])
    await room.hear(CreditAllotted, {
      ...{ ...won, paidAt: new Date().toISOString() },
      allotments: [{ invoiceId: bill.invoiceId, amount: '226.20', balanceBefore: '226.20', instalment: 2 }],
    })
  const [, again] = await receiptsBecome(bill, ['CANCELLED', 'STAMPED'])
  expect(paidIn(again)).toEqual(['226.20', '226.20', '0.00'])
  const folios = [charged, again].map((one) => one?.uuid?.toUpperCase())
  const stamps = (await world.stamps()).filter(({ uuid }) => folios.includes(uuid.toUpperCase()))
  expect(stamps.map(({ cancellation }) => cancellation?.motive ?? null)).toEqual(['02', null])
})
