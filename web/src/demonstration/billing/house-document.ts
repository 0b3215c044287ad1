import type { HouseBill } from './house-bills.ts'

const hex = (seed: number, digits: number) =>
  Math.abs(Math.imul(seed, 2_654_435_761)).toString(16).padStart(digits, '4').slice(0, digits).toUpperCase()

/** The CFDI of a bill, as if SAT had stamped it: to the general public, until the visitor says otherwise. */
export function houseDocument(bill: HouseBill) {
  const seed = Number(bill.periodFrom.replaceAll('-', ''))
  const uuid = `${hex(seed, 8)}-${hex(seed + 1, 4)}-4${hex(seed + 2, 3)}-9${hex(seed + 3, 3)}-${hex(seed + 4, 8)}${hex(seed + 5, 4)}`
  return {
    id: bill.id.replace('-4000-', '-4001-'),
    kind: 'INCOME',
    state: bill.reversed === null ? 'STAMPED' : 'CANCELLED',
    folio: bill.number,
    uuid,
    stampedAt: bill.issuedAt,
    receiverRfc: 'XAXX010101000',
    receiverName: 'TITULAR DEL CONTRATO 442761',
    total: bill.sheet.total,
    refusedBecause: null,
    nextTryAt: null,
    tries: 1,
    replaces: null,
    cancelMotive: bill.reversed === null ? null : '01',
    verificationUrl: `https://verificacfdi.facturaelectronica.sat.gob.mx/default.aspx?id=${uuid}`,
  }
}
