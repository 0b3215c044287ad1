import type { PayingMethod, ReferenceState } from '../../domain/reference/reference.ts'

const names: Readonly<Record<PayingMethod, string>> = {
  OXXO: 'OXXO',
  CASH_NETWORK: 'otras tiendas',
  SPEI: 'transferencia (SPEI)',
  CARD: 'tarjeta',
  CODI: 'CoDi',
}

/** No contract fits, or it is not theirs. */
export const unknownWords =
  'No encontramos ese contrato con esos datos. Revisa el número de contrato y el total de tu último recibo, tal como vienen impresos.'

/** A reference that may not be seen, or is none. */
export const noReferenceWords = 'No encontramos esa referencia de pago. Vuelve a Pagar y genera una nueva.'

/** Who tries too often. */
export const tooManyWords = 'Van muchos intentos seguidos. Espera unos minutos y vuelve a intentarlo.'

/** A provider that does not answer, and what is open beside it. */
export function downWords(others: readonly PayingMethod[]): string {
  if (others.length === 0)
    return 'Por ahora no podemos generar pagos en línea. Inténtalo en unos minutos o paga en una de nuestras cajas.'
  const listed = new Intl.ListFormat('es-MX', { type: 'disjunction' }).format(others.map((one) => names[one]))
  return `Esta forma de pago no responde en este momento. Paga con ${listed}, o inténtalo en unos minutos.`
}

/** A card of which nobody knows whether it was charged. */
export const unsureWords =
  'Aún no sabemos si tu banco hizo el cobro. No pagues otra vez: lo estamos revisando y en unos minutos lo verás aquí.'

/** A reference by which nothing can be paid any more. */
export function closedWords(state: ReferenceState, charging: boolean): string {
  if (charging) return 'Hay un cobro con tarjeta en curso. Espera un minuto: aquí verás si se hizo.'
  switch (state) {
    case 'PAID':
      return 'Este pago ya está hecho. No hace falta pagar otra vez.'
    case 'EXPIRED':
      return 'Esta referencia ya venció. Genera una nueva para pagar.'
    case 'REPLACED':
      return 'Generaste otra referencia para lo mismo. Paga con la nueva.'
    case 'PARTLY_PAID':
      return 'Ya se pagó una parte con esta referencia: no se puede cancelar. Paga el resto o deja que venza.'
    default:
      return 'Esta referencia se canceló. Genera una nueva para pagar.'
  }
}
