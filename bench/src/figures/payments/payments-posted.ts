import { createHash, randomUUID } from 'node:crypto'
import { centavos } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { paymentIdOf } from '@aquacis/payments/ledger/ids'
import { type MoneyIn, postPayments } from '@aquacis/payments/ledger/post-payments'
import { verifyBook } from '@aquacis/payments/ledger/verify'
import { cpuSecondsOf } from '../../cpu-seconds.ts'
import type { Figure } from '../../figure.ts'
import { secondsToInsert } from '../../payments/inserted-rows.ts'
import { type LedgerDatabase, ledgerDatabase } from '../../payments/ledger-database.ts'

const contracts = 10_000
/** Payments of one transaction, as a settlement file or the webhooks of some seconds bring them. */
const page = 500
/** Payments of a round that come one by one, as each webhook brings one. */
const alone = 300

const rows = {
  copy: 'COPY of the same rows, with their indexes',
  posted: 'payments posted, each with its entries, its bill and its event',
  bare: 'the rows of one payment inserted, in a statement and a commit for each',
  one: 'payments posted one by one',
  cpu: 'CPU of the process and of PostgreSQL for each payment of these transactions',
}

/** How fast money is posted that pays bills, with all that is written of it; afterwards the whole book holds. */
export const paymentsPosted: Figure = {
  name: 'payments-posted',
  what: `payments of ${contracts} contracts posted in transactions of ${page}, two at once, both sides of each, and the book looked through`,
  rounds: 5,
  rows: [
    { name: rows.copy, kind: 'ceiling', unit: 'payments/s' },
    {
      ...{ name: rows.posted, kind: 'figure', unit: 'payments/s', against: rows.copy },
      promises: [{ atLeast: 2_000 }],
    },
    // Two cores have 1,000 µs for each of 2,000 payments a second, whoever else is on the machine.
    { name: rows.cpu, kind: 'figure', unit: 'µs', promises: [{ atMost: 1_000 }] },
    { name: rows.bare, kind: 'ceiling', unit: 'payments/s' },
    { name: rows.one, kind: 'figure', unit: 'payments/s', against: rows.bare },
  ],
  async prepare() {
    const ground = await ledgerDatabase(contracts)
    return {
      async round(number) {
        await ground.chargeAll(number)
        const money = Array.from({ length: contracts }, (_, index) => moneyOf(index + 1, number))
        const before = await lastNo(ground)
        const one = await secondsToPost(ground, money.slice(0, alone), 1)
        const bare = await secondsToInsert(ground)
        const cpuBefore = cpuOf(ground)
        const many = await secondsToPost(ground, money.slice(alone), page, 2)
        const cpu = cpuOf(ground) - cpuBefore
        const copy = await secondsToCopy(ground, before, number)
        const { findings, total } = await verifyBook(ground.ownerUrl)
        if (findings.length > 0 || total !== '0')
          throw new Error(`the book does not hold: ${findings[0]?.what}`)
        return {
          [rows.bare]: alone / bare,
          [rows.one]: alone / one,
          [rows.posted]: (contracts - alone) / many,
          [rows.cpu]: (cpu * 1_000_000) / (contracts - alone),
          [rows.copy]: contracts / copy,
        }
      },
      close: ground.close,
    }
  },
}

/** Some pay less than their bill, some more, most what is on it; with a fee. */
function moneyOf(n: number, round: number): MoneyIn {
  const sourceKey = `femsa charge ${round} ${n}`
  const amount = n % 10 === 0 ? 10_000n : n % 10 === 1 ? 30_000n : 26_450n
  return {
    ...{ paymentId: paymentIdOf(sourceKey), sourceKey, contractId: contractIdOf(n, round) },
    ...{ amount: centavos(amount), fee: centavos(580n), provider: 'femsa', channel: 'OXXO', form: '01' },
    ...{ paidAt: new Date('2026-11-19T18:00:00.000Z'), referenceId: randomUUID(), targets: null },
  }
}

function contractIdOf(n: number, round: number): string {
  const digits = createHash('md5').update(`contract ${round} ${n}`).digest('hex')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Seconds that posting takes in transactions of so many, so many of them under way. */
async function secondsToPost(
  { database }: LedgerDatabase,
  money: readonly MoneyIn[],
  atOnce: number,
  lanes = 1,
): Promise<number> {
  let next = 0
  const begun = performance.now()
  const lane = async () => {
    while (next < money.length) {
      const some = money.slice(next, next + atOnce)
      next += atOnce
      const recording = { at: new Date(), traceId: '0'.repeat(32) }
      await database.transaction(systemViewer, (tx) => postPayments(tx, some, recording))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return (performance.now() - begun) / 1_000
}

function cpuOf({ serverPid }: LedgerDatabase): number {
  const own = process.cpuUsage()
  return (own.user + own.system) / 1_000_000 + (cpuSecondsOf(serverPid) ?? Number.NaN)
}

async function lastNo({ admin }: LedgerDatabase): Promise<string> {
  const { rows: found } = await admin.query<{ no: string }>('select max(no) as no from ledger_transaction')
  return found[0]?.no ?? '0'
}

/** Seconds in which one session copies the round's rows into tables of the same columns and indexes, binary, from files. */
async function secondsToCopy({ admin }: LedgerDatabase, before: string, round: number): Promise<number> {
  const { rows: shown } = await admin.query<{ data_directory: string }>('show data_directory')
  const written = {
    ledger_transaction: `select * from ledger_transaction where no > ${before}`,
    ledger_entry: `select * from ledger_entry where transaction_no > ${before}`,
    ledger_allotment: `select * from ledger_allotment where no > ${before}`,
    payment: `select * from payment where source_key like 'femsa charge ${round} %'`,
    ledger_bill: `select * from ledger_bill where invoice_id in (select invoice_id from ledger_allotment where no > ${before})`,
    'messaging.outbox': 'select * from messaging.outbox',
  }
  let seconds = 0
  for (const [table, rowsOf] of Object.entries(written)) {
    const file = `${shown[0]?.data_directory}/${table}-${round}`
    await admin.query(`copy (${rowsOf}) to '${file}' (format binary)`)
    await admin.query(`create table copied (like ${table} including indexes including storage)`)
    const begun = performance.now()
    await admin.query(`copy copied from '${file}' (format binary)`)
    seconds += (performance.now() - begun) / 1_000
    await admin.query('drop table copied')
  }
  // No relay takes them away here: what this round told is not to be copied by the next.
  await admin.query('truncate messaging.outbox')
  return seconds
}
