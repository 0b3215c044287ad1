import { compareDecimals, type Decimal } from '@aquacis/kit/values/decimal.ts'
import { decimalOrNull, sumOfDecimals } from '../build/amounts.ts'
import { taxObjects, untaxedObjects } from '../catalogues/sat-keys.ts'
import { isWithinLimits } from '../limits.ts'
import { reach, type XmlElement } from '../xml-element.ts'
import { unknownKey } from './check-heading.ts'
import { checkParts } from './check-parts.ts'
import { type Examination, only } from './examination.ts'
import { chargedCodes, checkTax, withheldCodes } from './taxes/check-taxes.ts'

/** Every line by itself: keys, amounts within SAT's limits, taxes as its ObjetoImp says. */
export function checkConcepts(examination: Examination, places: number): void {
  for (const concept of reach(examination.root, 'cfdi:Conceptos', 'cfdi:Concepto')) {
    checkKeys(examination, concept)
    checkParts(examination, concept, places)
    checkAmounts(examination, concept, places)
    checkTaxed(examination, concept)
    const taxed = (group: string, entry: string) => reach(concept, 'cfdi:Impuestos', group, entry)
    for (const tax of taxed('cfdi:Traslados', 'cfdi:Traslado'))
      checkTax(examination, tax, { kind: 'charged', codes: chargedCodes, suffix: '', places })
    for (const tax of taxed('cfdi:Retenciones', 'cfdi:Retencion'))
      checkTax(examination, tax, { kind: 'withheld', codes: withheldCodes, suffix: '', places })
  }
}

function checkKeys({ complain }: Examination, concept: XmlElement): void {
  const product = concept.attributes.get('ClaveProdServ') ?? ''
  const unit = concept.attributes.get('ClaveUnidad') ?? ''
  const object = concept.attributes.get('ObjetoImp') ?? ''
  if (!/^\d{8}$/.test(product))
    complain(
      concept,
      unknownKey('CFDI40162', 'ClaveProdServ', product, 'c_ClaveProdServ, de ocho cifras; agua: 83101501'),
    )
  if (!/^[A-Z0-9]{2,3}$/.test(unit))
    complain(
      concept,
      unknownKey('CFDI40165', 'ClaveUnidad', unit, 'c_ClaveUnidad: MTQ metro cúbico, E48 servicio'),
    )
  if (!taxObjects.has(object))
    complain(concept, unknownKey('CFDI40170', 'ObjetoImp', object, 'c_ObjetoImp: 01, 02 o 03'))
}

function checkAmounts({ complain }: Examination, concept: XmlElement, places: number): void {
  const read = (attribute: string) => decimalOrNull(concept.attributes.get(attribute))
  const quantity = read('Cantidad')
  const price = read('ValorUnitario')
  const amount = read('Importe')
  if (price === null || price.digits <= 0n)
    complain(concept, {
      code: 'CFDI40166',
      attribute: 'ValorUnitario',
      what: 'El valor unitario debe ser mayor que cero.',
      mend: 'Quite la línea que no cobra nada; un bonificado va con su valor y su descuento.',
    })
  if (
    quantity !== null &&
    price !== null &&
    amount !== null &&
    !isWithinLimits(amount, { a: quantity, b: price, places })
  )
    complain(concept, {
      code: 'CFDI40167',
      attribute: 'Importe',
      what: `El importe ${concept.attributes.get('Importe')} no es ${concept.attributes.get('Cantidad')} × ${concept.attributes.get('ValorUnitario')}, ni dentro de los límites de redondeo.`,
      mend: 'Dé al valor unitario hasta seis decimales, o cobre la línea como 1 servicio (E48).',
    })
  checkDiscount(complain, concept, amount)
}

function checkDiscount(complain: Examination['complain'], concept: XmlElement, amount: Decimal | null): void {
  const discount = decimalOrNull(concept.attributes.get('Descuento'))
  if (discount === null || amount === null) return
  if (discount.scale > Math.max(amount.scale, 2))
    complain(concept, {
      code: 'CFDI40168',
      attribute: 'Descuento',
      what: 'El descuento tiene más decimales que el importe.',
      mend: 'Redondee el descuento a los decimales del importe.',
    })
  if (compareDecimals(discount, amount) > 0)
    complain(concept, {
      code: 'CFDI40169',
      attribute: 'Descuento',
      what: 'El descuento es mayor que el importe de la línea.',
      mend: 'Limite el descuento al importe; el resto va en otra línea o en una nota de crédito.',
    })
}

function checkTaxed({ complain }: Examination, concept: XmlElement): void {
  const object = concept.attributes.get('ObjetoImp') ?? ''
  const node = only(concept, 'cfdi:Impuestos')
  const entries = [
    ...reach(concept, 'cfdi:Impuestos', 'cfdi:Traslados', 'cfdi:Traslado'),
    ...reach(concept, 'cfdi:Impuestos', 'cfdi:Retenciones', 'cfdi:Retencion'),
  ]
  if (object === '02' && node === undefined)
    complain(concept, {
      code: 'CFDI40171',
      attribute: 'ObjetoImp',
      what: 'Con ObjetoImp 02 la línea desglosa sus impuestos, y no lo hace.',
      mend: 'Agregue el traslado de IVA (agua doméstica: tasa 0.000000), o use ObjetoImp 01 o 03.',
    })
  if (untaxedObjects.has(object) && node !== undefined)
    complain(concept, {
      code: 'CFDI40172',
      attribute: 'ObjetoImp',
      what: `Con ObjetoImp ${object} la línea no lleva impuestos.`,
      mend: 'Quite los impuestos, o use ObjetoImp 02.',
    })
  if (node !== undefined && entries.length === 0)
    complain(node, {
      code: 'CFDI40173',
      what: 'El nodo Impuestos de la línea está vacío.',
      mend: 'Agregue un traslado o una retención, o quite el nodo.',
    })
}

/** Sum of an attribute over the lines; what is no number counts as nothing, and is found elsewhere. */
export function sumOverLines(root: XmlElement, attribute: string): Decimal {
  const lines = reach(root, 'cfdi:Conceptos', 'cfdi:Concepto')
  return sumOfDecimals(lines.flatMap(({ attributes }) => decimalOrNull(attributes.get(attribute)) ?? []))
}
