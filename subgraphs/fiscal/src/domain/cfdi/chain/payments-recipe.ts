import type { ChainStep } from './chain-step.ts'

const totals: readonly ChainStep[] = [
  'TotalRetencionesIVA?',
  'TotalRetencionesISR?',
  'TotalRetencionesIEPS?',
  'TotalTrasladosBaseIVA16?',
  'TotalTrasladosImpuestoIVA16?',
  'TotalTrasladosBaseIVA8?',
  'TotalTrasladosImpuestoIVA8?',
  'TotalTrasladosBaseIVA0?',
  'TotalTrasladosImpuestoIVA0?',
  'TotalTrasladosBaseIVAExento?',
  'MontoTotalPagos',
]

const document: readonly ChainStep[] = [
  'IdDocumento',
  'Serie?',
  'Folio?',
  'MonedaDR',
  'EquivalenciaDR?',
  'NumParcialidad',
  'ImpSaldoAnt',
  'ImpPagado',
  'ImpSaldoInsoluto',
  'ObjetoImpDR',
  {
    path: ['pago20:ImpuestosDR', 'pago20:RetencionesDR', 'pago20:RetencionDR'],
    steps: ['BaseDR', 'ImpuestoDR', 'TipoFactorDR', 'TasaOCuotaDR', 'ImporteDR'],
  },
  {
    path: ['pago20:ImpuestosDR', 'pago20:TrasladosDR', 'pago20:TrasladoDR'],
    steps: ['BaseDR', 'ImpuestoDR', 'TipoFactorDR', 'TasaOCuotaDR?', 'ImporteDR?'],
  },
]

/** What the cadena original says of the complement Pagos 2.0, in SAT's order. */
export const paymentsRecipe: readonly ChainStep[] = [
  'Version',
  { path: ['pago20:Totales'], steps: totals },
  {
    path: ['pago20:Pago'],
    steps: [
      'FechaPago',
      'FormaDePagoP',
      'MonedaP',
      'TipoCambioP?',
      'Monto',
      'NumOperacion?',
      'RfcEmisorCtaOrd?',
      'NomBancoOrdExt?',
      'CtaOrdenante?',
      'RfcEmisorCtaBen?',
      'CtaBeneficiario?',
      'TipoCadPago?',
      'CertPago?',
      'CadPago?',
      'SelloPago?',
      { path: ['pago20:DoctoRelacionado'], steps: document },
      {
        path: ['pago20:ImpuestosP', 'pago20:RetencionesP', 'pago20:RetencionP'],
        steps: ['ImpuestoP', 'ImporteP'],
      },
      {
        path: ['pago20:ImpuestosP', 'pago20:TrasladosP', 'pago20:TrasladoP'],
        steps: ['BaseP', 'ImpuestoP', 'TipoFactorP', 'TasaOCuotaP?', 'ImporteP?'],
      },
    ],
  },
]
