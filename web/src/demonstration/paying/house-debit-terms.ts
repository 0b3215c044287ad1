/** What a visitor of the invented houses would authorise with a direct debit. */
export const houseDebitTerms = {
  version: '2026-11',
  provider: 'Comisión Estatal de Aguas',
  service: 'Servicio de agua potable, drenaje y saneamiento',
  periodicity: 'Una vez por cada recibo que se emite',
  conditions: [
    'Autorizas a la Comisión Estatal de Aguas a cobrar cada recibo de este contrato con cargo a tu cuenta de banco.',
    'Antes de cada cargo te avisamos cuánto y qué día. Un recibo que pase de tu monto máximo no se carga.',
    'Puedes cancelar en cualquier momento y sin costo, aquí o en tu banco.',
    'Si no reconoces un cargo, puedes objetarlo en tu banco durante los 90 días siguientes.',
  ],
  mostAmount: '50000.00',
}
