import { randomUUID } from 'node:crypto'
import type { Download } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Bill, type BilledRoom, billedRoom, issue } from '../../test/billed-room.ts'
import { type PacWorld, pacWorld } from '../../test/pac-world.ts'
import { startStamper } from '../queue/stamper.ts'
import { monthlyReportDownload } from './monthly-report.ts'
import { pdfDownload } from './pdf.ts'
import { xmlDownload } from './xml.ts'

let world: PacWorld
let room: BilledRoom
let bill: Bill
let stop: () => Promise<void>

beforeAll(async () => {
  world = await pacWorld()
  room = await billedRoom(world.settings)
  stop = await startStamper(room)
  bill = await issue(room)
  await vi.waitFor(async () => expect((await room.documentOf(bill.invoiceId)).state).toBe('STAMPED'), {
    timeout: 20_000,
  })
})
afterAll(async () => {
  await stop()
  await Promise.all([room.drop(), world.close()])
})

const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })
const staffOf = (unit: number): Viewer => ({ kind: 'staff', subject: 'ana', operatingUnitIds: [unit] })

function ask(download: Download, viewer: Viewer, asked: Record<string, string>) {
  const context = { room, viewer, log: room.log, now: new Date(), traceId: '' }
  return download(context, new URLSearchParams(asked))
}

test('a holder gets the CFDI as it was stamped', async () => {
  const file = await ask(xmlDownload, resident(bill.customerId), { invoice: bill.invoiceId })
  const document = await room.documentOf(bill.invoiceId)
  expect(file).toMatchObject({ name: `A1-${document.number}.xml` })
  const xml = String(file?.body)
  expect(xml).toBe(document.stampedXml)
  expect(xml).toContain('TipoDeComprobante="I"')
  expect(xml).toContain('Total="226.20"')
})

test('a holder gets the bill on paper', async () => {
  const file = await ask(pdfDownload, resident(bill.customerId), { invoice: bill.invoiceId })
  expect(file?.mediaType).toBe('application/pdf')
  expect(String(file?.body).slice(0, 5)).toBe('%PDF-')
})

test('nobody else gets either', async () => {
  for (const viewer of [resident(randomUUID()), staffOf(2), { kind: 'anonymous' } as const])
    for (const download of [xmlDownload, pdfDownload])
      expect(await ask(download, viewer, { invoice: bill.invoiceId })).toBeNull()
  await expect(ask(xmlDownload, staffOf(1), { invoice: 'x' })).rejects.toThrow('invoice=')
})

test('the monthly report lists what was stamped at the offices of whoever asks', async () => {
  const month = new Date(Date.now() - 6 * 3_600_000).toISOString().slice(0, 7)
  const lines = async (unit: number) =>
    String((await ask(monthlyReportDownload, staffOf(unit), { month }))?.body)
      .trim()
      .split('\r\n')
  const { uuid } = await room.documentOf(bill.invoiceId)
  expect((await lines(1))[1]).toContain(
    `Ingreso,Vigente,A1,1,${uuid},XAXX010101000,TITULAR DEL CONTRATO 442761,226.20,`,
  )
  expect(await lines(2)).toHaveLength(1)
  await expect(ask(monthlyReportDownload, resident(bill.customerId), { month })).rejects.toThrow()
})
