import type { LedgerDatabase } from './ledger-database.ts'

/** Rows that payments (`$1`) wrote into a table, as text, and of which payment each is. */
const written = {
  ledger_transaction:
    'select t::text as row, t.payment_id as of from ledger_transaction t where payment_id = any ($1)',
  ledger_entry: `select e::text as row, t.payment_id as of from ledger_entry e join ledger_transaction t on t.no = e.transaction_no
    where t.payment_id = any ($1)`,
  ledger_allotment:
    'select a::text as row, a.payment_id as of from ledger_allotment a where payment_id = any ($1)',
  payment: 'select p::text as row, p.id as of from payment p where id = any ($1)',
  ledger_bill: `select b::text as row, a.payment_id as of from ledger_bill b join ledger_allotment a using (invoice_id)
    where a.payment_id = any ($1)`,
  'messaging.outbox': `select o::text as row, (o.data::jsonb ->> 'paymentId')::uuid as of from messaging.outbox o
    where (o.data::jsonb ->> 'paymentId')::uuid = any ($1)`,
}

/**
 * Seconds that it takes to insert what the payments in the outbox wrote, as it is: into tables of the same columns and indexes
 * without policies and triggers, in one statement and one commit for each payment.
 */
export async function secondsToInsert({ admin }: LedgerDatabase): Promise<number> {
  const told = await admin.query<{ id: string }>(
    `select data::jsonb ->> 'paymentId' as id from messaging.outbox`,
  )
  const rowsOf = new Map(told.rows.map(({ id }) => [id, Object.keys(written).map(() => [] as string[])]))
  const inserts: string[] = []
  for (const [index, [table, select]] of Object.entries(written).entries()) {
    await admin.query(`create table bare_${index} (like ${table} including indexes including storage)`)
    const found = await admin.query<{ row: string; of: string }>(select, [[...rowsOf.keys()]])
    for (const { row, of } of found.rows) rowsOf.get(of)?.[index]?.push(row)
    inserts.push(`insert into bare_${index} select * from unnest($${index + 1}::bare_${index}[])`)
  }
  const [last, ...others] = inserts.toReversed()
  const text = `with ${others.map((insert, index) => `into_${index} as (${insert})`).join(', ')} ${last}`
  const begun = performance.now()
  for (const values of rowsOf.values()) await admin.query({ text, values })
  const seconds = (performance.now() - begun) / 1_000
  for (const index of inserts.keys()) await admin.query(`drop table bare_${index}`)
  return seconds
}
