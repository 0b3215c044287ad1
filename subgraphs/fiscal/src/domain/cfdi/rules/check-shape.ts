import { childrenOf, type XmlElement } from '../xml-element.ts'
import type { Examination } from './examination.ts'
import { type ElementShape, shapes } from './shapes.ts'

/**
 * Whether the document is a CFDI at all, and has the elements, attributes and forms that its schema demands: for where
 * SAT's own schemas are not at hand, and in words. False: it is something else, and no rule makes sense of it.
 */
export function checkShape(examination: Examination): boolean {
  const { root, complain } = examination
  if (root.kind !== 'cfdi:Comprobante') {
    complain(root, {
      code: '301',
      what: `La raíz es ${root.name} y no un comprobante CFDI 4.0.`,
      mend: 'La raíz es cfdi:Comprobante, del espacio de nombres http://www.sat.gob.mx/cfd/4.',
    })
    return false
  }
  checkElement(examination, root)
  return true
}

function checkElement(examination: Examination, element: XmlElement): void {
  const shape = shapes.get(element.kind)
  if (shape !== undefined) checkAttributes(examination, element, shape)
  for (const [kind, least] of Object.entries(shape?.children ?? {})) {
    if (childrenOf(element, kind).length < least)
      examination.complain(element, {
        code: '301',
        what: `Dentro de ${element.name} falta ${kind}.`,
        mend: `Agregue ${kind}.`,
      })
  }
  for (const child of element.children) if (typeof child !== 'string') checkElement(examination, child)
}

function checkAttributes({ complain }: Examination, element: XmlElement, shape: ElementShape): void {
  for (const name of shape.required) {
    if (!element.attributes.has(name))
      complain(element, {
        code: '301',
        attribute: name,
        what: `A ${element.name} le falta el atributo ${name}.`,
        mend: `Agregue ${name}.`,
      })
  }
  for (const [name, form] of Object.entries(shape.forms ?? {})) {
    const value = element.attributes.get(name)
    if (value !== undefined && !form.test(value))
      complain(element, {
        code: '301',
        attribute: name,
        what: `${name} “${value.slice(0, 60)}” no tiene la forma que pide el esquema del SAT.`,
        mend: formHint(name),
      })
  }
}

function formHint(name: string): string {
  if (/UUID|IdDocumento/.test(name)) return 'Use el folio fiscal: 36 caracteres con guiones.'
  if (/Nombre|Descripcion|Serie|Folio|Unidad|NoIdentificacion|Condiciones|NumOperacion/.test(name))
    return 'Quite la barra | y los caracteres de más: no debe pasar de su longitud máxima.'
  return 'Revise que sea un número sin signo, con punto y hasta seis decimales, o una clave sin espacios.'
}
