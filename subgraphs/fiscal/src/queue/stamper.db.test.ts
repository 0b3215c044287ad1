import { randomUUID } from 'node:crypto'
import { InvoiceIssued } from '@aquacis/billing/events'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { testIssuer } from '@aquacis/simulators/pac/authority/test-seals.ts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type BilledRoom, billedRoom, billOf, issue, reverse } from '../../test/billed-room.ts'
import { type PacWorld, pacWorld } from '../../test/pac-world.ts'
import { addPaymentDocument } from '../commands/payments/add-payment-document.ts'
import { retryDocument } from '../commands/retry-document.ts'
import { eventsOf } from '../store/document-event.ts'
import { saveFiscalData } from '../store/fiscal-data.ts'
import { type DocumentRow, fiscalDocument } from '../store/fiscal-document.ts'
import { startStamper } from './stamper.ts'
import { usualPace } from './usual-pace.ts'

let world: PacWorld
let room: BilledRoom
const stops: (() => Promise<void>)[] = []
const pace = { ...usualPace, attemptMs: 15_000, leaseMs: 20_000, lookEveryMs: 200 }

beforeAll(async () => {
  world = await pacWorld()
})
let before = 0
beforeEach(async () => {
  before = (await world.stamps()).length
  room = await billedRoom(world.settings)
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  await Promise.all([world.behave('finkok', null), world.behave('sw', null), world.accept('wait')])
  await world.useCertificate(world.seals.csd)
  await room.drop()
})
afterAll(() => world.close())

async function start(): Promise<void> {
  stops.push(await startStamper(room, pace))
}

/** However busy the machine is. */
function eventually<T>(look: () => Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 60_000, interval: 20 })
}

function becomes(invoiceId: string, state: string): Promise<DocumentRow> {
  const look = async () => {
    const document = await room.documentOf(invoiceId)
    expect(document.state).toBe(state)
    return document
  }
  return eventually(look)
}

const happenings = async (documentId: string) =>
  (await room.database.transaction(systemViewer, (tx) => eventsOf(tx, documentId))).map(({ what }) => what)

/** Stamps that the PACs set during this test. */
const stampsHere = async () => (await world.stamps()).slice(before)
const stampsOf = async ({ series, number }: DocumentRow) =>
  (await stampsHere()).filter(({ folio }) => folio === `${series} ${number}`)

/** The room of the test, told otherwise in some things. */
async function roomWith(settings: Record<string, string>): Promise<BilledRoom> {
  await room.drop()
  return billedRoom({ ...world.settings, ...settings })
}

test('a bill is sealed, stamped by the first PAC and told to the others', async () => {
  await start()
  const { invoiceId } = await issue(room)
  const document = await becomes(invoiceId, 'STAMPED')
  expect(document).toMatchObject({ series: 'A1', number: 1, pac: 'finkok', tries: 1, nextTryAt: null })
  expect(document.stampedXml).toContain('<tfd:TimbreFiscalDigital')
  expect(await happenings(document.id)).toEqual(['ADDED', 'SENT', 'STAMPED'])
  const [told] = await room.published()
  expect(told).toMatchObject({ type: 'fiscal.DocumentStamped', data: { invoiceId, uuid: document.uuid } })
})

test('numbers of an office have no gap, however many bills come at once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => issue(room, { operatingUnitId: 1 + (n % 2) })))
  const rows = await room.database.transaction(systemViewer, (tx) => tx.select().from(fiscalDocument))
  const numbers = rows.map(({ series, number }) => `${series} ${number}`).toSorted()
  const wanted = ['A1', 'A2'].flatMap((series) => Array.from({ length: 10 }, (_, n) => `${series} ${n + 1}`))
  expect(numbers).toEqual(wanted.toSorted())
})

test('a bill that is heard twice has one document', async () => {
  const bill = await issue(room)
  await issue(room, bill)
  await start()
  const document = await becomes(bill.invoiceId, 'STAMPED')
  expect(await stampsOf(document)).toHaveLength(1)
})

test.each(['finkok', 'sw'] as const)('a stamp whose answer is lost is found again at %s', async (pac) => {
  room = await roomWith({ AQUACIS_FISCAL_PACS: pac })
  await world.behave(pac, { mode: 'lost', times: 1 })
  await start()
  const { invoiceId } = await issue(room)
  const document = await becomes(invoiceId, 'STAMPED')
  expect(document).toMatchObject({ pac, tries: 2 })
  expect(await stampsOf(document)).toHaveLength(1)
  expect(await happenings(document.id)).toEqual(['ADDED', 'SENT', 'DELAYED', 'SENT', 'STAMPED'])
})

test('a document that the first PAC may have stamped is never handed to the second', async () => {
  await world.behave('finkok', { mode: 'lost', times: 1 })
  await start()
  const { invoiceId } = await issue(room)
  const document = await becomes(invoiceId, 'STAMPED')
  expect(document.pac).toBe('finkok')
  expect(await stampsOf(document)).toHaveLength(1)
})

test('while the first PAC is known to be down, the second stamps what the first never had', async () => {
  room = await roomWith({ AQUACIS_FISCAL_FINKOK_URL: `http://127.0.0.1:${await freePort()}` })
  await start()
  const bills = [await issue(room), await issue(room), await issue(room), await issue(room)]
  for (const { invoiceId } of bills) expect(await becomes(invoiceId, 'STAMPED')).toMatchObject({ pac: 'sw' })
})

const company = {
  ...{ rfc: 'XIA190128J61', name: 'XENON INDUSTRIAL ARTICLES', taxRegime: '601', cfdiUse: 'G03' },
}

test('data that are refused are not tried again until they are mended', async () => {
  await world.register({ ...company, postalCode: '76343', taxRegimes: ['601'] })
  const bill = billOf()
  const entered = (postalCode: string) =>
    room.database.transaction(systemViewer, (tx) =>
      saveFiscalData(tx, room.sealer, bill.customerId, { ...company, postalCode }, new Date()),
    )
  await entered('76000')
  await room.hear(InvoiceIssued, bill)
  await start()
  const refused = await becomes(bill.invoiceId, 'REFUSED')
  expect(refused).toMatchObject({ lastCode: 'CFDI40147', tries: 1, nextTryAt: null, maybeAt: null })
  const told = (await room.published()).map(({ type, data }) => ({ type, data }))
  expect(told).toMatchObject([
    { type: 'fiscal.DocumentDelayed', data: { code: 'CFDI40147', nextTryAt: null } },
  ])

  await entered('76343')
  const [viewer, now] = [{ kind: 'staff', subject: 'ana', operatingUnitIds: [1] } as const, new Date()]
  const context = { room, viewer, now, log: room.log, traceId: '' }
  expect(await retryDocument({ ...context, viewer: { ...viewer, operatingUnitIds: [2] } }, refused.id)).toBe(
    'unknown',
  )
  expect(await retryDocument(context, refused.id)).toBe('queued')
  const stamped = await becomes(bill.invoiceId, 'STAMPED')
  expect(stamped.stampedXml).toMatch(/MetodoPago="PPD".*DomicilioFiscalReceptor="76343"/)
  expect(await happenings(refused.id)).toEqual(['ADDED', 'SENT', 'REFUSED', 'MENDED', 'SENT', 'STAMPED'])
})

test('a payment of a bill that is paid later gets a receipt of its own, once', async () => {
  const bill = billOf()
  await room.database.transaction(systemViewer, (tx) =>
    saveFiscalData(tx, room.sealer, bill.customerId, { ...company, postalCode: '76343' }, new Date()),
  )
  await room.hear(InvoiceIssued, bill)
  const paid = {
    ...{
      paymentId: randomUUID(),
      allottingId: randomUUID(),
      paidAt: '2026-11-10T18:00:00.000Z',
      form: '03',
      amount: '100.00',
    },
    ...{ balanceBefore: '226.20', instalment: 1 },
  }
  const pay = () =>
    room.database.transaction(systemViewer, (tx) => addPaymentDocument(tx, bill.invoiceId, paid, new Date()))
  expect(await pay()).toBe('tooEarly')
  await start()
  const { uuid } = await becomes(bill.invoiceId, 'STAMPED')
  expect(await pay()).toBe('queued')
  expect(await pay()).toBe('known')
  const receipt = await eventually(async () => {
    const rows = await room.database.transaction(systemViewer, (tx) => tx.select().from(fiscalDocument))
    const [found] = rows.filter(({ kind, state }) => kind === 'PAYMENT' && state === 'STAMPED')
    if (found === undefined) throw new Error(rows.map(({ lastReason }) => lastReason).join())
    return found
  })
  expect(receipt).toMatchObject({ series: 'P1', number: 1 })
  expect(receipt.stampedXml).toMatch(
    new RegExp(
      `IdDocumento="${uuid?.toUpperCase()}".*ImpSaldoAnt="226.20" ImpPagado="100.00" ImpSaldoInsoluto="126.20"`,
    ),
  )
})

test('a certificate that expires lets every bill wait for a new one, and none is lost', async () => {
  const { rfc, name } = testIssuer
  const past = { validFrom: new Date(Date.now() - 7 * 86_400_000), validTo: new Date(Date.now() - 60_000) }
  await world.useCertificate(await world.seals.authority.issue({ rfc, name, ...past }))
  await start()
  const bills = [await issue(room), await issue(room), await issue(room)]
  for (const { invoiceId } of bills)
    await eventually(async () =>
      expect(await room.documentOf(invoiceId)).toMatchObject({
        ...{ state: 'PENDING', lastCode: 'CERTIFICATE_EXPIRED', tries: 0, sealedXml: null },
        lastReason: expect.stringContaining('Renueve el CSD'),
      }),
    )
  await world.useCertificate(world.seals.csd)
  for (const { invoiceId } of bills)
    expect(await stampsOf(await becomes(invoiceId, 'STAMPED'))).toHaveLength(1)
})

test('two queues share the work; each document is stamped once', async () => {
  const bills = await Promise.all(Array.from({ length: 30 }, () => issue(room)))
  await start()
  await start()
  for (const { invoiceId } of bills) await becomes(invoiceId, 'STAMPED')
  const folios = (await stampsHere()).map(({ folio }) => folio)
  expect(folios).toHaveLength(30)
  expect(new Set(folios).size).toBe(30)
})

test('a bill that is taken back before it is stamped is withdrawn; its number stays used', async () => {
  const bill = await issue(room)
  await reverse(room, bill)
  expect(await room.documentOf(bill.invoiceId)).toMatchObject({ state: 'CANCELLED', uuid: null, number: 1 })
  await start()
  const next = await issue(room)
  expect(await becomes(next.invoiceId, 'STAMPED')).toMatchObject({ number: 2 })
})

test('a stamped bill that is taken back is cancelled with motive 02', async () => {
  await start()
  const bill = await issue(room)
  await becomes(bill.invoiceId, 'STAMPED')
  await reverse(room, bill)
  const document = await becomes(bill.invoiceId, 'CANCELLED')
  expect(document).toMatchObject({ cancelMotive: '02' })
  const told = (await room.published()).map(({ type }) => type)
  expect(told).toEqual(['fiscal.DocumentStamped', 'fiscal.DocumentCancelled'])
})

test('what takes its place is stamped first and related to it; then it is cancelled with motive 01', async () => {
  await start()
  const bill = await issue(room)
  const wrong = await becomes(bill.invoiceId, 'STAMPED')
  const anew = billOf({ ...bill, invoiceId: randomUUID(), correctsInvoiceId: bill.invoiceId })
  await reverse(room, bill, anew.invoiceId)
  await eventually(async () => expect((await room.documentOf(bill.invoiceId)).lastReason).toContain('Espera'))
  await room.hear(InvoiceIssued, anew)
  const right = await becomes(anew.invoiceId, 'STAMPED')
  expect(right.stampedXml).toContain(
    `<cfdi:CfdiRelacionados TipoRelacion="04"><cfdi:CfdiRelacionado UUID="${wrong.uuid?.toUpperCase()}"`,
  )
  const cancelled = await becomes(bill.invoiceId, 'CANCELLED')
  expect(cancelled).toMatchObject({ cancelMotive: '01', cancelReplacementId: right.id })
})
