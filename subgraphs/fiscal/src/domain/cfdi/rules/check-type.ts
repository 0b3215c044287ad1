import { reach } from '../xml-element.ts'
import { forbidden } from './check-heading.ts'
import { type Examination, only } from './examination.ts'

/**
 * What a document's type does not let it have: transfers (T), payrolls (N) and payments (P) charge nothing themselves. SAT
 * files it under codes of its own, before those of the complement of payments.
 */
export function checkType(examination: Examination): void {
  const { root, complain } = examination
  const type = root.attributes.get('TipoDeComprobante') ?? ''
  if (['T', 'N', 'P'].includes(type) && root.attributes.has('FormaPago'))
    complain(root, forbidden('CFDI40103', 'FormaPago', type))
  if (type !== 'T' && type !== 'P') return
  if (root.attributes.has('MetodoPago')) complain(root, forbidden('CFDI40125', 'MetodoPago', type))
  const subtotal = root.attributes.get('SubTotal') ?? ''
  if (!/^0(\.0+)?$/.test(subtotal))
    complain(root, {
      code: 'CFDI40109',
      attribute: 'SubTotal',
      what: `Un comprobante de tipo ${type} no cobra: SubTotal es 0, y dice ${subtotal}.`,
      mend: 'Ponga SubTotal="0"; si cobra algo es de tipo I.',
    })
  for (const line of reach(root, 'cfdi:Conceptos', 'cfdi:Concepto'))
    if (line.attributes.has('Descuento')) complain(line, forbidden('CFDI40111', 'Descuento', type))
  const taxes = only(root, 'cfdi:Impuestos')
  if (taxes !== undefined)
    complain(taxes, {
      code: 'CFDI40201',
      what: `Un comprobante de tipo ${type} no lleva el nodo Impuestos del comprobante.`,
      mend: 'Quítelo: los impuestos pagados van en el complemento de pago.',
    })
}
