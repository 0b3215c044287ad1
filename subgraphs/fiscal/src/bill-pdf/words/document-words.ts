import type { DocumentKindOnPaper } from '../bill-on-paper.ts'

/** How a page calls itself and what stands on it. */
export interface DocumentWords {
  readonly title: string
  /** Before its number. */
  readonly short: string
  /** Above the amount, where nothing is asked for. */
  readonly amount: string
  /** Below it. */
  readonly sentence: string
  /** Above the lines. */
  readonly lines: string
  readonly total: string
  /** Said of one that has no stamp yet: what it is, who made it out, and what its stamp will not change. */
  readonly unstamped: { readonly self: string; readonly issuedBy: string; readonly unchanged: string }
}

const words: Readonly<Record<DocumentKindOnPaper, DocumentWords>> = {
  bill: {
    ...{ title: 'Recibo de agua', short: 'Recibo', amount: 'Cuánto es' },
    ...{ sentence: 'Total del comprobante', lines: 'Cómo se calculó', total: 'Total de este recibo' },
    unstamped: { self: 'este recibo', issuedBy: 'Lo expidió', unchanged: 'lo que debes' },
  },
  creditNote: {
    ...{ title: 'Nota de crédito', short: 'Nota', amount: 'Cuánto se te devuelve' },
    ...{ sentence: 'Se abona a tu cuenta', lines: 'Qué se devuelve', total: 'Total que se devuelve' },
    unstamped: { self: 'esta nota de crédito', issuedBy: 'La expidió', unchanged: 'lo que se te abona' },
  },
  payment: {
    ...{ title: 'Recibo de pago', short: 'Pago', amount: 'Cuánto pagaste' },
    ...{ sentence: 'Recibimos tu pago', lines: 'Qué se pagó', total: 'Total pagado' },
    unstamped: { self: 'este recibo de pago', issuedBy: 'Lo expidió', unchanged: 'lo que pagaste' },
  },
  global: {
    ...{ title: 'Factura global', short: 'Factura', amount: 'Cuánto es' },
    ...{ sentence: 'Total del comprobante', lines: 'Ventas que reúne', total: 'Total de la factura' },
    unstamped: { self: 'esta factura global', issuedBy: 'La expidió', unchanged: 'las ventas que reúne' },
  },
}

/** The words of a kind of document; those of a bill unless told. */
export function documentWords(kind: DocumentKindOnPaper = 'bill'): DocumentWords {
  return words[kind]
}
