import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openCsd } from '@aquacis/fiscal/cfdi/csd'
import { cfdiElement } from '@aquacis/fiscal/cfdi/element'
import { bill as sample } from '@aquacis/fiscal/cfdi/samples'
import { sealCfdi } from '@aquacis/fiscal/cfdi/seal'
import { wallClockDate } from '@aquacis/kit/values/calendar.ts'
import { testIssuer } from '@aquacis/simulators/pac/authority/test-seals.ts'
import type { Figure, PreparedFigure } from '../../figure.ts'
import { type FiscalRoom, fiscalRoom, type IssuedBill } from '../../fiscal/fiscal-room.ts'

const documents = 600
const atOnce = 16

/** Bills that were issued until each bears its stamp, beside what the simulated PAC answers to whoever only asks. */
export const stamps: Figure = {
  name: 'stamps',
  what: `${documents} issued bills numbered, built, checked, sealed, stamped over SOAP and stored, ${atOnce} at a time, by one process`,
  rounds: 5,
  rows: [
    { name: 'the PAC alone', kind: 'ceiling', unit: 'documents/s' },
    { name: 'queued', kind: 'baseline', unit: 'documents/s' },
    { name: 'stamped', kind: 'figure', unit: 'documents/s', against: 'the PAC alone' },
    { name: 'processor of the queue', kind: 'figure', unit: 'ms/document' },
  ],
  prepare,
}

async function prepare(): Promise<PreparedFigure> {
  const room = await fiscalRoom()
  return {
    async round() {
      const alone = await askedAlone(room)
      const begun = performance.now()
      await room.issue(Array.from({ length: documents }, billOf))
      const queued = (performance.now() - begun) / 1_000
      const used = process.cpuUsage()
      const seconds = await stampAll(room)
      const { user, system } = process.cpuUsage(used)
      return {
        'the PAC alone': documents / alone,
        queued: documents / queued,
        stamped: documents / seconds,
        'processor of the queue': (user + system) / 1_000 / documents,
      }
    },
    close: () => room.close(),
  }
}

/** Seconds until nothing waits any more. */
async function stampAll(room: FiscalRoom): Promise<number> {
  const begun = performance.now()
  const stop = await room.start()
  while ((await room.waiting()) > 0) await pause(20)
  const seconds = (performance.now() - begun) / 1_000
  await stop()
  return seconds
}

/** Seconds that the PAC takes to stamp as many documents that are sealed already. */
async function askedAlone({ pac, seals }: FiscalRoom): Promise<number> {
  const read = (name: string) => readFile(join(seals, name))
  const [certificate, key, password] = await Promise.all([
    read('csd.cer'),
    read('csd.key'),
    read('csd.password'),
  ])
  const opened = openCsd({ certificate, key, password: password.toString() })
  if ('refusal' in opened) throw new Error(opened.refusal.message)
  const fecha = wallClockDate(new Date()).toISOString().slice(0, 19)
  const emisor = { rfc: testIssuer.rfc, nombre: testIssuer.name, regimenFiscal: '601' }
  const bodies = Array.from({ length: documents }, () => {
    const sealed = sealCfdi(
      cfdiElement({ ...sample, fecha, emisor, folio: randomUUID() }),
      opened.csd,
      new Date(),
    )
    if ('refusal' in sealed) throw new Error(sealed.refusal.message)
    const xml = Buffer.from(sealed.xml).toString('base64')
    return `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><stamp><xml>${xml}</xml><username>${pac.user}</username><password>${pac.password}</password></stamp></e:Body></e:Envelope>`
  })
  const begun = performance.now()
  const ask = async () => {
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
      const headers = { 'content-type': 'text/xml; charset=utf-8' }
      const answer = await fetch(`${pac.url}/finkok/servicios/soap/stamp`, { method: 'POST', headers, body })
      if (!(await answer.text()).includes('satisfactoriamente')) throw new Error('the PAC did not stamp')
    }
  }
  await Promise.all(Array.from({ length: atOnce }, ask))
  return (performance.now() - begun) / 1_000
}

let bills = 0

/** A bill of water and drainage to the general public. */
function billOf(): IssuedBill {
  bills += 1
  const line = {
    ...{
      kind: 'service' as const,
      quantity: '1',
      unit: 'servicio',
      base: null,
      rate: null,
      units: 1,
      parts: [],
    },
    ...{
      rounding: '0.01 half-up',
      tariffCode: 'CEAQ-2026-02',
      article: '/',
      from: '2026-10-01',
      to: '2026-11-01',
    },
  }
  const priced = (code: string, amount: string, vatRate: string, vat: string) => ({
    ...{ ...line, code, label: `${code} ${bills}`, unitPrice: amount, exact: amount, amount, vatRate, vat },
  })
  return {
    ...{ invoiceId: randomUUID(), invoiceNumber: `QRO-2026-${bills}`, contractId: randomUUID() },
    ...{ contractNumber: String(bills), customerId: randomUUID(), servicePointId: randomUUID() },
    ...{
      operatingUnitId: 1,
      tariffOffice: 'QUERETARO',
      tariffClass: 'DOMESTICO',
      tariffCode: 'CEAQ-2026-02',
    },
    ...{ dwellings: 1, periodFrom: '2026-10-01', periodTo: '2026-11-01' },
    ...{ issuedAt: '2026-11-03T16:00:00.000Z', dueOn: '2026-11-20', litres: 18_000, estimated: false },
    ...{ remarks: [], previousReading: null, currentReading: null },
    lines: [priced('water', '108.72', '0.00', '0.00'), priced('sewer', '101.28', '0.16', '16.20')],
    ...{ subtotal: '210.00', vat: '16.20', total: '226.20', previousBalance: '0.00', amountDue: '226.20' },
    ...{ history: [], paymentReference: null, paperless: true, runId: null, correctsInvoiceId: null },
    volume: { parts: [], flags: [], days: 31 },
  } as unknown as IssuedBill
}
