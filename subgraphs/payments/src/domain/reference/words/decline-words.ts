interface Said {
  readonly why: string
  readonly next: string
}

const another = 'Prueba con otra tarjeta o paga en OXXO o por SPEI.'

/** What issuers say, by Conekta's `failure_code` (and the last part of its error codes). */
const said: Readonly<Record<string, Said>> = {
  insufficient_funds: {
    why: 'Tu banco dice que la tarjeta no tiene saldo suficiente.',
    next: 'Deposita en ella e inténtalo de nuevo, o usa otra tarjeta.',
  },
  suspected_fraud: {
    why: 'Tu banco detuvo el cobro por seguridad.',
    next: 'Llámale para autorizarlo e inténtalo de nuevo, o usa otra tarjeta.',
  },
  contact_issuer: {
    why: 'Tu banco no autorizó el cobro.',
    next: 'Llama al número que está al reverso de tu tarjeta, o usa otra.',
  },
  card_declined: { why: 'Tu banco no autorizó el cobro.', next: another },
  do_not_honor: { why: 'Tu banco no autorizó el cobro.', next: another },
  expired_card: { why: 'La tarjeta está vencida.', next: another },
  stolen_card: { why: 'Tu banco reporta la tarjeta como robada.', next: another },
  lost_card: { why: 'Tu banco reporta la tarjeta como extraviada.', next: another },
  invalid_cvc: {
    why: 'El código de seguridad no coincide.',
    next: 'Revisa los tres dígitos del reverso (cuatro al frente en American Express) e inténtalo de nuevo.',
  },
  invalid_expiry_month: {
    why: 'La fecha de vencimiento no coincide.',
    next: 'Revísala e inténtalo de nuevo.',
  },
  invalid_expiry_year: {
    why: 'La fecha de vencimiento no coincide.',
    next: 'Revísala e inténtalo de nuevo.',
  },
  invalid_number: { why: 'El número de la tarjeta no es válido.', next: 'Revísalo e inténtalo de nuevo.' },
  exceeded_limit: {
    why: 'El cobro pasa del límite de tu tarjeta.',
    next: 'Paga una parte, sube el límite con tu banco o usa otra tarjeta.',
  },
  restricted_card: { why: 'Tu banco no permite este tipo de compra con la tarjeta.', next: another },
  call_issuer: {
    why: 'Tu banco pide que lo llames para autorizar el cobro.',
    next: 'El número está al reverso de tu tarjeta. Después inténtalo de nuevo.',
  },
  bank_unavailable: {
    why: 'Tu banco no responde en este momento.',
    next: 'Espera unos minutos e inténtalo de nuevo.',
  },
  authentication_failed: {
    why: 'Tu banco no pudo confirmar que eres tú.',
    next: 'Inténtalo de nuevo y confirma en su app, o usa otra tarjeta.',
  },
  three_ds_failed: {
    why: 'Tu banco no pudo confirmar que eres tú.',
    next: 'Inténtalo de nuevo y confirma en su app, o usa otra tarjeta.',
  },
  used: {
    why: 'Esos datos ya se usaron en otro intento.',
    next: 'Vuelve a escribir los datos de tu tarjeta.',
  },
  nonexistent_token: {
    why: 'Los datos de la tarjeta dejaron de valer.',
    next: 'Vuelve a escribirlos e inténtalo de nuevo.',
  },
}

/** Why a card was declined and what to do, in Spanish. What is not known is said plainly: no charge was made. */
export function declineWords(code: string): string {
  const known = said[code] ?? said[code.split('.').at(-1) ?? '']
  const { why, next } = known ?? { why: 'Tu banco no autorizó el cobro.', next: another }
  return `${why} No se hizo ningún cobro. ${next}`
}
