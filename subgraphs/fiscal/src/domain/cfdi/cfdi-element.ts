import { paymentNodes } from './build/payments-element.ts'
import { saleAttributes, saleParts } from './build/sale-element.ts'
import type { Comprobante } from './comprobante.ts'
import { satNamespaces, type XmlElement, xmlElement } from './xml-element.ts'

const schemas = {
  cfdi: 'http://www.sat.gob.mx/cfd/4 http://www.sat.gob.mx/sitio_internet/cfd/4/cfdv40.xsd',
  pago20: 'http://www.sat.gob.mx/Pagos20 http://www.sat.gob.mx/sitio_internet/cfd/Pagos/Pagos20.xsd',
}

/**
 * The document as XML, whole but for certificate and seal: sums, taxes and totals worked out, attributes in the order of
 * Anexo 20, namespaces declared at the root as SAT wants them.
 */
export function cfdiElement(comprobante: Comprobante): XmlElement {
  return comprobante.tipoDeComprobante === 'P' ? receiptElement(comprobante) : saleElement(comprobante)
}

function saleElement(sale: Extract<Comprobante, { tipoDeComprobante: 'I' | 'E' }>): XmlElement {
  const parts = saleParts(sale)
  const period = sale.informacionGlobal
  return rootElement(sale, {
    amounts: saleAttributes(sale, parts),
    metodoPago: sale.metodoPago,
    period:
      period === undefined
        ? []
        : [
            xmlElement('cfdi:InformacionGlobal', {
              Periodicidad: period.periodicidad,
              Meses: period.meses,
              Año: String(period.anio),
            }),
          ],
    nodes: parts.nodes,
  })
}

function receiptElement(receipt: Extract<Comprobante, { tipoDeComprobante: 'P' }>): XmlElement {
  return rootElement(receipt, {
    amounts: { SubTotal: '0', Moneda: 'XXX', Total: '0' },
    period: [],
    nodes: paymentNodes(receipt),
  })
}

interface Parts {
  readonly amounts: Readonly<Record<string, string | undefined>>
  readonly metodoPago?: string
  readonly period: readonly XmlElement[]
  readonly nodes: readonly XmlElement[]
}

function rootElement(comprobante: Comprobante, parts: Parts): XmlElement {
  const pays = comprobante.tipoDeComprobante === 'P'
  return xmlElement(
    'cfdi:Comprobante',
    {
      'xmlns:cfdi': satNamespaces.cfdi,
      'xmlns:pago20': pays ? satNamespaces.pago20 : undefined,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': pays ? `${schemas.cfdi} ${schemas.pago20}` : schemas.cfdi,
      Version: '4.0',
      Serie: comprobante.serie,
      Folio: comprobante.folio,
      Fecha: comprobante.fecha,
      ...parts.amounts,
      TipoDeComprobante: comprobante.tipoDeComprobante,
      Exportacion: '01',
      MetodoPago: parts.metodoPago,
      LugarExpedicion: comprobante.lugarExpedicion,
      Confirmacion: comprobante.confirmacion,
    },
    [...parts.period, ...relatedElements(comprobante), ...partyElements(comprobante), ...parts.nodes],
  )
}

function relatedElements({ cfdiRelacionados = [] }: Comprobante): XmlElement[] {
  return cfdiRelacionados.map(({ tipoRelacion, uuids }) =>
    xmlElement(
      'cfdi:CfdiRelacionados',
      { TipoRelacion: tipoRelacion },
      uuids.map((uuid) => xmlElement('cfdi:CfdiRelacionado', { UUID: uuid })),
    ),
  )
}

function partyElements({ emisor, receptor }: Comprobante): XmlElement[] {
  return [
    xmlElement('cfdi:Emisor', {
      Rfc: emisor.rfc,
      Nombre: emisor.nombre,
      RegimenFiscal: emisor.regimenFiscal,
    }),
    xmlElement('cfdi:Receptor', {
      Rfc: receptor.rfc,
      Nombre: receptor.nombre,
      DomicilioFiscalReceptor: receptor.domicilioFiscalReceptor,
      ResidenciaFiscal: receptor.residenciaFiscal,
      NumRegIdTrib: receptor.numRegIdTrib,
      RegimenFiscalReceptor: receptor.regimenFiscalReceptor,
      UsoCFDI: receptor.usoCFDI,
    }),
  ]
}
