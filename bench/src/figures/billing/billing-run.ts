import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type BillingDatabase, billingDatabase } from '../../billing/billing-database.ts'
import { peakBytesOf } from '../../billing/peak-memory.ts'
import { cpuSecondsOf } from '../../cpu-seconds.ts'
import type { Figure } from '../../figure.ts'
import { type Started, startProcess } from '../../processes.ts'

/** A run over this many contracts; fewer with BENCH_CONTRACTS. */
const contracts = Number(process.env['BENCH_CONTRACTS'] ?? 100_000)
const workers = 2
const lookEveryMs = 100
/** A page takes a second or two. */
const patienceMs = 30_000

const rows = {
  copy: 'COPY of the rows that the run writes, with their indexes',
  run: 'through the run: registers, litres, price, bill, facts',
  memory: 'memory of a worker at its most',
  cpu: 'CPU of the workers for each contract',
  server: 'CPU of PostgreSQL for each contract',
  log: 'write-ahead log for each contract',
}

/** Bills that a run issues and stores, with what is told of them. */
export const billingRun: Figure = {
  name: 'billing-run',
  what: `a billing run over ${contracts} contracts with a year of bills, ${workers} workers, bills and facts stored`,
  rounds: 1,
  warmsUp: false,
  onlyNamed: true,
  rows: [
    { name: rows.copy, kind: 'ceiling', unit: 'contracts/s' },
    {
      name: rows.run,
      kind: 'figure',
      unit: 'contracts/s',
      against: rows.copy,
      promises: [{ atLeast: 2_500 }],
    },
    { name: rows.memory, kind: 'figure', unit: 'MB', promises: [{ atMost: 512 }] },
    { name: rows.cpu, kind: 'figure', unit: 'ms' },
    { name: rows.server, kind: 'figure', unit: 'ms' },
    { name: rows.log, kind: 'figure', unit: 'bytes' },
  ],
  async prepare() {
    const ground = await billingDatabase(contracts)
    return {
      async round() {
        const run = await measuredRun(ground)
        return { ...run, [rows.copy]: await copiedPerSecond(ground) }
      },
      close: () => ground.close(),
    }
  },
}

async function measuredRun(ground: BillingDatabase): Promise<Record<string, number>> {
  const script = new URL('../../billing/run-worker-process.ts', import.meta.url)
  const started = await Promise.all(
    Array.from({ length: workers }, () =>
      startProcess({ script, words: [ground.appUrl], environment: {}, ready: 'works' }),
    ),
  )
  try {
    return await measured(started, ground)
  } finally {
    await Promise.all(started.map((worker) => worker.stop()))
  }
}

async function measured(
  started: readonly Started[],
  { admin, serverPid }: BillingDatabase,
): Promise<Record<string, number>> {
  const serverBefore = cpuSecondsOf(serverPid) ?? Number.NaN
  const logBefore = await writtenAhead(admin)
  await admin.query(
    `insert into billing_run (id, operating_unit_ids, period_from, period_to, dry_run, state, started_at, paused_ms)
     values ($1, '{1}', '2026-10-01', '2026-11-01', false, 'RUNNING', now(), 0)`,
    [randomUUID()],
  )
  const begun = performance.now()
  await allIssued(admin)
  const seconds = (performance.now() - begun) / 1_000
  const perContract = (sum: number) => (sum * 1_000) / contracts
  const cpu = started.map(({ pid }) => cpuSecondsOf(pid) ?? Number.NaN)
  const server = (cpuSecondsOf(serverPid) ?? Number.NaN) - serverBefore
  const log = (await writtenAhead(admin)) - logBefore
  const memory = started.map((worker) => peakBytesOf(worker.pid) ?? worker.rssBytes())
  await expectRows(admin)
  return {
    [rows.run]: contracts / seconds,
    [rows.memory]: Math.max(...memory) / 1024 ** 2,
    [rows.cpu]: perContract(cpu.reduce((sum, each) => sum + each, 0)),
    [rows.server]: perContract(server),
    [rows.log]: log / contracts,
  }
}

/** Bytes of the write-ahead log so far. */
async function writtenAhead(admin: BillingDatabase['admin']): Promise<number> {
  const { rows: found } = await admin.query<{ bytes: string }>(
    `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as bytes`,
  )
  return Number(found[0]?.bytes)
}

/** Waits until all are billed. */
async function allIssued(admin: BillingDatabase['admin']): Promise<void> {
  let [known, since] = [0, performance.now()]
  for (;;) {
    const { rows: sums } = await admin.query<{ issued: number }>(
      'select coalesce(sum(issued), 0)::int as issued from run_page',
    )
    const now = sums[0]?.issued ?? 0
    if (now >= contracts) return
    if (now > known) [known, since] = [now, performance.now()]
    if (performance.now() - since > patienceMs) throw new Error(`the run stands still at ${now} contracts`)
    await pause(lookEveryMs)
  }
}

async function expectRows(admin: BillingDatabase['admin']): Promise<void> {
  const { rows: counted } = await admin.query<{ invoices: number; facts: number; told: number }>(`
    select (select count(*)::int from invoice) as invoices, (select count(*)::int from event where type = 'InvoiceIssued') as facts,
      (select count(*)::int from messaging.outbox where type = 'billing.InvoiceIssued') as told`)
  const [found] = counted
  if (found === undefined || Object.values(found).some((count) => count !== contracts))
    throw new Error(`${contracts} contracts were billed, and these rows are there: ${JSON.stringify(found)}`)
}

const written = [
  { table: 'event', of: `select * from event where type = 'InvoiceIssued'` },
  { table: 'invoice', of: 'select * from invoice' },
  { table: 'account', of: 'select * from account' },
  { table: 'run_contract', of: 'select * from run_contract' },
  { table: 'messaging.outbox', of: 'select * from messaging.outbox' },
]

/** Contracts a second whose rows one session copies into tables of the same columns and indexes, binary, from files. */
async function copiedPerSecond({ admin }: BillingDatabase): Promise<number> {
  // The one folder that the server may write into on any machine.
  const { rows: shown } = await admin.query<{ data_directory: string }>('show data_directory')
  const folder = shown[0]?.data_directory ?? ''
  let seconds = 0
  for (const [index, { table, of }] of written.entries()) {
    const file = `${folder}/rows-${index}`
    await admin.query(`copy (${of}) to '${file}' (format binary)`)
    await admin.query(`create table copied_${index} (like ${table} including indexes including storage)`)
    await admin.query(
      `alter table copied_${index} set (toast_tuple_target = ${await leftWhole(admin, table)})`,
    )
    const begun = performance.now()
    await admin.query(`copy copied_${index} from '${file}' (format binary)`)
    seconds += (performance.now() - begun) / 1_000
  }
  return contracts / seconds
}

/** Up to which size a row of a table is not compressed; PostgreSQL's own bound where the table sets none. */
async function leftWhole(admin: BillingDatabase['admin'], table: string): Promise<string> {
  const { rows: found } = await admin.query<{ bytes: string }>(
    `select option_value as bytes from pg_class, pg_options_to_table(reloptions)
     where oid = $1::regclass and option_name = 'toast_tuple_target'`,
    [table],
  )
  return found[0]?.bytes ?? '2032'
}
