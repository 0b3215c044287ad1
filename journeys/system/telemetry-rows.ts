import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

/** A telegram that was acknowledged to its concentrator. */
export interface Acknowledged {
  readonly identNumber: string
  readonly receivedAt: string
  readonly litres: number
}

/** Everything that the fleet was promised so far. */
export function acknowledgedTelegrams(journal: string): Acknowledged[] {
  const lines = readFileSync(journal, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as Acknowledged)
}

/** What the databases of the running system hold of some telegrams. */
export interface Held {
  /** Readings by `identNumber|instant`: the register, and how often it is there. */
  readonly readings: ReadonlyMap<string, { litres: number; times: number }>
  /** What the log says of readings: one line for each batch of a meter, by ident number. */
  readonly facts: ReadonlyMap<string, readonly Told[]>
  /** How often a register that fell lies with the dead letters, by its words there: `litres L at instant`. */
  readonly refused: ReadonlyMap<string, number>
}

/** Readings of one meter that were told together. */
export interface Told {
  readonly from: Date
  readonly to: Date
  readonly count: number
}

export async function heldSince(data: string, since: Date): Promise<Held> {
  // Facts first: meters go on speaking, and what is told must be among the readings.
  const facts = await askDatabase(data, 'events', (client) =>
    client.query<{ meter: string; from: Date; to: Date; count: number }>(
      `select data->>'meterId' as meter, (data->>'from')::timestamptz as from, (data->>'to')::timestamptz as to,
         (data->>'count')::int as count
       from event_log.event
       where type = 'metering.ReadingsRecorded' and (data->>'to')::timestamptz >= $1`,
      [since],
    ),
  )
  const readings = await askDatabase(data, 'metering', (client) =>
    client.query<{ name: string; litres: string; times: string; meter: string; at: Date }>(
      `select m.serial as name, m.id as meter, r.at, max(r.litres) as litres, count(*) as times
       from reading r join meter m using (meter_key)
       where r.at >= $1 group by 1, 2, 3`,
      [since],
    ),
  )
  const refused = await askDatabase(data, 'metering', (client) =>
    client.query<{ said: string; times: string }>(
      `select split_part(detail, ',', 1) as said, count(*) as times from dead_letter
       where reason = 'REGISTER_FALLING' group by 1`,
    ),
  )
  const names = new Map(readings.rows.map((row) => [row.meter, row.name]))
  return {
    readings: new Map(
      readings.rows.map((row) => [
        `${row.name}|${row.at.toISOString()}`,
        { litres: Number(row.litres), times: Number(row.times) },
      ]),
    ),
    facts: Map.groupBy(facts.rows, (row) => names.get(row.meter) ?? row.meter),
    refused: new Map(refused.rows.map(({ said, times }) => [said, Number(times)])),
  }
}

/** Facts in the log that bear a trace id: their type and what they say. */
export async function factsOfTrace(
  data: string,
  traceId: string,
): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const { rows } = await askDatabase(data, 'events', (client) =>
    client.query<{ type: string; data: Record<string, unknown> }>(
      'select type, data from event_log.event where trace_id = $1',
      [traceId],
    ),
  )
  return rows
}

/** Facts of one type in the log, with the instant at which they were published. */
export async function factsOfType(
  data: string,
  type: string,
): Promise<{ occurredAt: string; data: Record<string, unknown> }[]> {
  const { rows } = await askDatabase(data, 'events', (client) =>
    client.query<{ occurredAt: string; data: Record<string, unknown> }>(
      'select occurred_at as "occurredAt", data from event_log.event where type = $1',
      [type],
    ),
  )
  return rows
}

/** Asks a database of the embedded run, as the system itself. */
export async function askDatabase<T>(
  data: string,
  database: string,
  query: (client: Client) => Promise<T>,
): Promise<T> {
  const databases = JSON.parse(readFileSync(join(data, 'databases.json'), 'utf8')) as Record<
    string,
    { ownerUrl: string }
  >
  // The owner is bound by the row policies too; the scope says that this is the system.
  const client = new Client({
    connectionString: databases[database]?.ownerUrl,
    options: '-c aquacis.scope=all',
  })
  await client.connect()
  try {
    return await query(client)
  } finally {
    await client.end()
  }
}
