import type { SendOutcome } from '../domain/delivery.ts'
import type { PushAddress } from '../domain/push-address.ts'
import type { PushMessage } from '../domain/push-message.ts'

/**
 * A way to reach somebody beyond the inbox. One attempt each: whoever calls decides about another. Never rejects; gives up
 * when the signal says so, and then nobody knows whether the carrier took it.
 */
export interface Channel<Address, Message> {
  send(address: Address, message: Message, signal: AbortSignal): Promise<SendOutcome>
}

/** Messages to browsers. */
export type PushChannel = Channel<PushAddress, PushMessage>
