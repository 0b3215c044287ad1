import type { Room } from '../api/room.ts'
import { amountOf } from '../money/order-money.ts'
import type { StoredCheckout } from '../world/world.ts'
import { escaped, money, pageFrame } from './page-frame.ts'

/** The provider's own page to pay by card: what Conekta hosts at pay.conekta.com. */
export function checkoutPage({ memory }: Room, checkout: StoredCheckout, fault: string | null): string {
  const order = checkout.orderId === null ? undefined : memory.orders[checkout.orderId]
  const amount = order === undefined ? 0 : amountOf(order)
  if (checkout.status !== 'Issued') {
    const said =
      checkout.status === 'finalized' ? 'Este pago ya está hecho.' : 'Esta página de pago ya no está vigente.'
    return pageFrame('Pagar con tarjeta', `<h1>${said}</h1>`)
  }
  const field = (name: string, label: string, more: string) =>
    `<label>${label} <input name="${name}" required ${more}></label>`
  const failure = checkout.told['failure_url']
  const back =
    typeof failure === 'string' ? `<p><a href="${escaped(failure)}">Regresar sin pagar</a></p>` : ''
  return pageFrame(
    'Pagar con tarjeta',
    `<h1>Pagar ${money(amount)}</h1>
<p>${escaped(String(order?.lines[0]?.told['name'] ?? checkout.told['name'] ?? ''))}</p>
${fault === null ? '' : `<p role="alert"><strong>${escaped(fault)}</strong></p>`}
<form class="tall" method="post">
${field('number', 'Número de la tarjeta', 'inputmode="numeric" autocomplete="cc-number" placeholder="4242 4242 4242 4242"')}
${field('name', 'Nombre en la tarjeta', 'autocomplete="cc-name"')}
${field('exp_month', 'Mes (MM)', 'inputmode="numeric" autocomplete="cc-exp-month" maxlength="2" size="3"')}
${field('exp_year', 'Año (AA)', 'inputmode="numeric" autocomplete="cc-exp-year" maxlength="2" size="3"')}
${field('cvc', 'Código de seguridad', 'inputmode="numeric" autocomplete="cc-csc" maxlength="4" size="4"')}
<button>Pagar ${money(amount)}</button></form>
${back}
<p>Prueba: 4242 4242 4242 4242 se aprueba; 4000 0000 0000 0002 se rechaza; 4000 0000 0000 0127 no tiene fondos; 4000 0000 0000 3220 pide confirmación.</p>`,
  )
}

/** The issuer's page on which the holder of a card confirms a charge (3-D Secure). */
export function threeDsPage(chargeId: string, amount: number): string {
  const act = `/control/charges/${encodeURIComponent(chargeId)}/three-ds`
  return pageFrame(
    'Confirmar el pago',
    `<h1>Tu banco pregunta: ¿pagas ${money(amount)}?</h1>
<p>Si cierras esta página sin contestar, el pago se queda esperando hasta que la tienda lo cancele.</p>
<div class="actions"><form method="post" action="${escaped(act)}/confirm"><button>Sí, confirmar</button></form>
<form method="post" action="${escaped(act)}/refuse"><button class="other">No reconozco este pago</button></form></div>`,
  )
}
