import type { ChargeRequest } from '../psp-port.ts'

/** An order as it is asked for: one product and one charge, or a page of the provider's that makes the charge. */
export interface OrderBody {
  readonly currency: 'MXN'
  readonly customer_info:
    | { customer_id: string }
    | { name: string; email: string; phone: string; object: 'customer_info' }
  readonly line_items: { name: string; quantity: number; unit_price: number }[]
  /** Our key stands here and in the charge: a search looks into both. */
  readonly metadata: { reference_id: string }
  /** With a token: the bank may ask its customer (3-D Secure), who comes back to `return_url`. */
  readonly three_ds_mode?: 'smart'
  readonly return_url?: string
  readonly charges?: {
    amount: number
    reference_id: string
    payment_method: { type: string; token_id?: string; payment_source_id?: string; expires_at?: number }
  }[]
  readonly checkout?: {
    type: 'HostedPayment'
    name: string
    allowed_payment_methods: 'card'[]
    success_url: string
    failure_url: string
    expires_at?: number
  }
}

const types = { OXXO: 'cash', CASH_NETWORK: 'cash', SPEI: 'spei', CARD: 'card', CODI: 'spei' } as const

/** The order by which a charge is asked for. */
export function orderBody(request: ChargeRequest): OrderBody {
  const { key, amount, concept, payer, card } = request
  const order = {
    currency: 'MXN' as const,
    customer_info:
      card?.kind === 'kept'
        ? { customer_id: card.customerId }
        : { name: payer.name, email: payer.email, phone: payer.phone, object: 'customer_info' as const },
    line_items: [{ name: concept, quantity: 1, unit_price: Number(amount) }],
    metadata: { reference_id: key },
  }
  if (card?.kind === 'hosted') return { ...order, checkout: checkoutOf(request, card) }
  const payment_method = { type: types[request.method], ...sourceOf(request) }
  const charges = [{ amount: Number(amount), reference_id: key, payment_method }]
  return { ...order, ...askingOf(card), charges }
}

/** A card that is kept is charged while its holder is not there: no bank can ask. */
function askingOf(card: ChargeRequest['card']): Pick<OrderBody, 'three_ds_mode' | 'return_url'> {
  if (card?.kind !== 'token') return {}
  return { three_ds_mode: 'smart', ...(card.returnUrl === null ? {} : { return_url: card.returnUrl }) }
}

function checkoutOf(request: ChargeRequest, card: { successUrl: string; failureUrl: string }) {
  const { successUrl: success_url, failureUrl: failure_url } = card
  const allowed_payment_methods = ['card' as const]
  const type = 'HostedPayment' as const
  return {
    ...{ type, name: request.concept, allowed_payment_methods },
    success_url,
    failure_url,
    ...end(request),
  }
}

function sourceOf(request: ChargeRequest) {
  if (request.card?.kind === 'token') return { token_id: request.card.token }
  if (request.card?.kind === 'kept') return { payment_source_id: request.card.sourceId }
  return end(request)
}

function end({ expiresAt }: ChargeRequest): { expires_at?: number } {
  return expiresAt === null ? {} : { expires_at: Math.floor(expiresAt.getTime() / 1000) }
}
