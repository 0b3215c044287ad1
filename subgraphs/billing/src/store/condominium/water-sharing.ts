import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { v5 as uuidV5, v7 as uuidV7 } from 'uuid'
import type { WaterSharing } from '../../domain/condominium/sharing.ts'
import { appendMany } from '../events/event.ts'

/** Of this house alone, drawn once: names below it are contracts of master meters. */
const namespace = '5d2f0c9e-7b41-4f6a-8f03-1a9be6d4c7e2'
/** Three years of monthly cut-offs: nobody is billed for water that was shared longer ago. */
const sharingsLooked = 40
const schemaVersion = 1

/** Sharings of one condominium, and how many facts its stream has. */
export interface KeptSharings {
  readonly version: number
  /** The last ones, in order. */
  readonly sharings: readonly WaterSharing[]
}

const nothingShared: KeptSharings = { version: 0, sharings: [] }

/** What was decided on the common water behind master meters, by the contract of the master, in one statement. */
export async function sharingsOf(
  tx: Transaction,
  masterContractIds: readonly string[],
): Promise<ReadonlyMap<string, KeptSharings>> {
  const streams = new Map(masterContractIds.map((id) => [streamOf(id), id]))
  const { rows } = await tx.execute<{ stream_id: string; version: number; type: string; data: object }>(sql`
    select one.* from unnest(${sql.param([...streams.keys()])}::uuid[]) as asked (stream_id)
    cross join lateral (
      select stream_id, version, type, data from event
      where event.stream_id = asked.stream_id order by version desc limit ${sharingsLooked}) one
    order by one.stream_id, one.version`)
  const kept = new Map(masterContractIds.map((id) => [id, nothingShared]))
  for (const { stream_id, version, type, data } of rows) {
    const id = streams.get(stream_id) ?? ''
    const before = kept.get(id) ?? nothingShared
    // Written by this file alone, in this form.
    const sharing = { ...data, type } as WaterSharing
    kept.set(id, { version, sharings: [...before.sharings, sharing] })
  }
  return kept
}

/** What is decided on the common water of one condominium, behind what its writer has read. */
export interface NewSharings {
  readonly masterContractId: string
  readonly version: number
  readonly sharings: readonly WaterSharing[]
}

/**
 * Keeps what was decided. Who comes second waits for who came first, keeps nothing, and reads what holds. Everybody takes
 * the streams in one order, so that nobody waits in a ring.
 */
export async function keepSharings(
  tx: Transaction,
  made: readonly NewSharings[],
  { at, traceId }: { readonly at: Date; readonly traceId: string },
): Promise<void> {
  await appendMany(
    tx,
    made.map(({ masterContractId, version, sharings }) => ({
      ...{ streamId: streamOf(masterContractId), expectedVersion: version, operatingUnitId: null },
      events: sharings.map(({ type, ...data }) => ({
        ...{ id: uuidV7(), type, schemaVersion, occurredAt: at, traceId, data },
      })),
    })),
  )
}

function streamOf(masterContractId: string): string {
  return uuidV5(masterContractId, namespace)
}
