import { wallClockDate } from '@aquacis/kit/values/calendar.ts'
import type { Csd } from '../cfdi/open-csd.ts'
import type { SatSchemas } from '../cfdi/sat-schemas.ts'
import { sealCfdi } from '../cfdi/seal-cfdi.ts'
import { cfdiElement } from '../domain/cfdi/cfdi-element.ts'
import { checkCfdi } from '../domain/cfdi/rules/check-cfdi.ts'
import { toComprobante } from '../domain/document/to-comprobante.ts'
import type { FiscalSettings } from '../settings.ts'
import type { DocumentRow } from '../store/fiscal-document.ts'

/** What came of sealing: the XML, or what stands in the way and whether somebody has to mend the document. */
export type Sealing =
  | { readonly kind: 'sealed'; readonly xml: string }
  | {
      readonly kind: 'obstacle'
      readonly ofDocument: boolean
      readonly code: string | null
      readonly reason: string
    }

/** What documents are sealed by. */
interface SealingDesk {
  readonly settings: FiscalSettings
  /** Null where none are configured: then rules of our own are all that is checked. */
  readonly schemas: SatSchemas | null
  readonly now: Date
}

/**
 * Builds a document of its source, dated now, and seals it. What SAT would refuse is found here, before it costs a stamp: by
 * the rules of its matrix that are known, and by its schemas where they are configured.
 */
export function sealDocument(
  row: Pick<DocumentRow, 'source' | 'series' | 'number' | 'receiver' | 'operatingUnitId'>,
  replacesUuid: string | null,
  csd: Csd,
  { settings, schemas, now }: SealingDesk,
): Sealing {
  const { issuer } = settings
  const date = wallClockDate(now).toISOString().slice(0, 19)
  const comprobante = toComprobante(row.source, {
    ...{ series: row.series, number: row.number, receiver: row.receiver, replacesUuid },
    date,
    place: settings.postalCodeOf(row.operatingUnitId),
    issuer: { rfc: csd.certificate.rfc, nombre: issuer.name, regimenFiscal: issuer.taxRegime },
  })
  if ('obstacle' in comprobante)
    return { kind: 'obstacle', ofDocument: true, code: null, reason: comprobante.obstacle }
  const sealed = sealCfdi(cfdiElement(comprobante), csd, now)
  if ('refusal' in sealed) {
    const { code, message: reason } = sealed.refusal
    return { kind: 'obstacle', ofDocument: false, code, reason }
  }
  const found = [...checkCfdi(sealed.element, { now: date }), ...(schemas?.check(sealed.xml) ?? [])]
  const wrong = found.find(({ severity }) => severity === 'error')
  if (wrong === undefined) return { kind: 'sealed', xml: sealed.xml }
  const { code, what, mend } = wrong
  return { kind: 'obstacle', ofDocument: true, code, reason: `${what} ${mend}` }
}
