/**
 * How we name whoever pays to a provider. No name, address or telephone of a resident leaves the house for a payment: a
 * provider needs something in these places, and the reference says the rest. Letters and spaces alone, two words at least.
 */
export const payer = {
  name: 'Titular del contrato',
  email: 'pagos@ceaqueretaro.gob.mx',
  phone: '4422110600',
} as const

/** Who gets the money, as a bank shows it. */
export const beneficiary = 'Comisión Estatal de Aguas'
