import type { PaymentChannel } from '../../domain/ledger/contract-ledger.ts'
import type { LedgerMovementKind } from '../../generated/resolvers.ts'
import type { Movement, MovingKind } from '../../store/ledger/movements.ts'
import type { ContractCredit } from '../../store/ledger/payment.ts'

const places: Readonly<Record<PaymentChannel, string>> = {
  OXXO: 'en OXXO',
  CASH_NETWORK: 'en efectivo en tienda',
  SPEI: 'por transferencia SPEI',
  CARD: 'con tarjeta',
  CODI: 'con CoDi',
  DESK: 'en caja',
  DIRECT_DEBIT: 'por domiciliación',
}

/** What a movement was, as the graph names it. */
export const movementKinds: Readonly<Record<MovingKind, LedgerMovementKind>> = {
  CHARGE: 'CHARGE',
  CHARGE_REVERSED: 'CHARGE_REVERSED',
  PAYMENT: 'PAYMENT',
  SUSPENSE_ASSIGNED: 'PAYMENT',
  PAYMENT_TAKEN_BACK: 'PAYMENT_TAKEN_BACK',
  REFUND: 'REFUND',
  PAYMENT_RESTORED: 'PAYMENT_RESTORED',
  FORGIVEN: 'FORGIVEN',
}

/** Where a credit comes from, in Spanish. */
export function creditTitle({ channel, invoiceNumber }: ContractCredit): string {
  return channel === 'BILL' ? `Recibo ${invoiceNumber ?? ''} a favor` : `Pago ${places[channel]}`
}

/** A movement in one Spanish sentence. */
export function movementTitle({ kind, invoiceNumber, channel, takenBack, forgiven }: Movement): string {
  if (channel === 'BILL')
    return kind === 'REFUND' ? 'Devolución de saldo a favor' : 'Se repuso un saldo a favor'
  const where = channel === null ? '' : ` ${places[channel]}`
  switch (kind) {
    case 'CHARGE':
      return `Recibo ${invoiceNumber}`
    case 'CHARGE_REVERSED':
      return `Cancelación del recibo ${invoiceNumber}`
    case 'PAYMENT':
    case 'SUSPENSE_ASSIGNED':
      return `Pago${where}`
    case 'PAYMENT_TAKEN_BACK':
      return takenBack === 'CHARGEBACK'
        ? `El banco devolvió un pago${where}`
        : `Cancelación de un pago${where}`
    case 'REFUND':
      return `Devolución de un pago${where}`
    case 'PAYMENT_RESTORED':
      return takenBack === 'CHARGEBACK' ? `El banco repuso un pago${where}` : `Se repuso un pago${where}`
    case 'FORGIVEN':
      return forgiven === 'PREPAYMENT_DISCOUNT' ? 'Descuento por pago anticipado' : 'Condonación de adeudo'
    default:
      return kind satisfies never
  }
}
