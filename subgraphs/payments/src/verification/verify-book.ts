import { Client } from 'pg'
import { bookLaws } from './book-laws.ts'

/** Something in the book that cannot be. */
export interface LedgerFinding {
  /** Name of the law. */
  readonly law: string
  /** What is wrong, in one sentence. */
  readonly what: string
  /** Table and key of it. */
  readonly where: string
  /** What to do about it. */
  readonly mend: string
}

/** What was looked at, and what was found. */
export interface Verification {
  readonly transactions: number
  readonly entries: number
  readonly bills: number
  readonly payments: number
  /** Of all entries, in centavos: "0". */
  readonly total: string
  /** At most a hundred of each law; none where all holds. */
  readonly findings: readonly LedgerFinding[]
}

const most = 100

/**
 * Looks through the whole book of a database, in one snapshot and without changing anything; as the role that owns the tables or
 * the one that serves. Reads everything: about a second for each hundred thousand payments.
 */
export async function verifyBook(databaseUrl: string): Promise<Verification> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'ledger verify' })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`select set_config('aquacis.scope', 'all', true)`)
    return await lookThrough(client)
  } finally {
    await client.end()
  }
}

/** The same in a transaction of the caller's, that sees all. */
export async function lookThrough(client: Client): Promise<Verification> {
  const { rows } = await client.query<
    Record<'transactions' | 'entries' | 'bills' | 'payments' | 'total', string>
  >(`
    select (select count(*) from ledger_transaction) as transactions, (select count(*) from ledger_entry) as entries,
      (select count(*) from ledger_bill) as bills, (select count(*) from payment) as payments,
      (select coalesce(sum(amount), 0) from ledger_entry) as total`)
  const [counted] = rows
  if (counted === undefined) throw new Error('the book cannot be counted')
  const findings: LedgerFinding[] = []
  for (const { name: law, broken, mend } of bookLaws) {
    const found = await client.query<{ place: string; what: string }>(`${broken} limit ${most}`)
    findings.push(...found.rows.map(({ place: where, what }) => ({ law, what, where, mend })))
  }
  const { transactions, entries, bills, payments, total } = counted
  return {
    ...{ transactions: Number(transactions), entries: Number(entries), bills: Number(bills) },
    ...{ payments: Number(payments), total, findings },
  }
}
