import * as v from 'valibot'

/** What one domain tells the others: a fact, with what is needed to find it again. */
export interface EventEnvelope<Data = unknown> {
  /** Unique; a consumer that sees it twice does nothing the second time. UUID v7. */
  readonly id: string
  /** `<domain>.<PastTense>`, for example `contracts.ContractStarted`. */
  readonly type: string
  /** Facts of one key arrive in the order in which they were committed. */
  readonly key: string
  /** UTC, ISO 8601. */
  readonly occurredAt: string
  /** W3C trace id (32 hex digits) of whatever caused the fact: a telegram or a request. */
  readonly traceId: string
  readonly data: Data
}

/** A published fact: its type name and the schema of its data. */
export interface EventDefinition<Data> {
  readonly type: string
  readonly schema: v.GenericSchema<unknown, Data>
}

/** Declares a published fact. Additive changes only; a breaking one is a new name. */
export function defineEvent<Data>(
  type: string,
  schema: v.GenericSchema<unknown, Data>,
): EventDefinition<Data> {
  return { type, schema }
}

/** Data of an envelope, checked. Throws when it is of another type or shape: a bug of the publisher. */
export function readEvent<Data>(
  definition: EventDefinition<Data>,
  envelope: EventEnvelope,
): EventEnvelope<Data> {
  if (envelope.type !== definition.type) {
    throw new TypeError(`event ${envelope.id} is ${envelope.type}, not ${definition.type}`)
  }
  return { ...envelope, data: v.parse(definition.schema, envelope.data) }
}
