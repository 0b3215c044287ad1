// From SAT's catalogues of CFDI 4.0 as of 6 August 2026 (phpcfdi/resources-sat-catalogs @675be01, Unlicense).

/** A form of payment; through a bank it may name accounts. */
export interface PaymentForm {
  readonly text: string
  readonly banked: boolean
  /** Accounts of payer and payee, where their form is prescribed. */
  readonly payer?: RegExp
  readonly payee?: RegExp
}

/** c_FormaPago. */
export const paymentForms: ReadonlyMap<string, PaymentForm> = new Map([
  ['01', { text: 'Efectivo', banked: false }],
  [
    '02',
    {
      text: 'Cheque nominativo',
      banked: true,
      payer: /^([0-9]{11}|[0-9]{18})$/,
      payee: /^([0-9]{10,11}|[0-9]{15,16}|[0-9]{18}|[A-Z0-9_]{10,50})$/,
    },
  ],
  [
    '03',
    {
      text: 'Transferencia electrónica de fondos',
      banked: true,
      payer: /^([0-9]{10}|[0-9]{16}|[0-9]{18})$/,
      payee: /^([0-9]{10}|[0-9]{18})$/,
    },
  ],
  [
    '04',
    {
      text: 'Tarjeta de crédito',
      banked: true,
      payer: /^([0-9]{16})$/,
      payee: /^([0-9]{10,11}|[0-9]{15,16}|[0-9]{18}|[A-Z0-9_]{10,50})$/,
    },
  ],
  [
    '05',
    {
      text: 'Monedero electrónico',
      banked: true,
      payer: /^([0-9]{10,11}|[0-9]{15,16}|[0-9]{18}|[A-Z0-9_]{10,50})$/,
      payee: /^([0-9]{10,11}|[0-9]{15,16}|[0-9]{18}|[A-Z0-9_]{10,50})$/,
    },
  ],
  ['06', { text: 'Dinero electrónico', banked: true, payer: /^([0-9]{10})$/ }],
  ['08', { text: 'Vales de despensa', banked: false }],
  ['12', { text: 'Dación en pago', banked: false }],
  ['13', { text: 'Pago por subrogación', banked: false }],
  ['14', { text: 'Pago por consignación', banked: false }],
  ['15', { text: 'Condonación', banked: false }],
  ['17', { text: 'Compensación', banked: false }],
  ['23', { text: 'Novación', banked: false }],
  ['24', { text: 'Confusión', banked: false }],
  ['25', { text: 'Remisión de deuda', banked: false }],
  ['26', { text: 'Prescripción o caducidad', banked: false }],
  ['27', { text: 'A satisfacción del acreedor', banked: false }],
  [
    '28',
    {
      text: 'Tarjeta de débito',
      banked: true,
      payer: /^([0-9]{16})$/,
      payee: /^([0-9]{10,11}|[0-9]{15,16}|[0-9]{18}|[A-Z0-9_]{10,50})$/,
    },
  ],
  [
    '29',
    {
      text: 'Tarjeta de servicios',
      banked: true,
      payer: /^([0-9]{15,16})$/,
      payee: /^([0-9]{10,11}|[0-9]{15,16}|[0-9]{18}|[A-Z0-9_]{10,50})$/,
    },
  ],
  ['30', { text: 'Aplicación de anticipos', banked: false }],
  ['31', { text: 'Intermediario pagos', banked: false }],
  ['99', { text: 'Por definir', banked: false }],
] satisfies [string, PaymentForm][])
