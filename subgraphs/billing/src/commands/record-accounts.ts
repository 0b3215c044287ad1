import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { publish } from '@aquacis/kit/runtime/outbox.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import { v7 as uuidV7 } from 'uuid'
import { type Account, evolve } from '../domain/account/account.ts'
import type { AccountEvent } from '../domain/account/account-event.ts'
import { type InvoiceChange, invoiceChanges } from '../domain/account/invoice.ts'
import { schemaVersions } from '../domain/account/upcast.ts'
import { saveAccounts } from '../store/account.ts'
import { appendMany } from '../store/events/event.ts'
import { saveInvoices } from '../store/invoice.ts'
import { type TariffName, tariffNames } from '../store/tariff.ts'
import type { AccountStep, Recording } from './recording.ts'
import { tariffsOf, toldFacts } from './told-facts.ts'

/** Facts that were decided on an account as it was read; null where it begins with them. */
export interface AccountChange {
  readonly before: Account | null
  readonly facts: readonly AccountEvent[]
}

/** What was recorded: the accounts as they are now, and the contracts whose facts were not, because others came first. */
export interface Recorded {
  readonly accounts: readonly Account[]
  readonly outrun: readonly string[]
}

/**
 * Records facts of accounts, what they make of accounts and bills, and what is told to the other domains of them: for
 * thousands of accounts in a handful of statements, each account once. Nothing of an account is recorded whose stream was
 * written meanwhile.
 */
export async function recordAccounts(
  tx: Transaction,
  changes: readonly AccountChange[],
  { at, traceId }: Recording,
): Promise<Recorded> {
  const made = changes.filter(({ facts }) => facts.length > 0).map(makeOf)
  const naming = tariffNames(tx, tariffsOfBills(made))
  const appending = appendMany(
    tx,
    made.map(({ account: { contractId: streamId, operatingUnitId, version }, facts }) => ({
      ...{ streamId, operatingUnitId, expectedVersion: version - facts.length },
      events: facts.map(({ type, ...data }) => ({
        ...{ id: uuidV7(), type, schemaVersion: schemaVersions[type], occurredAt: at, traceId, data },
      })),
    })),
  )
  // Numbers of bills are locked by now: what is told is made while the server writes the facts, not behind it.
  const [outrunOnes, told] = await Promise.all([appending, tellingOf(made, { at, traceId }, naming)])
  const outrun = new Set(outrunOnes)
  const isKept = ({ account }: Made) => !outrun.has(account.contractId)
  const kept = made.filter(isKept)
  await saveAccounts(
    tx,
    kept.map(({ account }) => account),
  )
  await saveInvoices(
    tx,
    kept.flatMap(({ invoices }) => invoices),
  )
  await publish(
    tx,
    made.flatMap((one, index) => (isKept(one) ? (told[index] ?? []) : [])),
  )
  return { accounts: kept.map(({ account }) => account), outrun: [...outrun] }
}

/** What is told of each account, once it is known what the tariffs are called. */
async function tellingOf(
  made: readonly Made[],
  recording: Recording,
  naming: Promise<ReadonlyMap<string, TariffName>>,
): Promise<EventEnvelope[][]> {
  const [names] = await Promise.all([naming, nextTurn()])
  return made.map(({ steps }) => steps.flatMap((step) => toldFacts(step, recording, names)))
}

function tariffsOfBills(made: readonly Made[]): string[] {
  const facts = made.flatMap((one) => one.facts)
  return [...new Set(facts.flatMap((fact) => (fact.type === 'InvoiceIssued' ? tariffsOf(fact) : [])))]
}

interface Made {
  readonly account: Account
  readonly facts: readonly AccountEvent[]
  readonly steps: readonly AccountStep[]
  readonly invoices: readonly InvoiceChange[]
}

function makeOf({ before, facts }: AccountChange): Made {
  let account = before
  const steps: AccountStep[] = []
  for (const fact of facts) {
    const after = evolve(account, fact)
    steps.push({ before: account, fact, after })
    account = after
  }
  if (account === null) throw new Error('nothing was decided on nothing')
  return { account, facts, steps, invoices: steps.flatMap(({ fact, after }) => invoiceChanges(after, fact)) }
}
