import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Runnable } from '../../operations/prepared-operations.ts'
import type { Caller } from '../session-door.ts'

/** Somebody asked for a subscription over HTTP, and may have it. */
export interface EventStreamRequest {
  readonly request: IncomingMessage
  /** Nothing is written yet. */
  readonly response: ServerResponse
  readonly operation: Runnable
  readonly caller: Caller
  readonly traceId: string
}

/** Answers subscriptions with streams of events; from here on the answer is its business. */
export interface EventStreams {
  open(asked: EventStreamRequest): void
}
