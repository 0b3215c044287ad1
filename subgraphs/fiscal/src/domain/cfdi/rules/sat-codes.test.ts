import { describe, expect, test } from 'vitest'
import { type Mistake, spoiled } from '../../../../test/cfdi/spoiled.ts'

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

describe.each([
  ['heading', ofTheHeading],
  ['parties', ofTheParties],
  ['lines', ofTheLines],
  ['totals', ofTheTotals],
] as const)('mistakes of the %s are found under SAT’s code', (_, mistakes) => {
  test.for(mistakes)('%s in a %s: %s', ([code, sample, from, to]) => {
    expect(spoiled(sample, [from, to])).toContain(code)
  })
})
