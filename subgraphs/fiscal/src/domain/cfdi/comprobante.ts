import type { Decimal } from '@aquacis/kit/values/decimal.ts'

/**
 * A CFDI 4.0 before it is XML: what its issuer decides. Names are those of Anexo 20, each attribute with a small first
 * letter, so that whoever knows SAT's guide knows this. Sums (SubTotal, Descuento, Impuestos, Total, Totales) are not
 * here: they follow from the lines and are worked out once, by `cfdiElement`.
 */
export type Comprobante = Venta | ReciboDePago

/** Income (I) or credit note (E): what has lines, taxes and a total. */
export interface Venta extends Heading {
  readonly tipoDeComprobante: 'I' | 'E'
  /** `c_FormaPago`; "99" with PPD. */
  readonly formaPago: string
  /** PUE: paid in one go; PPD: later or in parts, each payment then has its own document of type P. */
  readonly metodoPago: 'PUE' | 'PPD'
  readonly condicionesDePago?: string
  /** ISO 4217; MXN unless told. */
  readonly moneda?: string
  /** Pesos for one unit of the currency; only where that is not MXN. */
  readonly tipoCambio?: Decimal
  /** Of a global invoice to the general public: which sales it sums up. Then the receiver is XAXX010101000. */
  readonly informacionGlobal?: InformacionGlobal
  readonly conceptos: readonly Concepto[]
}

/** Receipt of payment (P) with the complement Pagos 2.0. */
export interface ReciboDePago extends Heading {
  readonly tipoDeComprobante: 'P'
  readonly pagos: readonly Pago[]
}

/** What every kind has. */
export interface Heading {
  readonly serie?: string
  readonly folio?: string
  /** Local time of the place of issue, "2026-11-21T14:05:00". */
  readonly fecha: string
  /** Postal code of the place of issue. */
  readonly lugarExpedicion: string
  readonly emisor: Emisor
  readonly receptor: Receptor
  /** `TipoRelacion` 04: this one replaces those; 01: it is a credit note to them. */
  readonly cfdiRelacionados?: readonly CfdiRelacionados[]
  /** Key that the PAC gives for unusual amounts. */
  readonly confirmacion?: string
}

export interface Emisor {
  readonly rfc: string
  /** As in the issuer's Constancia de Situación Fiscal: upper case, without the company's legal form. */
  readonly nombre: string
  readonly regimenFiscal: string
}

export interface Receptor {
  readonly rfc: string
  readonly nombre: string
  /** Postal code of the fiscal address; of a generic RFC, that of the place of issue. */
  readonly domicilioFiscalReceptor: string
  readonly regimenFiscalReceptor: string
  readonly usoCFDI: string
  /** `c_Pais` of a foreigner with XEXX010101000. */
  readonly residenciaFiscal?: string
  readonly numRegIdTrib?: string
}

export interface InformacionGlobal {
  /** `c_Periodicidad`: 01 day, 02 week, 03 fortnight, 04 month, 05 two months. */
  readonly periodicidad: string
  /** `c_Meses`: 01 … 12; 13 … 18 for two months. */
  readonly meses: string
  readonly anio: number
}

export interface CfdiRelacionados {
  readonly tipoRelacion: string
  readonly uuids: readonly string[]
}

/** A line. Amounts are pesos (or the currency of the document), up to six places. */
export interface Concepto {
  readonly claveProdServ: string
  readonly noIdentificacion?: string
  readonly cantidad: Decimal
  readonly claveUnidad: string
  readonly unidad?: string
  readonly descripcion: string
  readonly valorUnitario: Decimal
  /** Before discount. Within the rounding of cantidad × valorUnitario, which is what it is where it is left out. */
  readonly importe?: Decimal
  readonly descuento?: Decimal
  /** 01 not subject to tax, 02 subject to it, 03 subject but not obliged to break it down. */
  readonly objetoImp: string
  readonly traslados?: readonly Impuesto[]
  readonly retenciones?: readonly Impuesto[]
}

/** A tax of a line or of a paid document. */
export interface Impuesto {
  /** Left out: importe − descuento of its line. Of a payment it must be given: see `paymentTaxes`. */
  readonly base?: Decimal
  /** 001 ISR, 002 IVA, 003 IEPS. */
  readonly impuesto: string
  readonly tipoFactor: 'Tasa' | 'Cuota' | 'Exento'
  /** 0.16; none with Exento. */
  readonly tasaOCuota?: Decimal
  /** Left out: base × tasa to the centavo, half up. None with Exento. */
  readonly importe?: Decimal
}

/** Money that came in at one time. */
export interface Pago {
  /** Local time of the payment, "2026-11-21T12:00:00". */
  readonly fechaPago: string
  /** `c_FormaPago`, not 99. */
  readonly formaDePagoP: string
  /** MXN unless told. */
  readonly monedaP?: string
  readonly tipoCambioP?: Decimal
  /** Left out: what its documents were paid, together. */
  readonly monto?: Decimal
  readonly numOperacion?: string
  readonly rfcEmisorCtaOrd?: string
  readonly nomBancoOrdExt?: string
  readonly ctaOrdenante?: string
  readonly rfcEmisorCtaBen?: string
  readonly ctaBeneficiario?: string
  readonly doctosRelacionados: readonly DoctoRelacionado[]
}

/** An invoice (PPD) that a payment pays, or pays a part of. */
export interface DoctoRelacionado {
  readonly idDocumento: string
  readonly serie?: string
  readonly folio?: string
  /** MXN unless told. */
  readonly monedaDR?: string
  /** Units of the document's currency for one of the payment's; 1 where they are the same. */
  readonly equivalenciaDR?: Decimal
  /** 1 for its first payment. */
  readonly numParcialidad: number
  readonly impSaldoAnt: Decimal
  readonly impPagado: Decimal
  readonly objetoImpDR: string
  readonly trasladosDR?: readonly Impuesto[]
  readonly retencionesDR?: readonly Impuesto[]
}
