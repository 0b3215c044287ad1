import type { VoucherFragment } from '../../../graphql/generated/graphql.ts'
import type { Money } from '../../../i18n/money.ts'
import { say } from '../../../i18n/say.ts'
import { isNothing, without } from '../choose/payable.ts'

/** What a voucher is for, in a line. */
export function purposeOf({ covers, bills }: Pick<VoucherFragment, 'covers' | 'bills'>): string {
  if (covers === 'INSTALMENT') return say('payVoucher.forInstalment')
  return covers === 'INVOICES' && bills.length > 0
    ? say('payVoucher.forBills', { bills: bills.map(({ invoiceNumber }) => invoiceNumber).join(', ') })
    : say('payVoucher.forBalance')
}

/** Whose it is; whoever made it without signing in is shown the end of the number. */
export function contractLine(
  { contractNumber }: Pick<VoucherFragment, 'contractNumber'>,
  isKeyed: boolean,
): string {
  const shown = { contractNumber: contractNumber.replace(/^[^\d]+/, '') }
  return isKeyed ? say('payVoucher.contractEnd', shown) : say('payVoucher.contract', shown)
}

/** What is still to come of it. */
export function leftOf({ amount, paid }: Pick<VoucherFragment, 'amount' | 'paid'>): string {
  return without(amount, paid)
}

/** `$250.00 de más`: what came beyond its amount; null where nothing did. */
export function surplusOf(
  { amount, paid }: Pick<VoucherFragment, 'amount' | 'paid'>,
  money: Money,
): string | null {
  const more = without(paid, amount)
  return isNothing(more) ? null : say('payVoucher.paid.more', { pesos: money.pesos(more) })
}

/** In groups of four, as long as nobody has grouped it. */
export function groupedDigits(number: string): string {
  return /\s/.test(number) ? number : number.replace(/(.{4})(?=.)/g, '$1 ')
}
