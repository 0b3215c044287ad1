import { cfdiUses } from '../../catalogues/cfdi-uses.ts'
import { fiscalRegimes } from '../../catalogues/fiscal-regimes.ts'
import { fiscalName, hasLegalForm } from '../../parties/fiscal-name.ts'
import { postalCodeFault } from '../../parties/postal-code.ts'
import { type RfcReading, readRfc } from '../../parties/rfc.ts'
import type { Complaint } from '../finding.ts'

/** What a receiver says of itself, as the attributes of `cfdi:Receptor`. */
export interface ReceiverClaims {
  readonly rfc: string
  readonly nombre: string
  readonly domicilioFiscalReceptor: string
  readonly regimenFiscalReceptor: string
  readonly usoCFDI: string
}

/**
 * Everything that can be told of a receiver without asking SAT: form of the RFC, name, postal code, régimen against the
 * kind of person, use against both. For a resident who enters fiscal data, and for a document before it is stamped.
 * Whether RFC, name, postal code and régimen are those of SAT's register, only the stamping tells (CFDI40143 … 40159).
 */
export function checkReceiver(claims: ReceiverClaims): Complaint[] {
  const rfc = readRfc(claims.rfc)
  const kind = 'fault' in rfc ? null : rfc.kind
  return [
    ...rfcComplaints(claims, rfc),
    ...nameComplaints(claims, kind),
    ...addressComplaints(claims),
    ...regimeComplaints(claims, kind),
    ...useComplaints(claims, kind),
  ]
}

type Kind = RfcReading['kind'] | null

/** Faults of an RFC, of whoever it is. */
export function rfcComplaints(
  { rfc }: { readonly rfc: string },
  reading: ReturnType<typeof readRfc>,
): Complaint[] {
  if ('fault' in reading) {
    return [
      {
        code: 'RFC_MALFORMED',
        attribute: 'Rfc',
        what: `El RFC “${rfc}” no es válido: ${reading.fault}.`,
        mend: 'Cópielo de la Constancia de Situación Fiscal.',
      },
    ]
  }
  if (reading.checks) return []
  return [
    {
      code: 'RFC_CHECK_CHARACTER',
      severity: 'warning',
      attribute: 'Rfc',
      what: `El último carácter del RFC ${rfc} no corresponde a los demás: suele ser un error al teclear.`,
      mend: 'Compárelo con la Constancia de Situación Fiscal; si así está ahí, es válido.',
    },
  ]
}

function nameComplaints({ nombre }: ReceiverClaims, kind: Kind): Complaint[] {
  if (nombre.trim() === '') {
    return [
      {
        code: 'NAME_MISSING',
        attribute: 'Nombre',
        what: 'Falta el nombre del receptor.',
        mend: 'Escríbalo como en la Constancia de Situación Fiscal.',
      },
    ]
  }
  if (kind === 'legal' && hasLegalForm(nombre)) return [legalFormComplaint(nombre)]
  const tidy = fiscalName(nombre, 'natural')
  if (kind === 'foreign' || nombre === tidy) return []
  return [
    {
      code: 'NAME_NOT_AS_REGISTERED',
      severity: 'warning',
      attribute: 'Nombre',
      what: `El nombre “${nombre}” no está como lo guarda el SAT: en mayúsculas y con espacios sencillos.`,
      mend: `Escriba “${tidy}”, si así aparece en la Constancia de Situación Fiscal.`,
    },
  ]
}

/** Of issuer and receiver alike. */
export function legalFormComplaint(nombre: string): Complaint {
  return {
    code: 'CFDI40145',
    severity: 'warning',
    attribute: 'Nombre',
    what: `El nombre “${nombre}” lleva el régimen societario, que CFDI 4.0 no quiere.`,
    mend: `Escriba “${fiscalName(nombre, 'legal')}”, como en la Constancia de Situación Fiscal.`,
  }
}

function addressComplaints({ domicilioFiscalReceptor }: ReceiverClaims): Complaint[] {
  const fault = postalCodeFault(domicilioFiscalReceptor)
  if (fault === null) return []
  return [
    {
      code: 'CFDI40147',
      attribute: 'DomicilioFiscalReceptor',
      what: `“${domicilioFiscalReceptor}” no es un código postal: ${fault}.`,
      mend: 'Use el del domicilio fiscal, que está en la Constancia de Situación Fiscal; no el de la toma de agua.',
    },
  ]
}

function regimeComplaints({ regimenFiscalReceptor }: ReceiverClaims, kind: Kind): Complaint[] {
  const regime = fiscalRegimes.get(regimenFiscalReceptor)
  const attribute = 'RegimenFiscalReceptor'
  if (regime === undefined) {
    return [
      {
        code: 'CFDI40157',
        attribute,
        what: `El régimen “${regimenFiscalReceptor}” no está en el catálogo c_RegimenFiscal.`,
        mend: 'Use la clave de tres cifras de la Constancia de Situación Fiscal, por ejemplo 605, 612 o 601.',
      },
    ]
  }
  const person = personOf(kind)
  if (person === null || regime.person === 'both' || regime.person === person) return []
  return [
    {
      code: 'CFDI40158',
      attribute,
      what: `El régimen ${regimenFiscalReceptor} (${regime.text}) no es de personas ${person === 'legal' ? 'morales' : 'físicas'}, y el RFC sí.`,
      mend: 'Revise el régimen en la Constancia de Situación Fiscal.',
    },
  ]
}

function useComplaints({ usoCFDI, regimenFiscalReceptor }: ReceiverClaims, kind: Kind): Complaint[] {
  const use = cfdiUses.get(usoCFDI)
  const attribute = 'UsoCFDI'
  if (use === undefined) {
    return [
      {
        code: 'CFDI40160',
        attribute,
        what: `El uso “${usoCFDI}” no está en el catálogo c_UsoCFDI.`,
        mend: 'Para un recibo de agua suele ser G03 (gastos en general) o S01 (sin efectos fiscales).',
      },
    ]
  }
  const wrongPerson = personOf(kind) === 'legal' && use.person === 'natural'
  if (!wrongPerson && (use.regimes.has(regimenFiscalReceptor) || !fiscalRegimes.has(regimenFiscalReceptor)))
    return []
  return [
    {
      code: 'CFDI40161',
      attribute,
      what: wrongPerson
        ? `El uso ${usoCFDI} (${use.text}) es solo de personas físicas.`
        : `El régimen ${regimenFiscalReceptor} no puede usar ${usoCFDI} (${use.text}).`,
      mend: use.regimes.has('616')
        ? 'Revise régimen y uso.'
        : 'Use S01 (sin efectos fiscales), que todos pueden usar, o revise el régimen.',
    },
  ]
}

function personOf(kind: Kind): 'natural' | 'legal' | null {
  return kind === 'natural' || kind === 'legal' ? kind : null
}
