/** What a voucher says on paper; amounts are as people read them: `$1,234.50`. */
export interface VoucherOnPaper {
  /** `Paga en OXXO`. */
  readonly title: string
  readonly contractNumber: string
  readonly amount: string
  /** `Vence el 2 de diciembre de 2026, 14:00`; null where it does not end. */
  readonly ends: string | null
  /** `CLABE` or `Número`, as a cashier or a bank asks for it, with the digits in groups. */
  readonly number: { readonly label: string; readonly text: string } | null
  readonly barcode: string | null
  /** What the square code holds. */
  readonly square: string | null
  readonly facts: readonly { readonly label: string; readonly text: string }[]
  readonly steps: readonly string[]
  readonly bills: readonly { readonly number: string; readonly amount: string }[]
  /** Printed across: it is paid, over or replaced; null while it can be paid. */
  readonly stamp: string | null
  readonly on: Date
}
