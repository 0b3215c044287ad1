import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { date, integer, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** What has become of a tariff. */
export type TariffState = 'DRAFT' | 'PROPOSED' | 'PUBLISHED'

/** A version of the tariff as it is kept; `effectiveTo` is the day after the last, null while no end is known. */
export interface KeptTariff {
  readonly code: string
  readonly title: string
  readonly state: TariffState
  readonly effectiveFrom: string
  readonly effectiveTo: string | null
  /** The document as it was given, JSON text. */
  readonly document: string
}

/** Versions of the tariff by their codes. Of one that bills, the row never changes but for the day on which it ends. */
export const tariff = pgTable(
  'tariff',
  {
    code: text().primaryKey(),
    streamId: uuid('stream_id').notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    state: text().$type<TariffState>().notNull(),
    effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
    effectiveTo: date('effective_to', { mode: 'string' }),
    document: text().notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
  },
  () => [
    pgPolicy('tariff_is_public', {
      for: 'select',
      using: sql`state <> 'DRAFT' or current_setting('aquacis.scope', true) in ('units', 'all')`,
    }),
    pgPolicy('tariff_for_the_system', {
      for: 'all',
      using: sql`aquacis_scope_is_all()`,
      withCheck: sql`aquacis_scope_is_all()`,
    }),
  ],
)

/** A version with the stream of its facts. */
export interface StoredTariff extends KeptTariff {
  readonly streamId: string
  readonly version: number
}

const columns = {
  code: tariff.code,
  streamId: tariff.streamId,
  version: tariff.version,
  title: tariff.title,
  state: tariff.state,
  effectiveFrom: tariff.effectiveFrom,
  effectiveTo: tariff.effectiveTo,
  document: tariff.document,
}

/** A version by its code; null when there is none, or it is not the transaction's to see. */
export async function tariffByCode(tx: Transaction, code: string): Promise<StoredTariff | null> {
  const [row] = await tx.select(columns).from(tariff).where(eq(tariff.code, code))
  return row ?? null
}

/** A version as people know it. */
export interface TariffName {
  readonly code: string
  readonly name: string
  readonly effectiveFrom: string
}

/** What versions are called, by their codes; without a question where none is asked for. */
export async function tariffNames(
  tx: Transaction,
  codes: readonly string[],
): Promise<ReadonlyMap<string, TariffName>> {
  if (codes.length === 0) return new Map()
  const { code, title: name, effectiveFrom } = tariff
  const rows = await tx
    .select({ code, name, effectiveFrom })
    .from(tariff)
    .where(inArray(code, [...codes]))
  return new Map(rows.map((row) => [row.code, row]))
}

/** Versions that bill, or did, the oldest first. */
export async function publishedTariffs(tx: Transaction): Promise<StoredTariff[]> {
  return tx
    .select(columns)
    .from(tariff)
    .where(eq(tariff.state, 'PUBLISHED'))
    .orderBy(tariff.effectiveFrom, tariff.code)
}

/** Those of them that hold on some day of a period, which ends before `periodTo`. */
export async function tariffsInForce(
  tx: Transaction,
  { periodFrom, periodTo }: { readonly periodFrom: string; readonly periodTo: string },
): Promise<StoredTariff[]> {
  const all = await publishedTariffs(tx)
  return all.filter(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom < periodTo && (effectiveTo === null || effectiveTo > periodFrom),
  )
}

/** A place in the list of versions: behind the one that begins then and has this code. */
export interface TariffPlace {
  readonly effectiveFrom: string
  readonly code: string
}

/** The next versions behind a place, the newest first; those that are over only where they are asked for. */
export async function tariffPage(
  tx: Transaction,
  part: {
    readonly after: TariffPlace | null
    readonly limit: number
    readonly overToo: boolean
    readonly today: string
  },
): Promise<StoredTariff[]> {
  const { after, limit, overToo, today } = part
  return tx
    .select(columns)
    .from(tariff)
    .where(
      and(
        after === null
          ? undefined
          : sql`(${tariff.effectiveFrom}, ${tariff.code}) < (${after.effectiveFrom}::date, ${after.code})`,
        overToo ? undefined : sql`(${tariff.effectiveTo} is null or ${tariff.effectiveTo} > ${today}::date)`,
      ),
    )
    .orderBy(desc(tariff.effectiveFrom), desc(tariff.code))
    .limit(limit)
}

/** Keeps a version, in the stead of whatever was kept of its code. */
export async function saveTariff(tx: Transaction, kept: StoredTariff, changedAt: Date): Promise<void> {
  const row = { ...kept, changedAt }
  await tx.insert(tariff).values(row).onConflictDoUpdate({ target: tariff.code, set: row })
}
