import { wallClockDate } from '@aquacis/kit/values/calendar.ts'
import type { Csd } from '../cfdi/open-csd.ts'
import { sealCfdi } from '../cfdi/seal-cfdi.ts'
import { cfdiElement } from '../domain/cfdi/cfdi-element.ts'
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

/** Builds a document of its source, dated now, and seals it. */
export function sealDocument(
  row: Pick<DocumentRow, 'source' | 'series' | 'number' | 'receiver' | 'operatingUnitId'>,
  replacesUuid: string | null,
  csd: Csd,
  { settings, now }: { readonly settings: FiscalSettings; readonly now: Date },
): Sealing {
  const { issuer } = settings
  const comprobante = toComprobante(row.source, {
    ...{ series: row.series, number: row.number, receiver: row.receiver, replacesUuid },
    date: wallClockDate(now).toISOString().slice(0, 19),
    place: settings.postalCodeOf(row.operatingUnitId),
    issuer: { rfc: csd.certificate.rfc, nombre: issuer.name, regimenFiscal: issuer.taxRegime },
  })
  if ('obstacle' in comprobante)
    return { kind: 'obstacle', ofDocument: true, code: null, reason: comprobante.obstacle }
  const sealed = sealCfdi(cfdiElement(comprobante), csd, now)
  if (!('refusal' in sealed)) return { kind: 'sealed', xml: sealed.xml }
  const { code, message } = sealed.refusal
  return { kind: 'obstacle', ofDocument: false, code, reason: message }
}
