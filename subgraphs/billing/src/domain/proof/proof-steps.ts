import type { InvoiceIssued } from '../account/account-event.ts'
import type { ChargeLineJson } from '../rating/charge-sheet.ts'
import type { VolumePart } from '../volume/volume-part.ts'
import type { ProofStep } from './proof-finding.ts'

/** From what is to be paid down to the registers, one sentence a step, in the order in which a person asks why. */
export function stepsOf(bill: InvoiceIssued): ProofStep[] {
  const { amountDue, previousBalance, total, sheet, litres, volume } = bill
  return [
    {
      amount: amountDue,
      of: 'por pagar',
      from: `saldo anterior ${previousBalance} más este recibo ${total}`,
    },
    { amount: total, of: 'este recibo', from: `conceptos ${sheet.subtotal} más IVA ${sheet.vat}` },
    ...sheet.lines.map(lineStep),
    {
      amount: `${litres} L`,
      of: 'consumo',
      from: `suma de ${volume.parts.length === 1 ? 'una parte' : `${volume.parts.length} partes`}`,
    },
    ...volume.parts.map(partStep),
  ]
}

function lineStep(line: ChargeLineJson): ProofStep {
  const { label, amount, vat, vatRate, base, rate, quantity, unit, unitPrice, exact, rounding } = line
  const reckoned = base !== null && rate !== null ? `${rate} × ${base}` : `${quantity} ${unit} × ${unitPrice}`
  return {
    amount,
    of: `${label} (IVA ${vat} al ${vatRate})`,
    from: `${reckoned} = ${exact}, redondeado ${rounding}; ${line.tariffCode}${line.article}`,
  }
}

function partStep(part: VolumePart): ProofStep {
  const amount = `${part.litres} L`
  switch (part.kind) {
    case 'MEASURED': {
      const again = part.range === null ? '' : ` y la vuelta del contador en ${part.range}`
      const from = `lecturas ${part.to.litres} (${part.to.at}) menos ${part.from.litres} (${part.from.at})${again}; medidor ${part.to.meterId}`
      return { amount, of: 'medido', from }
    }
    case 'INTERPOLATED': {
      const from = `por días, entre ${part.before.litres} (${part.before.at}) y ${part.after.litres} (${part.after.at})`
      return { amount, of: 'repartido', from }
    }
    case 'ESTIMATED':
      return { amount, of: 'estimado', from: `del ${part.from} al ${part.to}: ${JSON.stringify(part.basis)}` }
    case 'BILLED_BEFORE':
      return { amount, of: 'ya cobrado', from: 'una estimación anterior lo había cobrado' }
    case 'CORRECTED':
      return { amount, of: 'corregido', from: `validación del ${part.day}: ${part.by}` }
    case 'SHARED': {
      const { rule, difference, wholeWeight, shares } = part.common
      const { weight = 0, dwelling = '' } = shares[part.place] ?? {}
      const from = `${weight} de ${wholeWeight} partes (${rule}) de los ${difference} L comunes; ${dwelling}`
      return { amount, of: 'parte común', from }
    }
    case 'SUBMETERED': {
      const { masterLitres, ownLitres, from: first, to } = part.common
      const from = `del ${first} al ${to} el medidor general contó ${masterLitres} L y los de las viviendas ${ownLitres} L`
      return { amount, of: 'cobrado a las viviendas', from }
    }
    case 'CARRIED_ON':
      return { amount, of: 'a favor', from: 'espera al consumo que siga' }
    default:
      return part satisfies never
  }
}
