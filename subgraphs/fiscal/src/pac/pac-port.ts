import type { CancelMotive } from '../domain/document/document.ts'
import type { CancelOutcome, ReceiptOutcome, SatState } from '../domain/stamping/cancel-step.ts'
import type { RecoverOutcome, StampOutcome } from '../domain/stamping/outcome.ts'

/** A sealed document on its way to a PAC. */
export interface SealedDocument {
  /** Ours: under it a PAC that can knows the document again. */
  readonly id: string
  readonly xml: string
}

/** A stamped document that is to be cancelled, or asked for. */
export interface StampedDocument {
  readonly uuid: string
  readonly issuerRfc: string
  readonly receiverRfc: string
  /** Pesos with two places. */
  readonly total: string
  /** Last eight characters of the issuer's seal. */
  readonly sealEnd: string
}

/** What is asked of SAT. */
export interface CancelRequest extends StampedDocument {
  readonly motive: CancelMotive
  /** Folio fiscal of the document that takes its place; with motive 01 alone. */
  readonly replacementUuid: string | null
  /** The same as SAT takes it: a Cancelacion, signed with the issuer's certificate. */
  readonly signed: string
}

/**
 * A PAC: who stamps and cancels on SAT's behalf. No method throws for what the other side does or fails to do; `signal` ends
 * an attempt that takes too long.
 */
export interface Pac {
  readonly name: string
  /** Hands a document in. Asked twice, the same document bears the same stamp. */
  stamp(document: SealedDocument, signal: AbortSignal): Promise<StampOutcome>
  /** Gives the stamp that an earlier request may have set; `absent` where it is certain that it set none. */
  recover(document: SealedDocument, signal: AbortSignal): Promise<RecoverOutcome>
  cancel(request: CancelRequest, signal: AbortSignal): Promise<CancelOutcome>
  /** SAT's acuse of a request that it has taken. Asked of what is cancelled for good: asking asks for nothing anew. */
  receipt(request: CancelRequest, signal: AbortSignal): Promise<ReceiptOutcome>
  /** How SAT says that a document stands. */
  stateOf(document: StampedDocument, signal: AbortSignal): Promise<SatState>
}
