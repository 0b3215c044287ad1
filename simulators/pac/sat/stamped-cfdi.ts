import type { JudgedCfdi } from './judge-cfdi.ts'
import { type Element, findElement, localNameOf } from './read-xml.ts'
import type { StampContent } from './set-stamp.ts'

/** A document that a PAC stamped. */
export interface StampedCfdi {
  readonly pac: string
  readonly xml: string
  readonly stamp: StampContent
  readonly stampedAt: Date
  readonly issuerRfc: string
  readonly receiverRfc: string
  readonly type: string
  readonly total: string
  readonly folio: string
  /** Documents that it speaks of; of those that it pays the relation is "pago". */
  readonly related: readonly { readonly relation: string; readonly uuid: string }[]
  cancellation: {
    readonly motive: string
    state: 'done' | 'waits' | 'accepted' | 'rejected' | 'expired'
    /** How often SAT took a request for it. */
    readonly taken: number
    /** SAT's acuse. */
    receipt: string | null
  } | null
}

/** A document with the stamp that was set on it. */
export function stampedCfdi(
  pac: string,
  { element, issuerRfc, receiverRfc, total }: JudgedCfdi,
  { xml, stamp, at }: { readonly xml: string; readonly stamp: StampContent; readonly at: Date },
): StampedCfdi {
  const { Serie: series = '', Folio: number = '', TipoDeComprobante: type = '' } = element.attributes
  return {
    ...{ pac, xml, stamp, stampedAt: at, issuerRfc, receiverRfc, type, total },
    ...{ folio: `${series} ${number}`.trim(), related: relatedOf(element), cancellation: null },
  }
}

function relatedOf(element: Element): StampedCfdi['related'] {
  const groups = element.children.filter((child) => localNameOf(child) === 'CfdiRelacionados')
  const named = groups.flatMap(({ attributes, children }) =>
    children.map((one) => ({
      relation: attributes['TipoRelacion'] ?? '',
      uuid: (one.attributes['UUID'] ?? '').toLowerCase(),
    })),
  )
  const payments = findElement(element, 'Pagos')?.children ?? []
  const paid = payments
    .flatMap(({ children }) => children)
    .filter((child) => localNameOf(child) === 'DoctoRelacionado')
    .map(({ attributes }) => ({
      relation: 'pago',
      uuid: (attributes['IdDocumento'] ?? '').toLowerCase(),
    }))
  return [...named, ...paid]
}
