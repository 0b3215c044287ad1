import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'

/** What is made of the facts of accounts, and can be made anew of them. */
const projections = ['account', 'invoice'] as const

/** Makes empty tables beside the ones that serve: same columns, no index and no policy yet, so that rows are copied in. */
export async function makeShadows(tx: Transaction): Promise<void> {
  await tx.execute(sql`drop schema if exists rebuild cascade`)
  await tx.execute(sql`create schema rebuild`)
  for (const table of projections) {
    await tx.execute(
      sql.raw(
        `create table rebuild.${table} (like public.${table} including defaults including constraints including storage)`,
      ),
    )
    const { rows } = await tx.execute<{ settings: string }>(sql`
      select unnest(reloptions) as settings from pg_class where oid = ${`public.${table}`}::regclass`)
    // How its pages are filled is not among what a table made like another one takes over.
    if (rows.length > 0)
      await tx.execute(
        sql.raw(`alter table rebuild.${table} set (${rows.map(({ settings }) => settings).join(', ')})`),
      )
  }
}

/** Gives the shadows the keys and indexes of the tables that serve, under the same names. */
export async function indexShadows(tx: Transaction): Promise<void> {
  for (const table of projections) {
    const { rows: keys } = await tx.execute<{ name: string; definition: string }>(sql`
      select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = ${`public.${table}`}::regclass and contype in ('p', 'u')`)
    for (const { name, definition } of keys) {
      await tx.execute(sql.raw(`alter table rebuild.${table} add constraint "${name}" ${definition}`))
    }
    const { rows: indexes } = await tx.execute<{ definition: string }>(sql`
      select pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid = ${`public.${table}`}::regclass
        and not exists (select from pg_constraint where conindid = indexrelid)`)
    for (const { definition } of indexes) {
      await tx.execute(sql.raw(definition.replace(` ON public.${table} `, ` ON rebuild.${table} `)))
    }
    await tx.execute(sql.raw(`analyze rebuild.${table}`))
  }
}

/**
 * Keeps everybody from writing accounts, bills and facts until the transaction ends; in the order in which those who write
 * them take them, so that nobody waits in a ring.
 */
export async function holdWriters(tx: Transaction): Promise<void> {
  await tx.execute(sql`lock table account, invoice in access exclusive mode`)
  await tx.execute(sql`lock table event in share row exclusive mode`)
}

/** Puts the shadows in the place of the tables that served, with their policies, and drops those. */
export async function swapShadows(tx: Transaction): Promise<void> {
  await tx.execute(sql`create schema retired`)
  for (const table of projections) {
    for (const policy of await policiesOf(tx, table)) await tx.execute(sql.raw(policy))
    await tx.execute(sql.raw(`alter table rebuild.${table} enable row level security`))
    await tx.execute(sql.raw(`alter table rebuild.${table} force row level security`))
    await tx.execute(sql.raw(`alter table public.${table} set schema retired`))
    await tx.execute(sql.raw(`alter table rebuild.${table} set schema public`))
  }
  await tx.execute(sql`drop schema retired cascade`)
  await tx.execute(sql`drop schema rebuild cascade`)
}

/** As statements on the shadow of the table. What a policy says of its own table is said by the table's name alone. */
async function policiesOf(tx: Transaction, table: string): Promise<string[]> {
  const { rows } = await tx.execute<{
    name: string
    verb: string
    using: string | null
    check: string | null
  }>(sql`
    select policyname as name, cmd as verb, qual as using, with_check as check from pg_policies
    where schemaname = 'public' and tablename = ${table}`)
  return rows.map(({ name, verb, using, check }) =>
    [
      `create policy "${name}" on rebuild.${table} for ${verb}`,
      using === null ? '' : `using (${using})`,
      check === null ? '' : `with check (${check})`,
    ].join(' '),
  )
}
