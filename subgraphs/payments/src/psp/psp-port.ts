import type { Centavos } from '@aquacis/kit/values/money.ts'

/** Providers that there are adapters for. */
export type ProviderName = 'conekta' | 'femsa' | 'codi'

/** Ways to pay that a provider can open. */
export type ProviderMethod = 'OXXO' | 'CASH_NETWORK' | 'SPEI' | 'CARD' | 'CODI'

/** Who pays, as far as a provider has to know. */
export interface Payer {
  readonly name: string
  readonly email: string
  /** Ten digits, with or without +52. */
  readonly phone: string
}

/** With which card: a token of the browser, a card that the provider keeps, or the provider's own page. */
export type CardSource =
  /** `returnUrl`: where the payer comes back from their bank; null: nowhere of ours. */
  | { readonly kind: 'token'; readonly token: string; readonly returnUrl: string | null }
  | { readonly kind: 'kept'; readonly customerId: string; readonly sourceId: string }
  | { readonly kind: 'hosted'; readonly successUrl: string; readonly failureUrl: string }

/** What is to be paid. */
export interface ChargeRequest {
  /** Ours, and the only thing by which a charge is found again after a lost answer: a UUID, one for each charge that is wanted. */
  readonly key: string
  readonly method: ProviderMethod
  readonly amount: Centavos
  /** As the payer sees it: `Recibo 442761`. */
  readonly concept: string
  readonly payer: Payer
  /** When it ends; null where the way has no end (cards). */
  readonly expiresAt: Date | null
  /** With CARD alone. */
  readonly card?: CardSource
}

/** What somebody pays with. What the way does not have is null. */
export interface PayingData {
  /** What a cashier types. */
  readonly number: string | null
  /** What the barcode holds. */
  readonly barcode: string | null
  readonly clabe: string | null
  readonly bank: string | null
  readonly codiPayload: string | null
  /** Names of stores, as the provider says them; null where it says none. */
  readonly stores: readonly string[] | null
  /** Where the payer goes on: 3-D Secure, or the provider's own page. */
  readonly continueAt: string | null
}

/** Money that came in by a charge: each is posted once, under the provider's own id. */
export interface Arrival {
  /** Of the provider's charge: `637e79c970d06300013ea159`. */
  readonly chargeId: string
  readonly amount: Centavos
  /** What the provider keeps of it; zero where it does not say. */
  readonly fee: Centavos
  readonly paidAt: Date
  /** `c_FormaPago` of SAT: 01 cash, 03 transfer, 04 credit card, 28 debit card. */
  readonly form: string
  /** What of it was given back, by refunds. */
  readonly refunded: Centavos
  /** How the bank's dispute of it stands; null where there is none. */
  readonly chargeback: 'OPEN' | 'LOST' | 'WON' | null
  /** Clave de rastreo, store or authorisation, as the payer's receipt has it; null where none is told. */
  readonly trace: string | null
}

/** How a charge stands at the provider. */
export type ChargeState = 'PENDING' | 'PARTLY_PAID' | 'PAID' | 'DECLINED' | 'EXPIRED' | 'CANCELLED'

/** A charge as the provider has it now. */
export interface ProviderCharge {
  /** Under which it is read, cancelled and refunded: Conekta's and FEMSA's order, CoDi's request. */
  readonly orderId: string
  /** Ours; null where the provider made it by itself (a recurring CLABE). */
  readonly key: string | null
  readonly state: ChargeState
  readonly amount: Centavos
  readonly paying: PayingData
  readonly expiresAt: Date | null
  readonly arrivals: readonly Arrival[]
  /** Why it was declined, as the issuer or provider codes it; null where it was not. */
  readonly declined: Decline | null
}

/** Why a card was declined. */
export interface Decline {
  /** `insufficient_funds`, `suspected_fraud`… */
  readonly code: string
  /** As the provider says it in Spanish. */
  readonly message: string
}

/** No answer of use. `sent`: the request may have been done all the same; find out by `find` before it is made again. */
export interface Silence {
  readonly kind: 'silent'
  readonly sent: boolean
  readonly reason: string
}

/** The provider says no to the request as such: another card, amount or setting is needed. */
export interface Refused {
  readonly kind: 'refused'
  readonly code: string
  readonly reason: string
}

/** What came of asking for a charge. A declined card is a charge in state DECLINED. */
export type ChargeOutcome = { readonly kind: 'charge'; readonly charge: ProviderCharge } | Refused | Silence

/** What came of looking for one. */
export type FindOutcome =
  | { readonly kind: 'charge'; readonly charge: ProviderCharge }
  | { readonly kind: 'absent' }
  | Silence

/** What came of cancelling: `paid` where money was there first. */
export type CancelOutcome =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'paid' }
  | { readonly kind: 'absent' }
  | Silence

/** A part or all of an arrival that is given back. */
export interface RefundRequest {
  /** Ours: a UUID, one for each refund that is wanted. */
  readonly key: string
  readonly orderId: string
  readonly chargeId: string
  readonly amount: Centavos
  /** What of the arrival was given back before: with more than that at the provider, this one was done by an earlier request. */
  readonly refundedBefore: Centavos
  readonly reason: string
}

/** What came of it. */
export type RefundOutcome = { readonly kind: 'refunded'; readonly refundId: string } | Refused | Silence

/** What a webhook, or a list of events, tells: that something became of a charge. What, is read from the provider. */
export interface Notice {
  /** The provider's: the same notice told twice bears the same. */
  readonly eventId: string
  /** `order.paid`, `charge.chargeback.created`… */
  readonly type: string
  /** The charge to read; null where the notice is of none (a ping). */
  readonly orderId: string | null
  readonly at: Date
}

/** A page of notices, the newest first, down to `since`; `next` is where the page behind it begins, null where there is none. */
export type NoticesOutcome =
  | { readonly kind: 'notices'; readonly notices: readonly Notice[]; readonly next: string | null }
  | Silence

/** A provider's message as it came. */
export interface RawMessage {
  readonly rawBody: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/**
 * A payment service provider. No method throws for what the other side does or fails to do; `signal` ends an attempt that
 * takes too long.
 */
export interface Psp {
  readonly name: ProviderName
  readonly methods: readonly ProviderMethod[]
  /** Makes a charge. After silence that may have been heard, ask `find` with the same key. */
  charge(request: ChargeRequest, signal: AbortSignal): Promise<ChargeOutcome>
  /** The charge that was made under a key of ours; several charges under one are a fault, and the one that was paid is given. */
  find(key: string, signal: AbortSignal): Promise<FindOutcome>
  read(orderId: string, signal: AbortSignal): Promise<FindOutcome>
  /** Makes sure that it cannot be paid any more, as far as the provider can. */
  cancel(orderId: string, signal: AbortSignal): Promise<CancelOutcome>
  refund(request: RefundRequest, signal: AbortSignal): Promise<RefundOutcome>
  /** Whether a message is the provider's own, by its signature over the bytes; `silent`: its keys cannot be had now. */
  verify(message: RawMessage, signal: AbortSignal): Promise<'genuine' | 'forged' | Silence>
  /** What a genuine message tells; null where it cannot be read. */
  noticeOf(rawBody: Buffer): Notice | null
  /** What was told since an instant, whether or not a webhook arrived; a page at a time, `from` where the last one said. */
  noticesSince(since: Date, signal: AbortSignal, from?: string | null): Promise<NoticesOutcome>
  /** Makes sure that the provider sends its messages to an address, and signs them. */
  listenAt(url: string, signal: AbortSignal): Promise<{ readonly kind: 'listening' } | Silence>
}

/** A card that a provider keeps for autopay. */
export interface KeptCard {
  readonly customerId: string
  readonly sourceId: string
  readonly lastFour: string
  readonly brand: string
  /** `2027-05`: the last month in which it is good; null where it is not told. */
  readonly goodUntil: string | null
}

/** What came of keeping a card. */
export type KeepOutcome = { readonly kind: 'kept'; readonly card: KeptCard } | Refused | Silence

/** A provider that keeps cards. A kept card is charged by `Psp.charge` with `card.kind` 'kept'. */
export interface CardVault {
  /** Keeps the card of a token. `key` is ours (the contract's id): whoever asks twice gets one customer with that card. */
  keep(
    request: { readonly key: string; readonly payer: Payer; readonly token: string },
    signal: AbortSignal,
  ): Promise<KeepOutcome>
  forget(
    card: Pick<KeptCard, 'customerId' | 'sourceId'>,
    signal: AbortSignal,
  ): Promise<{ readonly kind: 'forgotten' } | Silence>
}
