import type { FastifyInstance, FastifyReply } from 'fastify'
import { ApiError } from '../api/api-error.ts'
import { conektaDialect } from '../api/dialect.ts'
import { tokenOperations } from '../api/operations/tokens.ts'
import { type Room, roomOf } from '../api/room.ts'
import { findCharge } from '../control/open-charges.ts'
import { openCharge } from '../money/open-charge.ts'
import type { StoredCheckout, World } from '../world/world.ts'
import { barcodeSvg } from './barcode.ts'
import { checkoutPage, threeDsPage } from './checkout-page.ts'
import { homePage } from './home-page.ts'
import { pageFrame } from './page-frame.ts'

/** The pages for people: the tester's, and those which a provider and an issuer host. */
export function pagesDoor(server: FastifyInstance, world: World, changed: () => void): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  const html = (reply: FastifyReply, page: string) => reply.type('text/html; charset=utf-8').send(page)
  server.get('/', (_request, reply) => html(reply, homePage(world)))
  server.get<{ Params: { provider: string; file: string } }>(
    '/:provider/barcodes/:file',
    (request, reply) => {
      const reference = /^(\d{14,20})\.svg$/.exec(request.params.file)?.[1]
      if (reference === undefined) return reply.code(404).send()
      return reply.type('image/svg+xml').send(barcodeSvg(reference))
    },
  )

  server.get<{ Params: { slug: string } }>('/checkout/:slug', (request, reply) => {
    const found = checkoutOf(world, request.params.slug)
    if (found === null)
      return html(reply.code(404), pageFrame('No existe', '<h1>No existe esta página de pago</h1>'))
    return html(reply, checkoutPage(found.room, found.checkout, null))
  })
  server.post<{ Params: { slug: string }; Body: Record<string, string> }>(
    '/checkout/:slug',
    (request, reply) => {
      const found = checkoutOf(world, request.params.slug)
      if (found === null)
        return html(reply.code(404), pageFrame('No existe', '<h1>No existe esta página de pago</h1>'))
      const { room, checkout } = found
      if (checkout.status !== 'Issued') return html(reply, checkoutPage(room, checkout, null))
      const { fault, next } = payByCard(room, checkout, request.body)
      changed()
      return next === null
        ? html(reply.code(402), checkoutPage(room, checkout, fault))
        : reply.redirect(next, 303)
    },
  )
  server.get<{ Params: { id: string } }>('/3ds/:id', (request, reply) => {
    const found = findCharge(world, request.params.id)
    if (found?.charge.status !== 'pending_confirmation') {
      return html(reply, pageFrame('Confirmar', '<h1>Este pago ya no espera tu confirmación</h1>'))
    }
    return html(reply, threeDsPage(found.charge.id, found.charge.amount))
  })
}

function checkoutOf(
  world: World,
  slug: string,
): { readonly room: Room; readonly checkout: StoredCheckout } | null {
  const room = roomOf(world, conektaDialect)
  const checkout = Object.values(room.memory.checkouts).find(({ id }) => id.replaceAll('-', '') === slug)
  return checkout === undefined ? null : { room, checkout }
}

/** Tokenises what was typed in and charges it; where the payer goes next, or why it did not do. */
function payByCard(
  room: Room,
  checkout: StoredCheckout,
  card: Readonly<Record<string, string>>,
): { readonly fault: string | null; readonly next: string | null } {
  const order = checkout.orderId === null ? undefined : room.memory.orders[checkout.orderId]
  const tokenise = tokenOperations['post /tokens']
  if (order === undefined || tokenise === undefined)
    return { fault: 'Esta página no tiene qué cobrar.', next: null }
  try {
    const { id } = tokenise({ room, params: {}, query: {}, body: { card } })
    const charge = openCharge(room, order, { payment_method: { type: 'card', token_id: id } })
    if (charge.status === 'declined') return { fault: charge.failure?.message ?? '', next: null }
    if (charge.status === 'pending_confirmation') return { fault: null, next: `/3ds/${charge.id}` }
    const success = checkout.told['success_url']
    return { fault: null, next: typeof success === 'string' ? success : '/' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { fault: error.details[0]?.message ?? '', next: null }
  }
}
