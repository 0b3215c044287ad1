import type { Room } from '../api/room.ts'
import type { Charge } from '../world/order.ts'
import type { StoredTransaction } from '../world/world.ts'
import { civilDay } from './civil-day.ts'
import { type FileFault, withFault } from './statement.ts'
import { csvLine, pesos, slashed } from './written-values.ts'

/** A provider's settlement report of a day, with fees: what it took, gave back and paid out. Its last line has the sums. */
export function settlementCsv(room: Room, day: string, fault: FileFault | null): string {
  const all = Object.values(room.memory.transactions)
    .filter(({ createdAt }) => civilDay(new Date(createdAt * 1000)) === day)
    .map((one) => ({ ...one, amount: one.gross }))
  const lines = withFault(all, fault)
  const amount = lines.reduce((sum, one) => sum + one.amount, 0) + (fault === 'wrong_totals' ? 100 : 0)
  const fee = lines.reduce((sum, one) => sum + one.fee, 0)
  const sums = [pesos(amount), pesos(fee), pesos(amount - fee)]
  const write = room.dialect.provider === 'conekta' ? conektaLine : femsaLine
  const rows =
    room.dialect.provider === 'conekta'
      ? [
          conektaHeading,
          ...lines.map((one) => write(room, one)),
          ['TOTAL', lines.length, '', '', '', '', '', ...sums, 'MXN', '', ''],
        ]
      : [
          femsaHeading,
          ...lines.map((one) => write(room, one)),
          ['TOTALES', lines.length, '', '', '', '', '', '', ...sums, '', ''],
        ]
  return `${rows.map(csvLine).join('\r\n')}\r\n`
}

type Row = readonly (string | number)[]
type Line = StoredTransaction & { readonly amount: number }

const conektaHeading: Row = [
  ...['transaction_id', 'type', 'charge_id', 'order_id', 'reference', 'payment_method', 'created_at'],
  ...['amount', 'fee', 'net', 'currency', 'transfer_id', 'transfer_reference'],
]

function conektaLine(room: Room, one: Line): Row {
  const charge = room.memory.charges[one.chargeId]
  return [
    ...[
      one.id,
      one.type,
      one.chargeId,
      charge?.orderId ?? '',
      referenceOf(charge),
      charge?.method.kind ?? '',
    ],
    ...[new Date(one.createdAt * 1000).toISOString(), pesos(one.amount), pesos(one.fee)],
    ...[pesos(one.amount - one.fee), 'MXN', one.transferId ?? '', transferReference(room, one)],
  ]
}

const femsaHeading: Row = [
  ...['movimiento', 'tipo', 'cargo', 'orden', 'referencia', 'fecha', 'hora', 'tienda'],
  ...['importe', 'comision', 'neto', 'liquidacion', 'referencia_liquidacion'],
]

const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Mexico_City', timeStyle: 'medium' })

function femsaLine(room: Room, one: Line): Row {
  const charge = room.memory.charges[one.chargeId]
  const at = new Date(one.createdAt * 1000)
  return [
    ...[one.id, one.type === 'capture' ? 'PAGO' : 'DEVOLUCION', one.chargeId, charge?.orderId ?? ''],
    ...[referenceOf(charge), slashed(civilDay(at)), timeOfDay.format(at)],
    ...[charge?.method.kind === 'cash' ? (charge.method.store ?? '') : '', pesos(one.amount), pesos(one.fee)],
    ...[pesos(one.amount - one.fee), one.transferId ?? '', transferReference(room, one)],
  ]
}

function transferReference({ memory }: Room, { transferId }: StoredTransaction): string {
  return transferId === null ? '' : (memory.transfers[transferId]?.reference ?? '')
}

function referenceOf(charge: Charge | undefined): string {
  switch (charge?.method.kind) {
    case 'cash':
      return charge.method.reference
    case 'spei':
      return charge.method.clabe
    default:
      return charge?.referenceId ?? ''
  }
}
