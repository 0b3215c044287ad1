import { centavos } from '@aquacis/kit/values/money.ts'

/**
 * What is authorised with a direct debit, and shown before it is. Another wording is another version: who accepted the old one
 * keeps it. What of the rules was read, and what was not at hand, is in decision 0041.
 */
export const mandateTerms = {
  version: '2026-11',
  provider: 'Comisión Estatal de Aguas',
  service: 'Servicio de agua potable, drenaje y saneamiento',
  periodicity: 'Una vez por cada recibo que se emite',
  conditions: [
    'Autorizas a la Comisión Estatal de Aguas a cobrar cada recibo de este contrato con cargo a tu cuenta de banco.',
    'Antes de cada cargo te avisamos cuánto y qué día, con al menos tres días. Un recibo que pase de tu monto máximo no se carga.',
    'Si la cuenta no tiene saldo, el cargo se intenta otra vez otros días. Tu banco puede tener reglas propias sobre eso.',
    'Puedes cancelar en cualquier momento y sin costo, aquí o en tu banco. Un cargo que ya se envió al banco todavía puede hacerse.',
    'Si no reconoces un cargo, puedes objetarlo en tu banco durante los 90 días siguientes.',
    'La autorización vale hasta que la canceles, o hasta el día que tú fijes.',
  ],
  /** The largest maximum that is taken: whoever types a digit too many is asked. */
  mostAmount: centavos(50_000_00n),
} as const
