import type { BilledHouse, HouseBill } from '../billing/house-bills.ts'
import { houseDocument } from '../billing/house-document.ts'
import { houseProof } from '../proof/house-proof.ts'
import { plainPdf } from './plain-pdf.ts'

const invented = 'Recibo de la casa de demostración: no tiene valor.'

function paper(bill: HouseBill): string {
  const { sheet } = bill
  return plainPdf([
    invented,
    `Recibo ${bill.number}`,
    `Del ${bill.periodFrom} al ${bill.periodTo}: ${(bill.litres / 1000).toFixed(1)} m³`,
    '',
    ...sheet.lines.map(({ label, amount, vat }) => `${label}: $${amount}, IVA $${vat}`),
    '',
    `Total: $${sheet.total}. Paga a más tardar el ${bill.dueOn}.`,
  ])
}

function cfdi(bill: HouseBill): string {
  const { uuid, receiverRfc, receiverName } = houseDocument(bill)
  const { subtotal, total, lines } = bill.sheet
  const concepts = lines.map(({ label, amount }) => `<Concepto Descripcion="${label}" Importe="${amount}"/>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${invented} Un CFDI lleva además los sellos del emisor y del SAT. -->
<Comprobante Version="4.0" SubTotal="${subtotal}" Total="${total}" Folio="${bill.number}">
  <Receptor Rfc="${receiverRfc}" Nombre="${receiverName}"/>
  <Conceptos>${concepts.join('')}</Conceptos>
  <TimbreFiscalDigital UUID="${uuid}"/>
</Comprobante>
`
}

/** A paper of a bill of the invented house; null for one that nobody makes. */
export async function billFile(billed: BilledHouse, file: string): Promise<Blob | null> {
  switch (file) {
    case 'bill':
      return new Blob([paper(billed.bill)], { type: 'application/pdf' })
    case 'cfdi':
      return new Blob([cfdi(billed.bill)], { type: 'application/xml' })
    case 'proof': {
      const proof = { about: invented, ...(await houseProof(billed)) }
      return new Blob([`${JSON.stringify(proof, null, 1)}\n`], { type: 'application/json' })
    }
    default:
      return null
  }
}
