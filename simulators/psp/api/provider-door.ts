import type { FastifyInstance } from 'fastify'
import type { StoredEvent } from '../world/world.ts'
import { balanceOperations } from './balances.ts'
import { addChargesOperation, chargeOperations } from './charges.ts'
import { checkoutOperations } from './checkouts.ts'
import { customerOperations } from './customers.ts'
import type { Dialect } from './dialect.ts'
import { eventOperations } from './events.ts'
import { orderOperations } from './orders.ts'
import { type ApiParts, type Operation, serveOperations } from './serve.ts'
import { tokenOperations } from './tokens.ts'
import { webhookKeyOperations, webhookOperations } from './webhooks.ts'

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
