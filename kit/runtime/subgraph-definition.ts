import type { Readable } from 'node:stream'
import { type EventDefinition, type EventEnvelope, readEvent } from '../values/event.ts'
import type { Viewer } from '../values/viewer.ts'
import type { ConfigurationSchema } from './configuration.ts'
import type { Database, Transaction } from './database.ts'
import type { EventLog } from './event-log.ts'
import type { Logger } from './log.ts'
import type { Sealer } from './sealed-column.ts'

/** What a running subgraph stands on. */
export interface SubgraphRoom {
  readonly database: Database
  readonly eventLog: EventLog
  readonly sealer: Sealer
  readonly log: Logger
  /** What the variables of the definition say, by their names; absent where it has none. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** What every resolver gets: who asks, when, and under which trace. One for each request. */
export interface RequestContext {
  readonly viewer: Viewer
  readonly room: SubgraphRoom
  readonly log: Logger
  /** The instant of the request: the only clock that rules get to see. */
  readonly now: Date
  readonly traceId: string
  /** Mark of the client that asks for a change, the same all day and of nobody's address; absent where nobody told. */
  readonly client?: string
}

/** A file on its way to somebody. */
export interface DownloadFile {
  /** As it is kept by whoever asked: letters, digits, dots and dashes. */
  readonly name: string
  readonly mediaType: string
  readonly body: Buffer | Readable
}

/**
 * Makes a file for whoever asks, of what they may see; null when there is none, or it is not theirs. Throws the errors of
 * the graph for a question that cannot mean anything.
 */
export type Download = (context: RequestContext, asked: URLSearchParams) => Promise<DownloadFile | null>

/** A call from outside the house: its bytes as they came, because signatures are over them. Header names in small letters. */
export interface WebhookCall {
  readonly rawBody: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** Takes a provider's call: keeps it before it answers, and answers with a status: 200 once it is kept, 401 for a forged one. */
export type Webhook = (room: SubgraphRoom, call: WebhookCall) => Promise<{ readonly status: number }>

/** Something that a domain does when it hears another domain's fact. */
export interface Reaction {
  readonly event: EventDefinition<unknown>
  /** Runs inside the inbox's transaction, as the system; a second delivery of the same event does not get here. */
  handle(room: SubgraphRoom, tx: Transaction, event: EventEnvelope): Promise<void>
}

/** Declares a reaction; the handler gets the event's data checked and typed. */
export function reaction<Data>(
  event: EventDefinition<Data>,
  handler: (room: SubgraphRoom, tx: Transaction, event: EventEnvelope<Data>) => Promise<void>,
): Reaction {
  return { event, handle: (room, tx, envelope) => handler(room, tx, readEvent(event, envelope)) }
}

/** Resolvers by type and field, as plain objects. Each subgraph types its own from its schema. */
export type ResolverMap = Readonly<Record<string, object | undefined>>

/** A domain's whole graph, without a port: the same in one process with others, alone, or in a test. */
export interface SubgraphDefinition<Context extends RequestContext = RequestContext> {
  /** Lower case, for example `metering`: also the audience of its tokens and its path, `/metering/graphql`. */
  readonly name: string
  /** Text of schema.graphql. */
  readonly typeDefs: string
  readonly resolvers: ResolverMap
  /** Folder of SQL migrations, as drizzle-kit lays it out. */
  readonly migrations: URL
  /** What the domain does when it hears the others. */
  readonly reactions: readonly Reaction[]
  /** Variables that this domain needs beside those of every subgraph, as its process's configuration has them. */
  readonly variables?: ConfigurationSchema['entries']
  /** Files for people, each on `/<subgraph>/download/<name>`. */
  readonly downloads?: Readonly<Record<string, Download>>
  /** Doors for providers outside, each on `POST /<subgraph>/webhooks/<name>`, without an internal token. */
  readonly webhooks?: Readonly<Record<string, Webhook>>
  /** Adds the domain's loaders to the context of one request. */
  context(base: RequestContext): Context
  /** Started once per process, for example a live feed for subscriptions; returns its stop. */
  start?(room: SubgraphRoom): Promise<() => Promise<void>>
}
