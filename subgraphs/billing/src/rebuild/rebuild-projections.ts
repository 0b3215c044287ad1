import { clientOf } from '@aquacis/kit/runtime/database/session-client.ts'
import type { Database, Transaction } from '@aquacis/kit/runtime/database.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { lightData } from '../store/events/read-streams.ts'
import { emptyShadows, fillShadows } from './fill-shadows.ts'
import { type FoldedRow, foldStreams } from './fold-streams.ts'
import { holdWriters, indexShadows, makeShadows, swapShadows } from './shadow-tables.ts'

/** What a rebuild has done. */
export interface RebuildReport {
  readonly events: number
  readonly accounts: number
  readonly invoices: number
  /** Accounts that were written meanwhile and made once more. */
  readonly caughtUp: number
}

/** Facts that are read at once. */
const pageRows = 10_000
/** So few accounts are caught up while everybody waits. */
const fewAccounts = 200
const mostRounds = 20

/**
 * Makes accounts and bills anew of their facts, from zero, while the old ones serve: beside them, then caught up with what was
 * written meanwhile, then put in their place in one transaction. `owner` is open as the role that owns the tables. One
 * rebuild at a time: a second one takes the tables of the first away, which then fails and leaves what serves as it is.
 */
export async function rebuildProjections(owner: Database): Promise<RebuildReport> {
  const within = <T>(work: (tx: Transaction) => Promise<T>) => owner.transaction(systemViewer, work)
  await within(makeShadows)
  let upTo = await within(writtenUpTo)
  const report = await fillFromZero(within, upTo)
  await within(indexShadows)
  let { events } = report
  let caughtUp = 0
  for (let round = 0; round < mostRounds; round += 1) {
    const next = await within(writtenUpTo)
    const touched = await within((tx) => touchedBetween(tx, upTo, next))
    upTo = next
    for (let from = 0; from < touched.length; from += fewAccounts) {
      events += await within((tx) => makeOnceMore(tx, touched.slice(from, from + fewAccounts)))
    }
    caughtUp += touched.length
    if (touched.length <= fewAccounts) break
  }
  await within(async (tx) => {
    await holdWriters(tx)
    const last = await touchedBetween(tx, upTo, Number.MAX_SAFE_INTEGER)
    events += await makeOnceMore(tx, last)
    caughtUp += last.length
    await swapShadows(tx)
  })
  return { ...report, events, caughtUp }
}

type Within = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

/** The last position of which nothing before it is still on its way: whoever appends now is waited for. */
async function writtenUpTo(tx: Transaction): Promise<number> {
  const client = clientOf(tx)
  await client.query('lock table event in share mode')
  const { rows } = await client.query<{ last: string | null }>('select max(position) as last from event')
  return Number(rows[0]?.last ?? 0)
}

async function fillFromZero(within: Within, upTo: number): Promise<Omit<RebuildReport, 'caughtUp'>> {
  let [events, accounts, invoices] = [0, 0, 0]
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const made = await within(async (tx) => {
      const rows = await readPage(tx, after, upTo)
      const whole = rows.length < pageRows ? rows : withoutLastStream(rows)
      const folded = foldStreams(whole)
      await fillShadows(tx, folded)
      return { rows: whole, folded, isLast: rows.length < pageRows }
    })
    events += made.rows.length
    accounts += made.folded.accounts.length
    invoices += made.folded.invoices.length
    after = made.rows.at(-1)?.[0] ?? after
    if (made.isLast) return { events, accounts, invoices }
  }
}

/** The last stream of a page may go on in the next one. Throws where a stream is longer than a page. */
function withoutLastStream(rows: readonly FoldedRow[]): readonly FoldedRow[] {
  const last = rows.at(-1)?.[0]
  const end = rows.findIndex(([streamId]) => streamId === last)
  if (end === 0) throw new Error(`stream ${last} has more than ${pageRows} facts`)
  return rows.slice(0, end)
}

const columns = `stream_id, version, type, schema_version, ${lightData} as data`

/** Streams of accounts alone bear an office: those of tariffs and runs make nothing here. */
async function readPage(tx: Transaction, after: string, upTo: number): Promise<FoldedRow[]> {
  const { rows } = await clientOf(tx).query<[string, number, string, number, unknown]>({
    text: `select ${columns} from event
      where stream_id > $1 and position <= $2 and operating_unit_id is not null
      order by stream_id, version limit ${pageRows}`,
    values: [after, upTo],
    rowMode: 'array',
  })
  return rows
}

async function touchedBetween(tx: Transaction, from: number, to: number): Promise<string[]> {
  const { rows } = await clientOf(tx).query<{ stream_id: string }>(
    `select distinct stream_id from event
     where position > $1 and position <= $2 and operating_unit_id is not null`,
    [from, to],
  )
  return rows.map(({ stream_id }) => stream_id)
}

async function makeOnceMore(tx: Transaction, contractIds: readonly string[]): Promise<number> {
  if (contractIds.length === 0) return 0
  await emptyShadows(tx, contractIds)
  const { rows } = await clientOf(tx).query<[string, number, string, number, unknown]>({
    text: `select ${columns} from event where stream_id = any($1::uuid[]) order by stream_id, version`,
    values: [contractIds],
    rowMode: 'array',
  })
  await fillShadows(tx, foldStreams(rows))
  return rows.length
}
