import { currencyPlaces } from '../catalogues/currencies-and-countries.ts'
import type { XmlElement } from '../xml-element.ts'
import { checkConcepts } from './check-concepts.ts'
import { checkGlobal } from './check-global.ts'
import { checkHeading } from './check-heading.ts'
import { checkShape } from './check-shape.ts'
import { checkTotals } from './check-totals.ts'
import { checkType } from './check-type.ts'
import { examine } from './examination.ts'
import type { Finding } from './finding.ts'
import { checkParties } from './parties/check-parties.ts'
import { checkComplement, checkReceipt } from './payments/check-receipt.ts'
import { checkTaxSummary } from './taxes/check-tax-summary.ts'

/** What the rules need beside the document. */
export interface CheckCircumstances {
  /** Wall clock of the place of issue, "2026-11-21T14:05:00": without it, the date is not compared with today. */
  readonly now?: string
}

/**
 * Rules that SAT's matrices put on a CFDI 4.0 (types I, E, P) beside its schema: keys of catalogues, sums, limits of
 * rounding, taxes, generic receivers, global invoices, payments. Empty: nothing is wrong. What only SAT's registers tell
 * (RFC in use, name, certificate revoked) is not among them.
 */
export function checkCfdi(root: XmlElement, { now }: CheckCircumstances = {}): Finding[] {
  const examination = examine(root, now ?? null)
  if (!checkShape(examination)) return examination.findings
  checkHeading(examination)
  checkType(examination)
  checkParties(examination)
  checkGlobal(examination)
  const places = currencyPlaces.get(root.attributes.get('Moneda') ?? '') ?? 2
  const type = root.attributes.get('TipoDeComprobante')
  checkComplement(examination)
  if (type === 'P') checkReceipt(examination)
  else if (type === 'I' || type === 'E') {
    checkConcepts(examination, places)
    checkTotals(examination, places)
    checkTaxSummary(examination, places)
  }
  return examination.findings
}
