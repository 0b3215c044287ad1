import type { EventEnvelope } from '../values/event.ts'

/** Something that runs until it is told to stop; resolves when what it holds is finished. */
export interface Running {
  stop(): Promise<void>
}

/**
 * The log in which every domain's published facts lie, in order per key.
 * Port: PostgreSQL in the embedded run, Kafka in production. Every adapter passes
 * `kit/testing/event-log-contract.ts`.
 */
export interface EventLog {
  /**
   * Adds facts. Idempotent by event id within the log's retention: what is there already is skipped.
   * Facts of one key keep the order of the list, and that of earlier calls that have resolved.
   */
  append(events: readonly EventEnvelope[]): Promise<void>

  /**
   * Hands every fact of these types to a group of readers, from the group's first day on (a new group
   * begins with the oldest fact kept). At least once: the group's place moves only after `handle` resolved,
   * and when it rejects the same batch comes again, after a pause that grows. In order per key. Members of
   * one group, in whatever process, share the partitions; what a dead one held is taken over. `handle`
   * may run at once for batches of different partitions.
   */
  consume(
    group: string,
    types: readonly string[],
    handle: (events: readonly EventEnvelope[]) => Promise<void>,
  ): Promise<Running>

  /**
   * Hands every fact of these types that is appended after the promise resolved to this caller alone, once,
   * in order per key, dropped connections included. For live subscriptions: nothing is remembered over a restart.
   */
  follow(types: readonly string[], onEvent: (event: EventEnvelope) => void): Promise<Running>

  /** Resolves when the log can be reached now; rejects with the reason. For the health of a process. */
  check(): Promise<void>

  /** Stops every consumer and follower and lets go of all connections. */
  close(): Promise<void>
}
