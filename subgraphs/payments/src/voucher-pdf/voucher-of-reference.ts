import { spokenPesos } from '@aquacis/kit/values/money.ts'
import { bankOfClabe } from '../domain/reference/clabe.ts'
import { groupedDigits } from '../domain/reference/grouped-digits.ts'
import { beneficiary } from '../domain/reference/payer.ts'
import type { PayingMethod, ReferenceState } from '../domain/reference/reference.ts'
import { leftOf } from '../domain/reference/settle-reference.ts'
import type { KeptReference } from '../store/reference/payment-reference.ts'
import type { VoucherOnPaper } from './voucher-on-paper.ts'

const titles: Readonly<Record<PayingMethod, string>> = {
  OXXO: 'Paga en OXXO',
  CASH_NETWORK: 'Paga en tiendas',
  SPEI: 'Paga por transferencia (SPEI)',
  CARD: 'Paga con tarjeta',
  CODI: 'Paga con CoDi',
}

const stamps: Partial<Readonly<Record<ReferenceState, string>>> = {
  PAID: 'Este pago ya está hecho. No pagues otra vez.',
  EXPIRED: 'Esta referencia ya venció. Genera una nueva.',
  REPLACED: 'Hay otra referencia en lugar de esta. Paga con la nueva.',
  CANCELLED: 'Esta referencia se canceló. Genera una nueva.',
}

const clock = new Intl.DateTimeFormat('es-MX', {
  ...{ timeZone: 'America/Mexico_City', dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' },
})

/** A reference as a page; null for a card, which needs none, and before there is anything to pay with. */
export function voucherOfReference(
  reference: KeptReference,
  steps: readonly string[],
): VoucherOnPaper | null {
  const { method, state, paying, contractNumber, expiresAt, bills, createdAt, paid } = reference
  if (method === 'CARD' || paying === null) return null
  const digits = paying.clabe ?? paying.number
  const stamp = stamps[state] ?? null
  const left = stamp === null ? leftOf(reference) : reference.amount
  return {
    ...{ title: titles[method], contractNumber, amount: spokenPesos(left), stamp, on: createdAt, steps },
    ends: expiresAt === null ? null : `Vence el ${clock.format(expiresAt)}`,
    number:
      digits === null
        ? null
        : { label: paying.clabe === null ? 'Número' : 'CLABE', text: groupedDigits(digits) },
    ...{ barcode: paying.barcode, square: paying.codiPayload },
    facts: [
      ...(paying.clabe === null
        ? []
        : [
            { label: 'Banco', text: bankOfClabe(paying.clabe) ?? paying.bank ?? '' },
            { label: 'Beneficiario', text: beneficiary },
          ]),
      ...(paid > 0n ? [{ label: 'Ya pagaste', text: spokenPesos(paid) }] : []),
    ],
    bills: bills.map((bill) => ({ number: bill.invoiceNumber, amount: spokenPesos(bill.amount) })),
  }
}
