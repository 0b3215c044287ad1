import { randomUUID } from 'node:crypto'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { announceCharges } from '../../src/commands/autopay/announce-charges.ts'
import { makeDebitFiles } from '../../src/commands/autopay/direct-debit/make-debit-file.ts'
import { sendDebitFiles } from '../../src/commands/autopay/direct-debit/send-debit-files.ts'
import { takeDebitAnswers } from '../../src/commands/autopay/direct-debit/take-debit-answers.ts'
import { type AutopayWish, enrolAutopay } from '../../src/commands/autopay/enrol-autopay.ts'
import type { Autopay } from '../../src/domain/autopay/autopay.ts'
import { mandateTerms } from '../../src/domain/autopay/direct-debit/mandate-terms.ts'
import { AutopayChanged, AutopayFailed, PaymentPosted } from '../../src/events.ts'
import { autopaysByIds } from '../../src/store/autopay/autopay.ts'
import { chargesOfAutopays, type KeptCharge } from '../../src/store/autopay/autopay-charge.ts'
import { billed, contracted, type PayingRoom, type TestContract } from '../paying-room.ts'
import { holderOf } from './paying-people.ts'
import type { PspWorld } from './psp-world.ts'

/** A CLABE whose last digit fits. */
export const account = '012680001234567894'
/** Bills of tests are due on 18 November 2026, a Wednesday: announced from the 13th on. */
const announceDay = new Date('2026-11-13T16:00:00Z')
/** The day on which they are charged, at 10 in the morning of Mexico City. */
export const chargeDay = new Date('2026-11-18T16:00:00Z')

/** What the bank remembers, as far as tests look at it. */
export interface BankMemory {
  readonly files: Readonly<
    Record<string, { readonly debits: readonly { line: number; amount: number; returned: string | null }[] }>
  >
  readonly answers: readonly { readonly name: string }[]
}

/** Somebody whose bank account is charged. */
export interface Debtor {
  readonly contract: TestContract
  readonly id: string
  readonly invoiceId: string
}

/** What a holder asks, at an instant. */
export function askedBy(room: PayingRoom, contract: TestContract, now = announceDay): RequestContext {
  return { viewer: holderOf(contract), room, log: room.log, now, traceId: 'a'.repeat(32) }
}

/** What somebody wishes who authorises an account: bills of up to 500 pesos. */
export function wishOf({ contractId }: TestContract): AutopayWish {
  return {
    ...{ id: randomUUID(), contractId, method: 'DIRECT_DEBIT', cardToken: null },
    ...{ mostAmount: centavos(500_00n), directDebit: mandateOf() },
  }
}

/** Authorises an account for a contract with a bill. */
async function authorised(room: PayingRoom, change: Partial<AutopayWish> = {}): Promise<Debtor> {
  const contract = await contracted(room)
  const invoiceId = await billed(room, contract)
  const id = randomUUID()
  const outcome = await enrolAutopay(askedBy(room, contract), { ...wishOf(contract), id, ...change })
  if (outcome.kind !== 'enrolled') throw new Error(JSON.stringify(outcome, (_, one) => String(one)))
  return { contract, id, invoiceId }
}

/** What a holder accepts. */
export function mandateOf(clabe = account) {
  return { clabe, holderName: 'ANA TORRES', termsVersion: mandateTerms.version, expiresOn: null }
}

/** Somebody who was told that their account will be charged. */
export async function announced(room: PayingRoom, change: Partial<AutopayWish> = {}): Promise<Debtor> {
  const debtor = await authorised(room, change)
  await announceCharges(room, announceDay)
  return debtor
}

/** How it stands with them. */
export async function standOf(
  room: PayingRoom,
  { id }: Debtor,
): Promise<{ readonly autopay: Autopay | undefined; readonly charges: KeptCharge[] }> {
  return room.asSystem(async (tx) => {
    const [autopay] = await autopaysByIds(tx, [id])
    return { autopay, charges: await chargesOfAutopays(tx, [id]) }
  })
}

/** Puts the bank's clock. */
export async function bankClock(psps: PspWorld, at: Date): Promise<void> {
  await psps.control('PUT', 'clock', { at: at.toISOString() })
}

/** What the bank remembers now. */
export function bankMemory(psps: PspWorld): Promise<BankMemory> {
  return psps.control<BankMemory>('GET', 'debits')
}

/** An instant, by UTC. */
export function at(day: string, time = '16:00:00'): Date {
  return new Date(`${day}T${time}Z`)
}

/** What is done every ten minutes; answers how many files were made. */
export async function debitChores(room: PayingRoom, now: Date): Promise<number> {
  await takeDebitAnswers(room, now)
  const made = await makeDebitFiles(room, now)
  await sendDebitFiles(room, now)
  await takeDebitAnswers(room, now)
  return made
}

/** The payments that were told of a contract. */
export async function paymentsOf(room: PayingRoom, { contract }: Debtor) {
  return (await room.told(PaymentPosted)).filter(({ contractId }) => contractId === contract.contractId)
}

/** What was told of charges that failed. */
export async function failuresOf(room: PayingRoom, { contract }: Debtor) {
  return (await room.told(AutopayFailed)).filter(({ contractId }) => contractId === contract.contractId)
}

/** Rows of a statement, as the system sees them. */
export async function rowsOf<Row extends object>(room: PayingRoom, statement: string): Promise<Row[]> {
  return room.asSystem(async (tx) => (await tx.execute(statement)).rows as Row[])
}

/** What was told of somebody's autopay beginning and ending, without what is the same in all of it. */
export async function changesOf(room: PayingRoom, { contract }: Pick<Debtor, 'contract'>) {
  const told = (await room.told(AutopayChanged)).filter(
    ({ contractId }) => contractId === contract.contractId,
  )
  return told.map(({ change, because, owed, payBy }) => ({ change, because, owed, payBy }))
}

/** What staff of the first office ask, at an instant. */
export function staffAsking(room: PayingRoom, subject: string, now: Date): RequestContext {
  const viewer = { kind: 'staff', subject, operatingUnitIds: [1] } as const
  return { viewer, room, log: room.log, now, traceId: 'c'.repeat(32) }
}
