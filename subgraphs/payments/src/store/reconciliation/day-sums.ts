import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { sql } from 'drizzle-orm'
import type { StatementSource } from '../../domain/reconciliation/statement.ts'

/** What we posted of a source on a day, and what it has. */
export interface DaySum {
  readonly source: StatementSource
  readonly isTold: boolean
  readonly expected: Centavos
  readonly received: Centavos
  readonly fees: Centavos
  readonly lines: number
  readonly matched: number
}

/**
 * Sums of a civil day by source, over the whole utility. Of providers: payments against charges. Of the bank: what the book's
 * bank account moved against what arrived and what was taken back.
 */
export async function daySums(tx: Transaction, day: string): Promise<DaySum[]> {
  const noon = new Date(`${day}T18:00:00Z`)
  const [from, to] = [startOfDay(noon).toISOString(), nextDay(noon).toISOString()]
  const { rows } = await tx.execute<
    Record<'source' | 'expected' | 'received' | 'fees' | 'lines' | 'matched', string> & { told: boolean }
  >(sql`
    with ours as (
      select upper(provider) as source, sum(amount) as amount from payment
      where provider in ('conekta', 'femsa', 'codi') and paid_at >= ${from} and paid_at < ${to} group by provider
      union all
      select 'BANK', sum(e.amount) from ledger_entry e join ledger_transaction t on t.no = e.transaction_no
      where e.account = 'BANK' and t.occurred_at >= ${from} and t.occurred_at < ${to}
    ), theirs as (
      select source, sum(amount) as amount, sum(fee) as fees, count(*) as lines, count(payment_ids) as matched from statement_line
      where day = ${day}::date and case source when 'BANK' then amount > 0 or (told->>'isReversal')::boolean else told->>'type' = 'PAYMENT' end
      group by source
      union all
      select 'CODI', sum(l.amount), 0, count(*), count(*) from statement_line l
      where l.day = ${day}::date and exists (select from payment p where p.id = any(l.payment_ids) and p.provider = 'codi') having count(*) > 0
    )
    select s.source, coalesce(o.amount, 0) as expected, coalesce(t.amount, 0) as received, coalesce(t.fees, 0) as fees,
      coalesce(t.lines, 0) as lines, coalesce(t.matched, 0) as matched,
      exists (select from statement_day d where d.day = ${day}::date and d.source = case s.source when 'CODI' then 'BANK' else s.source end) as told
    from unnest(array['CONEKTA', 'FEMSA', 'CODI', 'BANK']) with ordinality as s (source, place)
    left join ours o on o.source = s.source left join theirs t on t.source = s.source order by s.place`)
  return rows.map((row) => ({
    ...{ source: row.source as StatementSource, isTold: row.told, fees: centavos(BigInt(row.fees)) },
    ...{ expected: centavos(BigInt(row.expected)), received: centavos(BigInt(row.received)) },
    ...{ lines: Number(row.lines), matched: Number(row.matched) },
  }))
}
