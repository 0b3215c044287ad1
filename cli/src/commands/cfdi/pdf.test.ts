import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import bill from '@aquacis/fiscal/example-bill.json' with { type: 'json' }
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chunks, Sink } from '../../../test/streams.ts'
import { runCli } from '../../run-cli.ts'
import { cfdiCommand } from './cfdi.ts'

const income = `<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" Version="4.0" Fecha="2026-11-21T14:05:00"
  SubTotal="300.00" Total="348.00" Moneda="MXN" TipoDeComprobante="I" LugarExpedicion="76000">
  <cfdi:Emisor Rfc="EKU9003173C9" Nombre="ESCUELA KEMPER URGATE" RegimenFiscal="601"/>
  <cfdi:Receptor Rfc="XAXX010101000" Nombre="JUANA PEREZ" DomicilioFiscalReceptor="76000" UsoCFDI="S01"/>
  <cfdi:Conceptos><cfdi:Concepto ClaveProdServ="83101501" Cantidad="15" ClaveUnidad="MTQ" Descripcion="Agua potable"
    ValorUnitario="20.00" Importe="300.00" ObjetoImp="02"/></cfdi:Conceptos>
</cfdi:Comprobante>`

async function run(args: readonly string[], input: string) {
  const output = new Sink()
  const complaints = new Sink()
  const code = await runCli(['cfdi', 'pdf', ...args], [cfdiCommand], {
    input: chunks(input),
    output,
    complaints,
  })
  return {
    code,
    output: output.bytes,
    answer: output.bytes.toString(),
    complaint: complaints.bytes.toString(),
  }
}

describe('aquacis cfdi pdf', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aquacis-pdf-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('draws a bill in JSON, to standard output or a file', async () => {
    const { code, output } = await run([], JSON.stringify(bill))
    expect(code).toBe(0)
    expect(output.toString('latin1', 0, 8)).toBe('%PDF-1.7')
    const file = join(folder, 'bill.pdf')
    const filed = await run(['--out', file], JSON.stringify(bill))
    const bytes = await readFile(file)
    expect(JSON.parse(filed.answer)).toEqual({ ok: true, file, bytes: bytes.length })
    expect(bytes.toString('latin1', 0, 8)).toBe('%PDF-1.7')
  })

  it('draws a CFDI of which there is only the XML', async () => {
    const { code, output } = await run([], income)
    expect([code, output.toString('latin1', 0, 8)]).toEqual([0, '%PDF-1.7'])
  })

  it('draws a credit note, a global invoice and a receipt of payment', async () => {
    const credit = income.replace('"I"', '"E"')
    const period = '<cfdi:InformacionGlobal Periodicidad="04" Meses="11" Año="2026"/><cfdi:Emisor'
    const payment = `<cfdi:Complemento><pago20:Pagos xmlns:pago20="http://www.sat.gob.mx/Pagos20" Version="2.0">
      <pago20:Totales MontoTotalPagos="58.00"/><pago20:Pago FechaPago="2026-11-20T12:00:00" FormaDePagoP="03" MonedaP="MXN"
      Monto="58.00"><pago20:DoctoRelacionado IdDocumento="5fb2822e-396d-4725-8521-cdc4bdd20ccf" MonedaDR="MXN"
      NumParcialidad="1" ImpSaldoAnt="116.00" ImpPagado="58.00" ImpSaldoInsoluto="58.00" ObjetoImpDR="01"/></pago20:Pago>
      </pago20:Pagos></cfdi:Complemento></cfdi:Comprobante>`
    const paid = income.replace('"I"', '"P"').replace('</cfdi:Comprobante>', payment)
    for (const xml of [credit, income.replace('<cfdi:Emisor', period), paid]) {
      const { code, output } = await run([], xml)
      expect([code, output.toString('latin1', 0, 8)]).toEqual([0, '%PDF-1.7'])
    }
  })

  it.each([
    ['a document that is none', 'hola', 'BAD_INPUT', 'JSON'],
    ['a bill with gaps', JSON.stringify({ ...bill, money: null }), 'BAD_INPUT', '/money'],
    ['a transfer', income.replace('"I"', '"T"'), 'BAD_INPUT', 'tipo T'],
    ['a day that is none', income.replace('2026-11-21T', '2026-13-40T'), 'BAD_INPUT', '2026-13-40'],
    ['a quantity that is no number', income.replace('Cantidad="15"', 'Cantidad="x"'), 'BAD_INPUT', 'x'],
    ['an amount that is no number', income.replace('"348.00"', '"1e3"'), 'BAD_INPUT', '1e3'],
  ])('refuses %s with the reason', async (_, input, code, words) => {
    const refused = await run([], input)
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.answer)).toMatchObject({ ok: false, error: { code } })
    expect(refused.answer).toContain(words)
  })

  it('does not print a stamp that the XML has not got', async () => {
    const file = join(folder, 'unstamped.xml')
    await writeFile(file, income)
    const { code, answer } = await run(['--xml', file], JSON.stringify(bill))
    expect([code, JSON.parse(answer).error.code]).toEqual([1, 'NOT_STAMPED'])
  })

  it('says which file is not there', async () => {
    const { code, complaint } = await run([join(folder, 'no.json')], '')
    expect(code).toBe(2)
    expect(complaint).toContain('no.json')
  })
})
