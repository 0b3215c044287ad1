import { type DebitMemory, emptyDebits } from '../bank/debits/debit-memory.ts'
import type { Movement } from '../bank/movement.ts'
import type { CodiMemory } from '../codi/codi-charge.ts'
import type { Card, Charge, JsonObject, Order, ProviderName, Seconds } from './order.ts'

/** A card handed to the tokeniser, or a customer's. */
export interface StoredToken {
  readonly id: string
  readonly createdAt: Seconds
  readonly card: Card
  used: boolean
}

export interface StoredSource {
  readonly id: string
  readonly createdAt: Seconds
  readonly told:
    | { readonly kind: 'card'; readonly card: Card }
    | { readonly kind: 'spei_recurrent'; readonly clabe: string }
    | { readonly kind: 'cash_recurrent'; readonly reference: string; readonly expiresAt: Seconds }
}

export interface StoredCustomer {
  readonly id: string
  readonly createdAt: Seconds
  told: JsonObject
  defaultSourceId: string | null
  sources: StoredSource[]
}

export interface StoredCheckout {
  readonly id: string
  readonly createdAt: Seconds
  readonly told: JsonObject
  orderId: string | null
  status: 'Issued' | 'finalized' | 'cancelled' | 'expired'
  paidCount: number
}

export interface StoredWebhook {
  readonly id: string
  url: string
  subscribedEvents: readonly string[]
  active: boolean
}

export interface StoredKey {
  readonly id: string
  readonly createdAt: Seconds
  active: boolean
  readonly publicKey: string
  readonly privateKey: string
}

export interface WebhookLog {
  readonly id: string
  readonly url: string
  attempts: number
  lastStatus: number
  lastAt: Seconds
}

export interface StoredEvent {
  readonly id: string
  readonly type: string
  readonly createdAt: Seconds
  readonly object: JsonObject
  readonly logs: WebhookLog[]
}

export interface StoredTransaction {
  readonly id: string
  readonly createdAt: Seconds
  readonly type: 'capture' | 'refund' | 'chargeback' | 'won_chargeback'
  /** Centavos, negative where money goes back; the fee is of its own sign. */
  readonly gross: number
  readonly fee: number
  readonly chargeId: string
  transferId: string | null
}

export interface StoredTransfer {
  readonly id: string
  readonly createdAt: Seconds
  readonly amount: number
  readonly day: string
  /** Seven digits: the reference of its line in the bank's statement. */
  readonly reference: string
}

/** What one provider remembers, each thing under its id in the order in which it came. */
export interface ProviderMemory {
  readonly orders: Record<string, Order>
  readonly charges: Record<string, Charge>
  readonly customers: Record<string, StoredCustomer>
  readonly tokens: Record<string, StoredToken>
  readonly checkouts: Record<string, StoredCheckout>
  readonly webhooks: Record<string, StoredWebhook>
  readonly webhookKeys: Record<string, StoredKey>
  readonly events: Record<string, StoredEvent>
  readonly transactions: Record<string, StoredTransaction>
  readonly transfers: Record<string, StoredTransfer>
}

/** Everything that is remembered: plain JSON, so that a file can keep it. */
export interface Memory {
  clockOffsetMs: number
  readonly conekta: ProviderMemory
  readonly femsa: ProviderMemory
  readonly codi: CodiMemory
  readonly bank: Movement[]
  readonly debits: DebitMemory
  /** How the next cards are answered, first first. */
  readonly cardAnswers: string[]
}

/** A world in which nothing has happened yet. */
export function emptyMemory(): Memory {
  return {
    clockOffsetMs: 0,
    conekta: emptyProvider(),
    femsa: emptyProvider(),
    codi: { charges: {}, callbackUrls: [] },
    bank: [],
    debits: emptyDebits(),
    cardAnswers: [],
  }
}

function emptyProvider(): ProviderMemory {
  return {
    ...{ orders: {}, charges: {}, customers: {}, tokens: {}, checkouts: {} },
    ...{ webhooks: {}, webhookKeys: {}, events: {}, transactions: {}, transfers: {} },
  }
}

/** Tells the webhooks of a provider what happened. */
export type Announce = (provider: ProviderName, type: string, object: JsonObject) => void

/** The simulated world: its memory and its clock. */
export interface World {
  memory: Memory
  readonly announce: Announce
  /** Where the simulator is reached, without a slash at the end. */
  origin: string
}

/** The world's time, which a tester may put forward. */
export function worldNow({ memory }: World): Date {
  return new Date(Date.now() + memory.clockOffsetMs)
}

/** The world's time in the API's seconds. */
export function seconds(world: World): Seconds {
  return Math.floor(worldNow(world).getTime() / 1000)
}
