import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Bill, type BilledRoom, billedRoom, issue } from '../../test/billed-room.ts'
import { type PacWorld, pacWorld } from '../../test/pac-world.ts'
import { codesOf, opened, textOf } from '../../test/read-back.ts'
import { startStamper } from '../queue/stamper.ts'
import { monthlyReportDownload } from './monthly-report.ts'
import { pdfDownload } from './pdf.ts'
import { xmlDownload } from './xml.ts'

let world: PacWorld
let room: BilledRoom
let folder: string
const register = {
  utility: 'CEA Querétaro',
  payAddress: 'https://pagos.example.mx/?ref={reference}',
  places: ['En cualquier OXXO'],
  offices: [{ operatingUnitId: 3, name: 'Administración San Juan', address: 'Calle Uno 1, 76800' }],
}
let bill: Bill
let stop: () => Promise<void>

beforeAll(async () => {
  world = await pacWorld()
  folder = await mkdtemp(join(tmpdir(), 'offices-'))
  const offices = join(folder, 'offices.json')
  await writeFile(offices, JSON.stringify(register))
  room = await billedRoom({ ...world.settings, AQUACIS_FISCAL_OFFICES: offices })
  stop = await startStamper(room)
  bill = await issue(room)
  await vi.waitFor(async () => expect((await room.documentOf(bill.invoiceId)).state).toBe('STAMPED'), {
    timeout: 20_000,
  })
})
afterAll(async () => {
  await stop()
  await Promise.all([room.drop(), world.close(), rm(folder, { recursive: true })])
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

test('the paper says where the office is, where to pay, and opens the page that pays', async () => {
  const owing = await issue(room, { paymentReference: '00120260000123', operatingUnitId: 3 })
  await vi.waitFor(async () => expect((await room.documentOf(owing.invoiceId)).state).toBe('STAMPED'), {
    timeout: 60_000,
  })
  const file = await ask(pdfDownload, staffOf(3), { invoice: owing.invoiceId })
  const document = await opened(Buffer.from(file?.body as Uint8Array))
  expect(document.numPages).toBe(1)
  const words = await textOf(document)
  for (const told of [
    'Administración San Juan',
    'Calle Uno 1, 76800',
    'En cualquier OXXO',
    'Escanea para pagar',
  ])
    expect(words).toContain(told)
  expect(await codesOf(document)).toEqual(
    expect.arrayContaining([
      { format: 'Code128', text: '00120260000123' },
      { format: 'QRCode', text: 'https://pagos.example.mx/?ref=00120260000123' },
    ]),
  )
})

test('the paper names the tariffs that rated the bill; of a bill from before they were told, the code', async () => {
  const wordsOf = async (change: Partial<Bill>) => {
    const { invoiceId } = await issue(room, { ...change, tariffClass: 'DOMÉSTICA' })
    const file = await ask(pdfDownload, staffOf(1), { invoice: invoiceId })
    return textOf(await opened(Buffer.from(file?.body as Uint8Array)))
  }
  const winter = { code: 'CEAQ-2026-02', name: 'Precios de febrero', effectiveFrom: '2026-02-01' }
  const autumn = { code: 'CEAQ-2026-10', name: 'Precios de octubre', effectiveFrom: '2026-10-16' }
  expect(await wordsOf({})).toContain('Doméstica · tarifa CEAQ-2026-02.')
  expect(await wordsOf({ tariffs: [winter, autumn] })).toContain(
    'Doméstica · Precios de febrero (CEAQ-2026-02), vigente desde el 1 de febrero de 2026; ' +
      'Precios de octubre (CEAQ-2026-10), vigente desde el 16 de octubre de 2026.',
  )
})

test('any fiscal document is had by its own id, on paper and as XML', async () => {
  const { id } = await room.documentOf(bill.invoiceId)
  for (const download of [xmlDownload, pdfDownload])
    expect(await ask(download, resident(bill.customerId), { document: id })).not.toBeNull()
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
