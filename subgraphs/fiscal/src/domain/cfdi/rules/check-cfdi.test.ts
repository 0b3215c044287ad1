import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documents } from '../../../../test/cfdi/arbitrary-documents.ts'
import { samples } from '../../../../test/cfdi/sample-documents.ts'
import { readCfdi } from '../../../cfdi/read-cfdi.ts'
import { cfdiElement } from '../cfdi-element.ts'
import type { Concepto } from '../comprobante.ts'
import { xmlText } from '../xml-text.ts'
import { checkCfdi } from './check-cfdi.ts'
import type { Finding } from './finding.ts'

const now = '2026-11-22T09:00:00'

function findings(xml: string): Finding[] {
  const read = readCfdi(xml)
  if ('fault' in read) throw new Error(read.fault.what)
  return checkCfdi(read.element, { now })
}

/** What is found in a sample once each of some pieces of its text is another. */
function spoiled(
  sample: keyof typeof samples,
  ...changes: readonly (readonly [string | RegExp, string])[]
): string[] {
  let xml = xmlText(cfdiElement(samples[sample]))
  for (const [from, to] of changes) {
    const changed = xml.replace(from, to)
    if (changed === xml) throw new Error(`${from} is not in the sample`)
    xml = changed
  }
  return findings(xml).map(({ code }) => code)
}

test.for(Object.entries(samples))('nothing is wrong with a %s', ([, document]) => {
  expect(checkCfdi(cfdiElement(document), { now })).toEqual([])
})

test('nothing but warnings is found in any document that we build', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const found = checkCfdi(cfdiElement(document), { now })
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('a finding says where, what, and how to mend it', () => {
  const xml = xmlText(cfdiElement(samples.bill)).replace('><cfdi:Conceptos>', '>\n<cfdi:Conceptos>')
  expect(findings(xml.replace('Importe="345.98"', 'Importe="358.00"'))).toContainEqual({
    code: 'CFDI40167',
    severity: 'error',
    field: 'Comprobante/Conceptos/Concepto[1]/@Importe',
    what: 'El importe 358.00 no es 15 × 23.06532, ni dentro de los límites de redondeo.',
    mend: 'Dé al valor unitario hasta seis decimales, o cobre la línea como 1 servicio (E48).',
    line: 2,
  })
})

type Mistake = readonly [code: string, sample: keyof typeof samples, from: string | RegExp, to: string]

const ofTheHeading: readonly Mistake[] = [
  ['CFDI40101', 'bill', '2026-11-21T14:05:00', '2026-11-21T14:05:00-06:00'],
  ['CFDI40101', 'bill', '2026-11-21T14:05:00', '2026-02-31T14:05:00'],
  ['401', 'bill', '2026-11-21T14:05:00', '2026-11-19T08:59:59'],
  ['401', 'bill', '2026-11-21T14:05:00', '2026-11-22T10:00:00'],
  ['REQUIRED', 'bill', ' MetodoPago="PPD"', ''],
  ['CFDI40104', 'bill', 'FormaPago="99"', 'FormaPago="07"'],
  ['CFDI40105', 'bill', 'FormaPago="99"', 'FormaPago="03"'],
  ['FORM_UNKNOWN_WITH_PUE', 'paidBill', 'FormaPago="28"', 'FormaPago="99"'],
  ['CFDI40124', 'bill', 'MetodoPago="PPD"', 'MetodoPago="PIP"'],
  ['CFDI40113', 'bill', 'Moneda="MXN"', 'Moneda="PES"'],
  ['CFDI40114', 'bill', 'Moneda="MXN"', 'Moneda="MXN" TipoCambio="1.0"'],
  ['CFDI40115', 'bill', 'Moneda="MXN"', 'Moneda="USD"'],
  ['CFDI40116', 'bill', 'Moneda="MXN"', 'Moneda="XXX" TipoCambio="1"'],
  ['CFDI40117', 'bill', 'Moneda="MXN"', 'Moneda="USD" TipoCambio="-17"'],
  ['CFDI40121', 'bill', 'TipoDeComprobante="I"', 'TipoDeComprobante="X"'],
  ['CFDI40122', 'bill', 'Exportacion="01"', 'Exportacion="02"'],
  ['CFDI40123', 'bill', 'Exportacion="01"', 'Exportacion="1"'],
  ['CFDI40126', 'bill', 'LugarExpedicion="76000"', 'LugarExpedicion="18000"'],
  ['CFDI40137', 'paidBill', 'TipoRelacion="04"', 'TipoRelacion="08"'],
  ['CFDI40103', 'receipt', ' SubTotal', ' FormaPago="03" SubTotal'],
  ['CFDI40103', 'bill', 'TipoDeComprobante="I"', 'TipoDeComprobante="N"'],
  ['CFDI40109', 'bill', 'TipoDeComprobante="I"', 'TipoDeComprobante="T"'],
  ['CFDI40109', 'receipt', 'SubTotal="0"', 'SubTotal="1.00"'],
  ['CFDI40111', 'paidBill', 'TipoDeComprobante="I"', 'TipoDeComprobante="T"'],
  ['CFDI40125', 'bill', 'TipoDeComprobante="I"', 'TipoDeComprobante="T"'],
  ['CFDI40201', 'bill', 'TipoDeComprobante="I"', 'TipoDeComprobante="T"'],
  ['VERSION_UNKNOWN', 'bill', ' Version="4.0"', ' Version="3.3"'],
]

const ofTheParties: readonly Mistake[] = [
  ['RFC_MALFORMED', 'bill', 'Rfc="CACX7605101P8"', 'Rfc="CACX7613101P8"'],
  ['RFC_MALFORMED', 'bill', 'Rfc="EKU9003173C9"', 'Rfc="EKU-900317-3C9"'],
  ['RFC_CHECK_CHARACTER', 'bill', 'Rfc="EKU9003173C9"', 'Rfc="EKU9003173C8"'],
  ['CFDI40139', 'bill', 'KEMPER URGATE"', 'KEMPER URGATE SA DE CV"'],
  ['CFDI40140', 'bill', 'RegimenFiscal="601"', 'RegimenFiscal="600"'],
  ['CFDI40141', 'bill', 'RegimenFiscal="601"', 'RegimenFiscal="605"'],
  ['CFDI40147', 'bill', 'DomicilioFiscalReceptor="36257"', 'DomicilioFiscalReceptor="3625"'],
  ['CFDI40149', 'globalInvoice', 'DomicilioFiscalReceptor="76000"', 'DomicilioFiscalReceptor="76010"'],
  ['CFDI40150', 'bill', ' RegimenFiscalReceptor', ' ResidenciaFiscal="US" RegimenFiscalReceptor'],
  ['CFDI40151', 'bill', ' RegimenFiscalReceptor', ' ResidenciaFiscal="USA" RegimenFiscalReceptor'],
  ['CFDI40152', 'bill', ' RegimenFiscalReceptor', ' ResidenciaFiscal="MEX" RegimenFiscalReceptor'],
  ['CFDI40153', 'bill', ' RegimenFiscalReceptor', ' NumRegIdTrib="1" RegimenFiscalReceptor'],
  ['CFDI40154', 'bill', ' RegimenFiscalReceptor', ' NumRegIdTrib="1" RegimenFiscalReceptor'],
  ['CFDI40157', 'bill', 'RegimenFiscalReceptor="612"', 'RegimenFiscalReceptor="61"'],
  ['CFDI40158', 'bill', 'RegimenFiscalReceptor="612"', 'RegimenFiscalReceptor="601"'],
  ['CFDI40158', 'globalInvoice', 'RegimenFiscalReceptor="616"', 'RegimenFiscalReceptor="612"'],
  ['CFDI40160', 'bill', 'UsoCFDI="G03"', 'UsoCFDI="P01"'],
  ['CFDI40161', 'bill', 'UsoCFDI="G03"', 'UsoCFDI="CN01"'],
  ['CFDI40161', 'bill', 'UsoCFDI="G03"', 'UsoCFDI="CP01"'],
  ['CFDI40161', 'receipt', 'UsoCFDI="CP01"', 'UsoCFDI="S01"'],
  ['CFDI40130', 'globalInvoice', /<cfdi:InformacionGlobal [^>]*>/, ''],
  ['CFDI40130', 'globalInvoice', 'PUBLICO EN GENERAL', 'JUANA PEREZ'],
  ['CFDI40131', 'globalInvoice', 'Periodicidad="04"', 'Periodicidad="06"'],
  ['CFDI40132', 'globalInvoice', 'Periodicidad="04"', 'Periodicidad="05"'],
  ['CFDI40133', 'globalInvoice', 'Meses="11"', 'Meses="19"'],
  ['CFDI40134', 'globalInvoice', 'Meses="11"', 'Meses="18"'],
  ['CFDI40135', 'globalInvoice', 'Periodicidad="04"', 'Periodicidad="05"'],
  ['CFDI40136', 'globalInvoice', 'Año="2026"', 'Año="2024"'],
  ['CFDI40146', 'bill', 'XOCHILT CASAS CHAVEZ', 'PUBLICO EN GENERAL'],
  ['GLOBAL_LINE', 'globalInvoice', 'ClaveProdServ="01010101"', 'ClaveProdServ="83101501"'],
]

const ofTheLines: readonly Mistake[] = [
  ['CFDI40162', 'bill', 'ClaveProdServ="83101501"', 'ClaveProdServ="8310150"'],
  ['CFDI40165', 'bill', 'ClaveUnidad="MTQ"', 'ClaveUnidad="m3"'],
  ['CFDI40166', 'bill', 'ValorUnitario="34.60" Importe="34.60"', 'ValorUnitario="0" Importe="0"'],
  ['CFDI40167', 'bill', 'Importe="345.98"', 'Importe="358.00"'],
  ['CFDI40168', 'paidBill', 'Descuento="4.60" ObjetoImp', 'Descuento="4.6001" ObjetoImp'],
  ['CFDI40169', 'paidBill', 'Descuento="4.60" ObjetoImp', 'Descuento="34.61" ObjetoImp'],
  ['CFDI40170', 'bill', 'ObjetoImp="02"', 'ObjetoImp="2"'],
  ['CFDI40171', 'paidBill', 'ObjetoImp="01"', 'ObjetoImp="02"'],
  ['CFDI40172', 'bill', 'ObjetoImp="02"', 'ObjetoImp="01"'],
  ['CFDI40173', 'bill', /<cfdi:Traslados>.*?<\/cfdi:Traslados>/, ''],
  ['CFDI40174', 'bill', 'Base="345.98"', 'Base="0"'],
  ['CFDI40175', 'bill', 'Impuesto="002"', 'Impuesto="IVA"'],
  ['CFDI40176', 'bill', 'TipoFactor="Tasa"', 'TipoFactor="TASA"'],
  ['CFDI40177', 'bill', 'TipoFactor="Tasa"', 'TipoFactor="Exento"'],
  ['CFDI40178', 'bill', ' TasaOCuota="0.000000" Importe="0.00"', ''],
  ['CFDI40179', 'bill', 'TasaOCuota="0.000000"', 'TasaOCuota="0.150000"'],
  ['CFDI40179', 'bill', 'TasaOCuota="0.000000"', 'TasaOCuota="0"'],
  ...(
    [
      ['CFDI40181', 'Base="0" Impuesto="001" TipoFactor="Tasa" TasaOCuota="0.100000" Importe="0.00"'],
      ['CFDI40182', 'Base="34.60" Impuesto="009" TipoFactor="Tasa" TasaOCuota="0.100000" Importe="3.46"'],
      ['CFDI40183', 'Base="34.60" Impuesto="001" TipoFactor="Tas" TasaOCuota="0.100000" Importe="3.46"'],
      ['CFDI40184', 'Base="34.60" Impuesto="001" TipoFactor="Exento"'],
      ['CFDI40185', 'Base="34.60" Impuesto="001" TipoFactor="Tasa" TasaOCuota="0.360000" Importe="12.46"'],
      ['CFDI40186', 'Base="34.60" Impuesto="001" TipoFactor="Tasa" TasaOCuota="0.100000" Importe="3.60"'],
    ] as const
  ).map(
    ([code, retention]): Mistake => [
      code,
      'bill',
      '</cfdi:Traslados></cfdi:Impuestos></cfdi:Concepto>',
      `</cfdi:Traslados><cfdi:Retenciones><cfdi:Retencion ${retention}/></cfdi:Retenciones></cfdi:Impuestos></cfdi:Concepto>`,
    ],
  ),
  ...(
    [
      [
        'CFDI40188',
        '<cfdi:ACuentaTerceros RfcACuentaTerceros="EKU9003173C9" RegimenFiscalACuentaTerceros="601"/>',
      ],
      [
        'CFDI40191',
        '<cfdi:ACuentaTerceros RfcACuentaTerceros="XIA190128J61" RegimenFiscalACuentaTerceros="699"/>',
      ],
      ['CFDI40194', '<cfdi:InformacionAduanera NumeroPedimento="26 24 3420 0000123"/>'],
      ['CFDI40196', '<cfdi:Parte ClaveProdServ="agua" Cantidad="1" Descripcion="x"/>'],
      ['CFDI40197', '<cfdi:Parte ClaveProdServ="83101501" Cantidad="1" Descripcion="x" ValorUnitario="0"/>'],
      [
        'CFDI40198',
        '<cfdi:Parte ClaveProdServ="83101501" Cantidad="2" Descripcion="x" ValorUnitario="5.00" Importe="21.00"/>',
      ],
      [
        'CFDI40199',
        '<cfdi:Parte ClaveProdServ="83101501" Cantidad="2" Descripcion="x"><cfdi:InformacionAduanera NumeroPedimento="1"/></cfdi:Parte>',
      ],
    ] as const
  ).map(
    ([code, below]): Mistake => [
      code,
      'bill',
      '</cfdi:Impuestos></cfdi:Concepto>',
      `</cfdi:Impuestos>${below}</cfdi:Concepto>`,
    ],
  ),
  ['CFDI40180', 'bill', 'TasaOCuota="0.160000" Importe="5.54"', 'TasaOCuota="0.160000" Importe="5.60"'],
]

const ofTheTotals: readonly Mistake[] = [
  ['CFDI40107', 'bill', 'SubTotal="380.58"', 'SubTotal="380.580"'],
  ['CFDI40108', 'bill', 'SubTotal="380.58"', 'SubTotal="380.57"'],
  ['CFDI40110', 'paidBill', 'SubTotal="425.18" Descuento="4.60"', 'SubTotal="425.18" Descuento="425.19"'],
  ['CFDI40111', 'paidBill', ' Descuento="4.60" Moneda', ' Moneda'],
  ['CFDI40112', 'paidBill', 'Descuento="4.60" Moneda', 'Descuento="4.600" Moneda'],
  ['CFDI40119', 'bill', 'Total="386.12"', 'Total="386.13"'],
  ['CFDI40204', 'bill', 'TotalImpuestosTrasladados="5.54"', 'TotalImpuestosTrasladados="5.540"'],
  ['CFDI40205', 'bill', 'TotalImpuestosTrasladados="5.54"', 'TotalImpuestosTrasladados="5.55"'],
  ['CFDI40212', 'bill', ' TotalImpuestosTrasladados="5.54"', ''],
  ['CFDI40212', 'bill', /<cfdi:Impuestos Total.*<\/cfdi:Impuestos>/, ''],
  ['CFDI40215', 'bill', /Base="34.60"(?!.*Base="34.60")/, 'Base="34.61"'],
  ['CFDI40218', 'bill', /(<cfdi:Traslado [^>]*\/>)(?!.*<cfdi:Traslado )/, '$1$1'],
  ['CFDI40221', 'bill', /Importe="5.54"(?!.*Importe="5.54")/, 'Importe="5.53"'],
  [
    'CFDI40202',
    'bill',
    'TotalImpuestosTrasladados',
    'TotalImpuestosRetenidos="1.000" TotalImpuestosTrasladados',
  ],
  [
    'CFDI40203',
    'bill',
    'TotalImpuestosTrasladados',
    'TotalImpuestosRetenidos="1.00" TotalImpuestosTrasladados',
  ],
  ...(
    [
      ['CFDI40206', 'Impuesto="001" Importe="3.46"'],
      ['CFDI40207', 'Impuesto="000" Importe="3.46"'],
      ['CFDI40209', 'Impuesto="001" Importe="3.46"'],
      ['CFDI40210', 'Impuesto="001" Importe="3.460"'],
      ['CFDI40211', 'Impuesto="001" Importe="3.46"'],
    ] as const
  ).map(
    ([code, retention]): Mistake => [
      code,
      'bill',
      /(<cfdi:Impuestos TotalImpuestosTrasladados="5.54">)/,
      `$1<cfdi:Retenciones><cfdi:Retencion ${retention}/></cfdi:Retenciones>`,
    ],
  ),
  [
    ...(['CFDI40208', 'bill', /(<cfdi:Impuestos TotalImpuestosTrasladados="5.54">)/] as const),
    '$1<cfdi:Retenciones><cfdi:Retencion Impuesto="001" Importe="1.00"/><cfdi:Retencion Impuesto="001" Importe="1.00"/></cfdi:Retenciones>',
  ],
  ['CFDI40213', 'bill', /Base="34.60" Impuesto="002"(?!.*Base="34.60")/, 'Base="34.60"'],
  ['CFDI40214', 'bill', /Base="34.60"(?!.*Base="34.60")/, 'Base="34.600"'],
  ['CFDI40217', 'bill', /Impuesto="002"(?!.*Impuesto="002")/, 'Impuesto="004"'],
  ['CFDI40219', 'bill', /TasaOCuota="0.160000"(?!.*TasaOCuota)/, 'TasaOCuota="0.150000"'],
  ['CFDI40220', 'bill', /Importe="5.54"(?!.*Importe="5.54")/, 'Importe="5.540"'],
  ['301', 'bill', / Rfc="[^"]*"/, ''],
  ['301', 'bill', 'Descripcion="Drenaje"', 'Descripcion="Drenaje | 1"'],
  ['301', 'bill', /<cfdi:Receptor [^>]*>/, ''],
  ['301', 'paidBill', 'UUID="5fb2822e-', 'UUID="5fb2822-'],
  ['301', 'receipt', / IdDocumento="[^"]*"/, ''],
  ['301', 'bill', 'Base="345.98"', 'Base="345.9800001"'],
]

const ofPayments: readonly Mistake[] = [
  ['CRP20101', 'receipt', 'TipoDeComprobante="P"', 'TipoDeComprobante="I"'],
  ['CRP20107', 'receipt', ' SubTotal', ' CondicionesDePago="contado" SubTotal'],
  ['CRP20108', 'receipt', ' Moneda="XXX"', ' Descuento="0" Moneda="XXX"'],
  ['CRP20109', 'receipt', ' Total="0"', ' TipoCambio="1" Total="0"'],
  ['CRP20111', 'receipt', /(<cfdi:Concepto [^>]*\/>)/, '$1$1'],
  [
    ...(['CRP20112', 'receipt', /(<cfdi:Concepto [^>]*)\/>/] as const),
    '$1><cfdi:CuentaPredial Numero="1"/></cfdi:Concepto>',
  ],
  ['CRP20114', 'receipt', 'Cantidad="1"', 'NoIdentificacion="1" Cantidad="1"'],
  ['CRP20115', 'receipt', 'Cantidad="1"', 'Cantidad="2"'],
  ['CRP20116', 'receipt', 'ClaveUnidad="ACT"', 'ClaveUnidad="E48"'],
  ['CRP20117', 'receipt', 'ClaveUnidad="ACT"', 'ClaveUnidad="ACT" Unidad="pieza"'],
  ['CRP20119', 'receipt', 'ValorUnitario="0"', 'ValorUnitario="0.00"'],
  ['CRP20120', 'receipt', ' Importe="0"', ' Importe="0.00"'],
  ['CRP20121', 'receipt', ' Importe="0"', ' Importe="0" Descuento="0"'],
  ['CRP20123', 'receipt', /(<cfdi:Concepto [^>]*)\/>/, '$1><cfdi:Impuestos/></cfdi:Concepto>'],
  ['CRP20201', 'receipt', '<pago20:Totales ', '<pago20:Totales TotalRetencionesIVA="1.00" '],
  ['CRP20202', 'receipt', '<pago20:Totales ', '<pago20:Totales TotalRetencionesISR="1.00" '],
  ['CRP20203', 'receipt', '<pago20:Totales ', '<pago20:Totales TotalRetencionesIEPS="1.00" '],
  ['CRP20206', 'receipt', '<pago20:Totales ', '<pago20:Totales TotalTrasladosBaseIVA8="1.00" '],
  ['CRP20207', 'receipt', '<pago20:Totales ', '<pago20:Totales TotalTrasladosImpuestoIVA8="1.00" '],
  ['CRP20209', 'receipt', 'ImpuestoIVA0="0.00"', 'ImpuestoIVA0="1.00"'],
  ['CRP20210', 'receipt', '<pago20:Totales ', '<pago20:Totales TotalTrasladosBaseIVAExento="1.00" '],
  ['CRP20221', 'receipt', 'FormaDePagoP="03"', 'FormaDePagoP="01"'],
  ['CRP20223', 'receipt', 'RfcEmisorCtaOrd="BBA830831LJ2"', 'RfcEmisorCtaOrd="XEXX010101000"'],
  ['CRP20226', 'receipt', ' CtaOrdenante', ' CtaBeneficiario="1234567890123" CtaOrdenante'],
  ['CRP20227', 'receipt', 'FormaDePagoP="01"', 'FormaDePagoP="01" RfcEmisorCtaBen="BBA830831LJ2"'],
  ['CRP20228', 'receipt', 'FormaDePagoP="01"', 'FormaDePagoP="01" CtaBeneficiario="1234567890"'],
  ['CRP20229', 'receipt', 'FormaDePagoP="01"', 'FormaDePagoP="01" TipoCadPago="01"'],
  ['CRP20230', 'receipt', ' CtaOrdenante', ' TipoCadPago="01" CadPago="a" SelloPago="a" CtaOrdenante'],
  ['CRP20231', 'receipt', ' CtaOrdenante', ' CertPago="a" CtaOrdenante'],
  ['CRP20232', 'receipt', ' CtaOrdenante', ' TipoCadPago="01" CertPago="a" SelloPago="a" CtaOrdenante'],
  ['CRP20233', 'receipt', ' CtaOrdenante', ' CadPago="a" CtaOrdenante'],
  ['CRP20234', 'receipt', ' CtaOrdenante', ' TipoCadPago="01" CadPago="a" CertPago="a" CtaOrdenante'],
  ['CRP20235', 'receipt', ' CtaOrdenante', ' SelloPago="a" CtaOrdenante'],
  ['CRP20240', 'receipt', 'ImpSaldoAnt="116.00"', 'ImpSaldoAnt="116.000"'],
  ['CRP20242', 'receipt', 'ImpPagado="58.00"', 'ImpPagado="58.000"'],
  ['CRP20243', 'receipt', 'ImpSaldoInsoluto="58.00"', 'ImpSaldoInsoluto="58.000"'],
  ['CRP20248', 'receipt', /<pago20:TrasladosDR>.*?<\/pago20:TrasladosDR>/, ''],
  ...(
    [
      ['CRP20249', 'BaseDR="0" ImpuestoDR="001" TipoFactorDR="Tasa" TasaOCuotaDR="0.100000" ImporteDR="0"'],
      [
        'CRP20250',
        'BaseDR="50.00" ImpuestoDR="009" TipoFactorDR="Tasa" TasaOCuotaDR="0.100000" ImporteDR="5.00"',
      ],
      [
        'CRP20251',
        'BaseDR="50.00" ImpuestoDR="001" TipoFactorDR="T" TasaOCuotaDR="0.100000" ImporteDR="5.00"',
      ],
      [
        'CRP20252',
        'BaseDR="50.00" ImpuestoDR="001" TipoFactorDR="Exento" TasaOCuotaDR="0.100000" ImporteDR="5.00"',
      ],
      [
        'CRP20253',
        'BaseDR="50.00" ImpuestoDR="001" TipoFactorDR="Tasa" TasaOCuotaDR="0.400000" ImporteDR="20.00"',
      ],
      [
        'CRP20254',
        'BaseDR="50.00" ImpuestoDR="001" TipoFactorDR="Tasa" TasaOCuotaDR="0.100000" ImporteDR="6.00"',
      ],
      [
        'CRP20265',
        'BaseDR="50.00" ImpuestoDR="001" TipoFactorDR="Tasa" TasaOCuotaDR="0.100000" ImporteDR="5.00"',
      ],
    ] as const
  ).map(
    ([code, retention]): Mistake => [
      code,
      'receipt',
      '<pago20:ImpuestosDR>',
      `<pago20:ImpuestosDR><pago20:RetencionesDR><pago20:RetencionDR ${retention}/></pago20:RetencionesDR>`,
    ],
  ),
  ['CRP20256', 'receipt', 'ImpuestoDR="002"', 'ImpuestoDR="IVA"'],
  ['CRP20257', 'receipt', 'TipoFactorDR="Tasa"', 'TipoFactorDR="tasa"'],
  ['CRP20258', 'receipt', 'TipoFactorDR="Tasa"', 'TipoFactorDR="Exento"'],
  ['CRP20259', 'receipt', ' TasaOCuotaDR="0.160000" ImporteDR="8.00"', ''],
  ...(
    [
      ['CRP20262', '<pago20:RetencionP ImpuestoP="9" ImporteP="1.00"/>'],
      [
        'CRP20263',
        '<pago20:RetencionP ImpuestoP="001" ImporteP="1.00"/><pago20:RetencionP ImpuestoP="001" ImporteP="1.00"/>',
      ],
      ['CRP20264', '<pago20:RetencionP ImpuestoP="001" ImporteP="1.00"/>'],
    ] as const
  ).map(
    ([code, entries]): Mistake => [
      code,
      'receipt',
      '<pago20:ImpuestosP>',
      `<pago20:ImpuestosP><pago20:RetencionesP>${entries}</pago20:RetencionesP>`,
    ],
  ),
  ['CRP20266', 'receipt', 'TipoFactorP="Tasa"', 'TipoFactorP="Exento"'],
  ['CRP20267', 'receipt', / TotalTraslados\w+="[^"]*"( TotalTraslados\w+="[^"]*")*/, ''],
  ['CRP20269', 'receipt', 'TipoFactorP="Tasa"', 'TipoFactorP="Exento"'],
  ['CRP20270', 'receipt', 'ImpuestoP="002"', 'ImpuestoP="2"'],
  ['CRP20271', 'receipt', /(<pago20:TrasladoP [^>]*>)/, '$1$1'],
  ['CRP20272', 'receipt', 'TasaOCuotaP="0.160000"', 'TasaOCuotaP="0.170000"'],
  ['CRP20273', 'receipt', / TotalTraslados\w+="[^"]*"( TotalTraslados\w+="[^"]*")*/, ''],
  ['CRP20278', 'receipt', 'ObjetoImpDR="02"', 'ObjetoImpDR="08"'],
  ['CRP20279', 'receipt', 'ObjetoImpDR="02"', 'ObjetoImpDR="07"'],
  ['CRP20102', 'receipt', 'Exportacion="01"', 'Exportacion="04"'],
  ['CRP20103', 'receipt', 'SubTotal="0"', 'SubTotal="0.00"'],
  ['CRP20104', 'receipt', 'Moneda="XXX"', 'Moneda="MXN"'],
  ['CRP20105', 'receipt', ' SubTotal', ' FormaPago="03" SubTotal'],
  ['CRP20106', 'receipt', ' LugarExpedicion', ' MetodoPago="PUE" LugarExpedicion'],
  ['CRP20110', 'receipt', ' Total="0"', ' Total="383.00"'],
  ['CRP20113', 'receipt', 'ClaveProdServ="84111506"', 'ClaveProdServ="83101501"'],
  ['CRP20118', 'receipt', 'Descripcion="Pago"', 'Descripcion="Pago de agua"'],
  ['CRP20122', 'receipt', 'ObjetoImp="01"', 'ObjetoImp="02"'],
  ['CRP20204', 'receipt', 'BaseIVA16="50.00"', 'BaseIVA16="50.01"'],
  ['CRP20205', 'receipt', ' TotalTrasladosImpuestoIVA16="8.00"', ''],
  ['CRP20208', 'receipt', 'BaseIVA0="300.00"', 'BaseIVA0="30.00"'],
  ['CRP20211', 'receipt', 'MontoTotalPagos="383.00"', 'MontoTotalPagos="383.01"'],
  ['CRP20212', 'receipt', 'FormaDePagoP="03"', 'FormaDePagoP="99"'],
  ['CRP20213', 'receipt', 'MonedaP="MXN"', 'MonedaP="XXX"'],
  ['CRP20214', 'receipt', 'MonedaP="MXN" TipoCambioP="1"', 'MonedaP="USD"'],
  ['CRP20215', 'receipt', 'TipoCambioP="1"', 'TipoCambioP="1.00"'],
  ['CRP20217', 'receipt', 'Monto="358.00"', 'Monto="357.99"'],
  ['CRP20218', 'receipt', 'Monto="358.00"', 'Monto="0"'],
  ['CRP20219', 'receipt', 'Monto="358.00"', 'Monto="358.000"'],
  ['CRP20224', 'receipt', 'FormaDePagoP="03"', 'FormaDePagoP="01"'],
  ['CRP20225', 'receipt', 'CtaOrdenante="012345678901234567"', 'CtaOrdenante="01234567890"'],
  ['CRP20236', 'receipt', 'MonedaDR="MXN"', 'MonedaDR="XXX"'],
  ['CRP20237', 'receipt', 'MonedaDR="MXN" EquivalenciaDR="1"', 'MonedaDR="USD"'],
  ['CRP20238', 'receipt', 'EquivalenciaDR="1"', 'EquivalenciaDR="1.0"'],
  ['CRP20239', 'receipt', 'ImpSaldoAnt="116.00"', 'ImpSaldoAnt="0.00"'],
  ['CRP20241', 'receipt', 'ImpPagado="58.00"', 'ImpPagado="0.00"'],
  ['CRP20244', 'receipt', 'ImpSaldoInsoluto="58.00"', 'ImpSaldoInsoluto="57.00"'],
  ['CRP20245', 'receipt', 'ObjetoImpDR="02"', 'ObjetoImpDR="2"'],
  ['CRP20246', 'receipt', 'ObjetoImpDR="01"', 'ObjetoImpDR="02"'],
  ['CRP20247', 'receipt', 'ObjetoImpDR="02"', 'ObjetoImpDR="01"'],
  ['CRP20255', 'receipt', 'BaseDR="50.00"', 'BaseDR="0"'],
  ['CRP20260', 'receipt', 'TasaOCuotaDR="0.160000"', 'TasaOCuotaDR="0.170000"'],
  ['CRP20261', 'receipt', 'ImporteDR="8.00"', 'ImporteDR="9.00"'],
  ['CRP20268', 'receipt', 'BaseP="50.00"', 'BaseP="49.00"'],
  ['CRP20274', 'receipt', 'ImporteP="8.00"', 'ImporteP="8.01"'],
  ['CRP20999', 'receipt', /<cfdi:Complemento>.*<\/cfdi:Complemento>/, ''],
  ['CFDI40201', 'receipt', '</cfdi:Conceptos>', '</cfdi:Conceptos><cfdi:Impuestos/>'],
]

describe.each([
  ['heading', ofTheHeading],
  ['parties', ofTheParties],
  ['lines', ofTheLines],
  ['totals', ofTheTotals],
  ['payments', ofPayments],
] as const)('mistakes of the %s are found under SAT’s code', (_, mistakes) => {
  test.for(mistakes)('%s in a %s: %s', ([code, sample, from, to]) => {
    expect(spoiled(sample, [from, to])).toContain(code)
  })
})

test('bases of a document that is exempt throughout have a code of their own', () => {
  const line = {
    ...samples.bill.conceptos[1],
    traslados: [{ impuesto: '002', tipoFactor: 'Exento' as const }],
  }
  const xml = xmlText(cfdiElement({ ...samples.bill, conceptos: [line as Concepto] }))
  expect(findings(xml)).toEqual([])
  const codes = findings(xml.replace(/Base="34.60"(?!.*Base="34.60")/, 'Base="34.61"'))
  expect(codes.map(({ code }) => code)).toEqual(['CFDI40216'])
})

test('a date is compared with the clock only where it is told', () => {
  const element = cfdiElement({ ...samples.bill, fecha: '2025-01-01T00:00:00' })
  expect(checkCfdi(element)).toEqual([])
  expect(checkCfdi(element, { now }).map(({ code }) => code)).toEqual(['401'])
})

test('what is no CFDI at all is said in one finding', () => {
  expect(findings('<factura/>').map(({ code }) => code)).toEqual(['301'])
  expect(findings('<Comprobante xmlns="http://www.sat.gob.mx/cfd/3"/>')).toHaveLength(1)
})
