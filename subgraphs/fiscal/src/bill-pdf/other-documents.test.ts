import { expect, test } from 'vitest'
import { samples } from '../../test/cfdi/sample-documents.ts'
import { opened, tagsOf, textOf } from '../../test/read-back.ts'
import { cfdiElement } from '../domain/cfdi/cfdi-element.ts'
import { xmlText } from '../domain/cfdi/xml-text.ts'
import { billOfCfdi } from './bill-of-cfdi.ts'
import { billPdf } from './bill-pdf.ts'

async function pageOf(sample: keyof typeof samples) {
  const read = billOfCfdi(xmlText(cfdiElement(samples[sample])))
  if ('fault' in read) throw new Error(read.fault)
  const document = await opened(await billPdf(read.bill))
  expect(document.numPages).toBe(1)
  return { words: await textOf(document), tags: await tagsOf(document) }
}

test('a credit note says what it gives back, and of which document', async () => {
  const { words, tags } = await pageOf('creditNote')
  expect(words).toContain('Nota de crédito')
  expect(words).toContain('Cuánto se te devuelve $139.78')
  expect(words).toContain('Es nota de crédito de 5fb2822e-396d-4725-8521-cdc4bdd20ccf.')
  expect(words).not.toContain('Recibo de agua')
  expect(tags.filter(({ role }) => role === 'H1')).toHaveLength(1)
})

test('a receipt of payment says what was paid, when and how, and what is left', async () => {
  const { words } = await pageOf('receipt')
  expect(words).toContain('Recibo de pago')
  expect(words).toContain('Cuánto pagaste $383.00')
  expect(words).toContain('Factura QRO 100230')
  expect(words).toContain('Parcialidad 1: debías $116.00, quedan $58.00')
  expect(words).toContain('transferencia electrónica de fondos (03), operación 0012345')
  expect(words).toMatch(/IVA \$8\.00 Total pagado \$383\.00/)
})

test('a global invoice names its receipts', async () => {
  const { words } = await pageOf('globalInvoice')
  expect(words).toContain('Factura global')
  for (const receipt of ['R-1', 'R-2', 'R-3']) expect(words).toContain(`Recibo ${receipt}`)
})

test.each([
  ['creditNote', 'esta nota de crédito todavía no es', 'La expidió', 'no cambia lo que se te abona.'],
  ['receipt', 'este recibo de pago todavía no es', 'Lo expidió', 'no cambia lo que pagaste.'],
  ['globalInvoice', 'esta factura global todavía no es', 'La expidió', 'no cambia las ventas que reúne.'],
] as const)('%s without a stamp says so of itself', async (sample, self, issuedBy, unchanged) => {
  const { words } = await pageOf(sample)
  for (const told of [self, issuedBy, unchanged]) expect(words).toContain(told)
  expect(words).not.toContain('lo que debes')
})
