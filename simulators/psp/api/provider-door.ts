import type { FastifyInstance } from 'fastify'
import type { StoredEvent } from '../world/world.ts'
import type { Dialect } from './dialect.ts'
import { balanceOperations } from './operations/balances.ts'
import { addChargesOperation, chargeOperations } from './operations/charges.ts'
import { checkoutOperations } from './operations/checkouts.ts'
import { customerOperations } from './operations/customers.ts'
import { eventOperations } from './operations/events.ts'
import { orderOperations } from './operations/orders.ts'
import { tokenOperations } from './operations/tokens.ts'
import { webhookKeyOperations, webhookOperations } from './operations/webhooks.ts'
import { type ApiParts, type Operation, serveOperations } from './serve.ts'

/** One provider's API; the tokeniser and several charges at once are Conekta's alone. */
export function providerDoor(
  server: FastifyInstance,
  parts: ApiParts,
  dialect: Dialect,
  resend: (event: StoredEvent) => void,
): void {
  const { provider } = dialect
  const isConekta = provider === 'conekta'
  const events = Object.entries(eventOperations(resend)).filter(
    ([name]) => !name.startsWith('post') || name.endsWith('{event_id}/resend') === isConekta,
  )
  const operations: Record<string, Operation> = {
    ...orderOperations,
    ...chargeOperations,
    ...customerOperations,
    ...checkoutOperations,
    ...webhookOperations,
    ...webhookKeyOperations(parts.drawKeyPair),
    ...balanceOperations,
    ...Object.fromEntries(events),
    ...(isConekta ? { ...tokenOperations, ...addChargesOperation } : {}),
  }
  serveOperations(server, parts, dialect, operations)
}
