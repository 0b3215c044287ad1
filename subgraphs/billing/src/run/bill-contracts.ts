import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { currentTraceId, newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { recordAccounts } from '../commands/record-accounts.ts'
import type { Account } from '../domain/account/account.ts'
import { issueBill, type PricedBill } from '../domain/account/issue-bill.ts'
import { suppliedDays } from '../domain/account/volume-of.ts'
import { chargeSheetJson } from '../domain/rating/charge-sheet.ts'
import type { Tariff } from '../domain/rating/tariff.ts'
import type { BillingRun } from '../domain/run/billing-run.ts'
import { periodToBill, priceContract } from '../domain/run/price-contract.ts'
import { lockAccounts } from '../store/account.ts'
import { takeNumbers } from '../store/invoice-number.ts'
import type { BilledContract, LeftOut } from '../store/run/run-contract.ts'
import { commonWaterOf } from './condominium/common-water.ts'
import { invoiceIdOf } from './invoice-id.ts'
import { waterOfPeriods } from './water-of-periods.ts'

/** What all contracts of a page are billed by. */
export interface BillingGround {
  readonly run: BillingRun
  readonly released: boolean
  readonly tariffs: readonly Tariff[]
  readonly at: Date
}

/** What came of contracts that were billed together. */
export interface BilledTogether {
  readonly billed: readonly BilledContract[]
  readonly leftOut: readonly LeftOut[]
}

interface Priced {
  readonly account: Account
  readonly bill: PricedBill
  readonly serials: ReadonlyMap<string, string>
}

/** Prices contracts and, unless the run only computes, issues their bills: all in a handful of statements. */
export async function billContracts(
  tx: Transaction,
  contractIds: readonly string[],
  ground: BillingGround,
): Promise<BilledTogether> {
  const accounts = await lockAccounts(tx, contractIds)
  const { priced, leftOut } = await priceAll(tx, accounts, ground)
  if (ground.run.dryRun) return { billed: priced.map(computed), leftOut }
  return { billed: await issueAll(tx, priced, ground), leftOut }
}

async function priceAll(tx: Transaction, accounts: readonly Account[], ground: BillingGround) {
  const { run, released, tariffs } = ground
  const asks = accounts.map((account) => ({
    servicePointId: account.servicePointId,
    period: suppliedDays(account, periodToBill(account, run) ?? { from: run.periodFrom, to: run.periodTo }),
    isContinued: account.bills.at(-1)?.billedUpTo != null,
  }))
  const water = await waterOfPeriods(tx, asks)
  const common = await commonWaterOf(tx, accounts, ground)
  const priced: Priced[] = []
  const leftOut: LeftOut[] = []
  for (const [index, account] of accounts.entries()) {
    const { serials, ...sources } = water[index] ?? { meters: [], corrections: [], serials: new Map() }
    const parts = common.get(account.contractId)
    const shared = parts === undefined ? sources : { ...sources, common: parts }
    const outcome = priceContract(account, run, { ...shared, tariffs, released })
    if ('reason' in outcome) leftOut.push({ contractId: account.contractId, ...outcome })
    else priced.push({ account, bill: outcome, serials })
  }
  return { priced, leftOut }
}

function computed({ account, bill }: Priced): BilledContract {
  const { sheet, volume } = bill
  const told = {
    contractNumber: account.contractNumber,
    litres: volume.litres,
    estimated: volume.estimated !== 'NONE',
    sheet: chargeSheetJson(sheet),
  }
  return { contractId: account.contractId, invoiceId: null, total: sheet.total, bill: JSON.stringify(told) }
}

/** Numbers last: from here to the end of the transaction others of the office wait for theirs. */
async function issueAll(
  tx: Transaction,
  priced: readonly Priced[],
  { run, at }: BillingGround,
): Promise<BilledContract[]> {
  const issuedOn = civilDate(at)
  const sequences = await sequencesOf(tx, priced, Number(issuedOn.slice(0, 4)))
  const changes = priced.map(({ account, bill, serials }, index) => {
    const invoiceId = invoiceIdOf(run.id, account.contractId)
    const place = { invoiceId, sequence: sequences[index] ?? 0, issuedAt: at, issuedOn }
    const fact = issueBill(account, bill, { ...place, runId: run.id, correctsInvoiceId: null, serials })
    return { before: account, facts: [fact], invoiceId, total: bill.sheet.total }
  })
  const recording = { at, traceId: currentTraceId() ?? newTraceId() }
  const { outrun } = await recordAccounts(tx, changes, recording)
  // Their numbers must not be lost: nothing of this part is kept, and it is done again in smaller ones.
  if (outrun.length > 0) throw new Error(`${outrun.length} accounts changed while they were billed`)
  return changes.map(({ before: { contractId }, invoiceId, total }) => ({
    ...{ contractId, invoiceId, total, bill: null },
  }))
}

/** A number for each bill, in a row for each office. */
async function sequencesOf(tx: Transaction, priced: readonly Priced[], year: number): Promise<number[]> {
  const counts = Map.groupBy(priced, ({ account }) => account.operatingUnitId)
  const wanted = [...counts].map(([operatingUnitId, { length: count }]) => ({ operatingUnitId, year, count }))
  const firsts = await takeNumbers(tx, wanted)
  const next = new Map(wanted.map(({ operatingUnitId }, index) => [operatingUnitId, firsts[index] ?? 0]))
  return priced.map(({ account: { operatingUnitId } }) => {
    const sequence = next.get(operatingUnitId) ?? 0
    next.set(operatingUnitId, sequence + 1)
    return sequence
  })
}
