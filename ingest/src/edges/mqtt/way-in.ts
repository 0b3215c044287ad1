import type { TelegramMessage } from '../../stages/arrival.ts'
import type { Held } from '../batcher.ts'

/** Where a way in puts what it hears, and how it learns that there is no room. */
export interface Intake {
  hold(held: Held<TelegramMessage>): void
  /** While it is true nothing more is to be read. */
  full(): boolean
  onRoom(listener: () => void): void
}

/** How meters reach this process: a broker of our own, or somebody else's that we listen to. */
export interface WayIn {
  /** Why meters are not heard; undefined while they are. */
  trouble(): string | undefined
  /** Hands a message to whoever subscribed to it. Rejects when nobody took it. */
  publish(topic: string, payload: string): Promise<void>
  /** Takes nothing new; what was taken may still be acknowledged. */
  refuseNew(): Promise<void>
  /** Ends the connections after the acknowledgements already written. */
  close(): Promise<void>
}
