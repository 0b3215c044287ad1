import type { JsonObject } from '../../world/order.ts'
import type { StoredCheckout } from '../../world/world.ts'
import type { Room } from '../room.ts'

/** A hosted checkout as the API gives it. */
export function renderCheckout({ world, dialect, memory }: Room, checkout: StoredCheckout): JsonObject {
  const { id, told, status, createdAt } = checkout
  const slug = id.replaceAll('-', '')
  const order = checkout.orderId === null ? undefined : memory.orders[checkout.orderId]
  const optional = ['success_url', 'failure_url', 'excluded_payment_methods', 'redirection_time', 'plan_ids']
  return {
    id,
    name: String(told['name'] ?? `ord-${order?.id ?? id}`),
    livemode: dialect.livemode,
    emails_sent: 0,
    sms_sent: 0,
    paid_payments_count: checkout.paidCount,
    status,
    type: String(told['type'] ?? 'Integration'),
    recurrent: told['recurrent'] === true,
    starts_at: createdAt,
    expires_at: Number(told['expires_at'] ?? createdAt + 3 * 86_400),
    allowed_payment_methods: told['allowed_payment_methods'] ?? ['card', 'cash', 'bank_transfer'],
    exclude_card_networks: [],
    needs_shipping_contact: told['needs_shipping_contact'] === true,
    monthly_installments_enabled: told['monthly_installments_enabled'] === true,
    monthly_installments_options: told['monthly_installments_options'] ?? [],
    is_redirect_on_failure: true,
    force_3ds_flow: false,
    can_not_expire: false,
    metadata: told['metadata'] ?? {},
    object: 'checkout',
    slug,
    url: `${world.origin}/checkout/${slug}`,
    ...Object.fromEntries(optional.flatMap((name) => (told[name] === undefined ? [] : [[name, told[name]]]))),
  }
}
