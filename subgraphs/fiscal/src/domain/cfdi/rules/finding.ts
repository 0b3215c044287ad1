/** Something that is wrong with a document, or odd. Sentences are for people, es-MX. */
export interface Finding {
  /** SAT's code where its matrix has one (CFDI40108, CRP20211, 305, …); else a word of ours. */
  readonly code: string
  /** A warning does not keep the document from being stamped. */
  readonly severity: 'error' | 'warning'
  /** "Comprobante/Conceptos/Concepto[2]/@Importe". */
  readonly field: string
  readonly what: string
  readonly mend: string
  /** Of the element in its text, where it was read from one. */
  readonly line?: number
}

/** A finding before it is known where its element stands. */
export interface Complaint {
  readonly code: string
  readonly severity?: 'error' | 'warning'
  /** Attribute that it is about; none where it is about the element. */
  readonly attribute?: string
  readonly what: string
  readonly mend: string
}
