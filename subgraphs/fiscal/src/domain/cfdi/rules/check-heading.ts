import { currencyPlaces } from '../catalogues/currencies-and-countries.ts'
import { paymentForms } from '../catalogues/payment-forms.ts'
import { documentTypes, exportKinds, relations } from '../catalogues/sat-keys.ts'
import { postalCodeFault } from '../parties/postal-code.ts'
import { childrenOf, reach } from '../xml-element.ts'
import type { Examination } from './examination.ts'

/** Attributes of the root that stand for themselves: date, forms of payment, type, place, relations. */
export function checkHeading(examination: Examination): void {
  checkDate(examination)
  checkPaymentWords(examination)
  checkKinds(examination)
  checkRelations(examination)
}

const instant = /^20[1-9]\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/
const threeDaysMs = 72 * 3_600_000
// Clocks of issuer and PAC are never quite together.
const patienceMs = 300_000

function checkDate({ root, now, complain }: Examination): void {
  const date = root.attributes.get('Fecha') ?? ''
  const issued = Date.parse(`${date}Z`)
  if (!instant.test(date) || !new Date(issued).toISOString().startsWith(date)) {
    complain(root, {
      code: 'CFDI40101',
      attribute: 'Fecha',
      what: `La fecha “${date}” no tiene la forma AAAA-MM-DDThh:mm:ss.`,
      mend: 'Escriba la hora local del lugar de expedición, sin zona horaria ni fracciones de segundo.',
    })
    return
  }
  if (now === null) return
  const age = Date.parse(`${now}Z`) - issued
  if (age <= threeDaysMs && age >= -patienceMs) return
  complain(root, {
    code: '401',
    attribute: 'Fecha',
    what:
      age > 0
        ? `La fecha ${date} es de hace más de 72 horas: el PAC ya no la timbra.`
        : `La fecha ${date} está en el futuro.`,
    mend: 'Genere el comprobante de nuevo con la fecha y hora locales del momento, y séllelo otra vez.',
  })
}

function checkPaymentWords({ root, complain }: Examination): void {
  const type = root.attributes.get('TipoDeComprobante') ?? ''
  const form = root.attributes.get('FormaPago')
  const method = root.attributes.get('MetodoPago')
  if (type === 'I' || type === 'E') {
    for (const [attribute, value] of [
      ['FormaPago', form],
      ['MetodoPago', method],
    ] as const) {
      if (value === undefined)
        complain(root, {
          code: 'REQUIRED',
          attribute,
          what: `Un comprobante de tipo ${type} lleva ${attribute}.`,
          mend: 'Indique PUE con la forma en que se pagó, o PPD con forma 99 si se pagará después.',
        })
    }
  }
  if (form !== undefined && !paymentForms.has(form))
    complain(root, unknownKey('CFDI40104', 'FormaPago', form, 'c_FormaPago, por ejemplo 01, 03, 28 o 99'))
  if (method !== undefined && method !== 'PUE' && method !== 'PPD')
    complain(root, unknownKey('CFDI40124', 'MetodoPago', method, 'c_MetodoPago: PUE o PPD'))
  if (method === 'PPD' && form !== undefined && form !== '99')
    complain(root, {
      code: 'CFDI40105',
      attribute: 'FormaPago',
      what: `Con MetodoPago PPD la FormaPago es 99 y no ${form}: aún no se sabe cómo se pagará.`,
      mend: 'Ponga FormaPago 99; la forma real va en el complemento de pago.',
    })
  if (method === 'PUE' && form === '99')
    complain(root, {
      code: 'FORM_UNKNOWN_WITH_PUE',
      severity: 'warning',
      attribute: 'FormaPago',
      what: 'Con MetodoPago PUE la forma de pago se conoce: 99 (por definir) no corresponde.',
      mend: 'Indique la forma en que se pagó, o use PPD.',
    })
}

function checkKinds({ root, complain }: Examination): void {
  const type = root.attributes.get('TipoDeComprobante') ?? ''
  const currency = root.attributes.get('Moneda') ?? ''
  const place = root.attributes.get('LugarExpedicion') ?? ''
  const exported = root.attributes.get('Exportacion') ?? ''
  if (root.attributes.get('Version') !== '4.0')
    complain(root, {
      code: 'VERSION_UNKNOWN',
      attribute: 'Version',
      what: 'Solo se revisan comprobantes de la versión 4.0.',
      mend: 'Genere el comprobante con Version="4.0" y el espacio de nombres http://www.sat.gob.mx/cfd/4.',
    })
  if (!documentTypes.has(type))
    complain(root, unknownKey('CFDI40121', 'TipoDeComprobante', type, 'c_TipoDeComprobante: I, E, P, T o N'))
  if (!currencyPlaces.has(currency))
    complain(root, unknownKey('CFDI40113', 'Moneda', currency, 'c_Moneda, por ejemplo MXN'))
  if (!exportKinds.has(exported))
    complain(root, unknownKey('CFDI40123', 'Exportacion', exported, 'c_Exportacion: 01 si no es exportación'))
  if (exported === '02' && reach(root, 'cfdi:Complemento').every(({ children }) => children.length === 0))
    complain(root, {
      code: 'CFDI40122',
      attribute: 'Exportacion',
      what: 'Exportacion 02 exige el complemento de comercio exterior, que no está.',
      mend: 'Un servicio de agua no se exporta: use 01.',
    })
  const fault = postalCodeFault(place)
  if (fault !== null)
    complain(root, {
      code: 'CFDI40126',
      attribute: 'LugarExpedicion',
      what: `“${place}” no es un código postal: ${fault}.`,
      mend: 'Use el código postal de la oficina que expide.',
    })
}

function checkRelations({ root, complain }: Examination): void {
  for (const related of childrenOf(root, 'cfdi:CfdiRelacionados')) {
    const relation = related.attributes.get('TipoRelacion') ?? ''
    if (!relations.has(relation))
      complain(
        related,
        unknownKey(
          'CFDI40137',
          'TipoRelacion',
          relation,
          'c_TipoRelacion: 01 nota de crédito, 04 sustitución',
        ),
      )
  }
}

/** An attribute that this type of document must not have. */
export function forbidden(code: string, attribute: string, type: string) {
  return {
    code,
    attribute,
    what: `Un comprobante de tipo ${type} no lleva ${attribute}.`,
    mend: `Quite el atributo ${attribute}.`,
  }
}

/** A key that its catalogue does not have. */
export function unknownKey(code: string, attribute: string, value: string, catalogue: string) {
  return {
    code,
    attribute,
    what: value === '' ? `Falta ${attribute}.` : `${attribute} “${value}” no está en el catálogo.`,
    mend: `Use una clave de ${catalogue}.`,
  }
}
