import { decimal } from '@aquacis/kit/values/decimal.ts'
import type { Concepto, Impuesto, Receptor, ReciboDePago, Venta } from '../../src/domain/cfdi/comprobante.ts'

/** IVA at a rate. */
export const vat = (rate: string): Impuesto => ({
  impuesto: '002',
  tipoFactor: 'Tasa',
  tasaOCuota: decimal(rate),
})

export const exempt: Impuesto = { impuesto: '002', tipoFactor: 'Exento' }

/** Who SAT's public test certificate belongs to. */
const heading = {
  serie: 'QRO',
  folio: '100234',
  fecha: '2026-11-21T14:05:00',
  lugarExpedicion: '76000',
  emisor: { rfc: 'EKU9003173C9', nombre: 'ESCUELA KEMPER URGATE', regimenFiscal: '601' },
} as const

export const resident: Receptor = {
  rfc: 'CACX7605101P8',
  nombre: 'XOCHILT CASAS CHAVEZ',
  domicilioFiscalReceptor: '36257',
  regimenFiscalReceptor: '612',
  usoCFDI: 'G03',
}

export const nobodyInParticular: Receptor = {
  rfc: 'XAXX010101000',
  nombre: 'PUBLICO EN GENERAL',
  domicilioFiscalReceptor: '76000',
  regimenFiscalReceptor: '616',
  usoCFDI: 'S01',
}

export const water: Concepto = {
  claveProdServ: '83101501',
  noIdentificacion: 'water',
  cantidad: decimal('15'),
  claveUnidad: 'MTQ',
  unidad: 'm³',
  descripcion: 'Agua potable, octubre de 2026',
  valorUnitario: decimal('23.06532'),
  objetoImp: '02',
  traslados: [vat('0')],
}

export const drainage: Concepto = {
  claveProdServ: '83101500',
  cantidad: decimal('1'),
  claveUnidad: 'E48',
  descripcion: 'Drenaje',
  valorUnitario: decimal('34.60'),
  objetoImp: '02',
  traslados: [vat('0.16')],
}

/** A bill that will be paid later. */
export const bill: Venta = {
  ...heading,
  tipoDeComprobante: 'I',
  formaPago: '99',
  metodoPago: 'PPD',
  receptor: resident,
  conceptos: [water, drainage],
}

/** A bill paid at the counter, with a discount and an exempt charge, in place of one that was cancelled. */
export const paidBill: Venta = {
  ...heading,
  tipoDeComprobante: 'I',
  formaPago: '28',
  metodoPago: 'PUE',
  receptor: resident,
  cfdiRelacionados: [{ tipoRelacion: '04', uuids: ['5fb2822e-396d-4725-8521-cdc4bdd20ccf'] }],
  conceptos: [
    water,
    { ...drainage, descuento: decimal('4.60') },
    { ...drainage, descripcion: 'Tratamiento', traslados: [exempt] },
    {
      claveProdServ: '83101500',
      cantidad: decimal('1'),
      claveUnidad: 'E48',
      descripcion: 'Derecho',
      valorUnitario: decimal('10.00'),
      objetoImp: '01',
    },
  ],
}

export const creditNote: Venta = {
  ...heading,
  tipoDeComprobante: 'E',
  formaPago: '03',
  metodoPago: 'PUE',
  receptor: { ...resident, usoCFDI: 'G02' },
  cfdiRelacionados: [{ tipoRelacion: '01', uuids: ['5fb2822e-396d-4725-8521-cdc4bdd20ccf'] }],
  conceptos: [{ ...drainage, descripcion: 'Ajuste por fuga', valorUnitario: decimal('120.50') }],
}

export const globalInvoice: Venta = {
  ...heading,
  tipoDeComprobante: 'I',
  formaPago: '01',
  metodoPago: 'PUE',
  receptor: nobodyInParticular,
  informacionGlobal: { periodicidad: '04', meses: '11', anio: 2026 },
  conceptos: ['R-1', 'R-2', 'R-3'].map((ticket) => ({
    ...drainage,
    claveProdServ: '01010101',
    claveUnidad: 'ACT',
    noIdentificacion: ticket,
    descripcion: 'Venta',
  })),
}

/** Two payments of three bills, one of them in parts. */
export const receipt: ReciboDePago = {
  ...heading,
  tipoDeComprobante: 'P',
  receptor: { ...resident, usoCFDI: 'CP01' },
  pagos: [
    {
      fechaPago: '2026-11-20T12:00:00',
      formaDePagoP: '03',
      numOperacion: '0012345',
      ctaOrdenante: '012345678901234567',
      rfcEmisorCtaOrd: 'BBA830831LJ2',
      doctosRelacionados: [
        {
          idDocumento: '5fb2822e-396d-4725-8521-cdc4bdd20ccf',
          serie: 'QRO',
          folio: '100230',
          numParcialidad: 1,
          impSaldoAnt: decimal('116.00'),
          impPagado: decimal('58.00'),
          objetoImpDR: '02',
          trasladosDR: [{ ...vat('0.16'), base: decimal('50.00') }],
        },
        {
          idDocumento: '0a4b8f29-2c2f-4e0c-9d31-c7b4d6d7a5f1',
          numParcialidad: 2,
          impSaldoAnt: decimal('300.00'),
          impPagado: decimal('300.00'),
          objetoImpDR: '02',
          trasladosDR: [{ ...vat('0'), base: decimal('300.00') }],
        },
      ],
    },
    {
      fechaPago: '2026-11-21T09:30:00',
      formaDePagoP: '01',
      doctosRelacionados: [
        {
          idDocumento: 'f3a1d0c2-7b1e-4d52-8a3f-3e0f5b6c7d8e',
          numParcialidad: 1,
          impSaldoAnt: decimal('25.00'),
          impPagado: decimal('25.00'),
          objetoImpDR: '01',
        },
      ],
    },
  ],
}

export const samples = { bill, paidBill, creditNote, globalInvoice, receipt }
