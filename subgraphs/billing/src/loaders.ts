import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Account } from './domain/account/account.ts'
import type { Invoice } from './domain/account/invoice.ts'
import { maySeeBills } from './domain/policy.ts'
import type { RunProgress } from './domain/run/run-progress.ts'
import { accountsByIds } from './store/account.ts'
import type { StreamEvent } from './store/events/event.ts'
import { accountFacts, eventPages } from './store/events/read-streams.ts'
import { type InvoicePlace, invoicesByIds, invoicesOfContracts } from './store/invoice.ts'
import { partiesOf } from './store/parties/contract-party.ts'
import { progressOfRuns } from './store/run/run-progress.ts'
import { newestSimulations, type TariffSimulation } from './store/simulation/tariff-simulation.ts'
import { publishedTariffs, type StoredTariff } from './store/tariff.ts'

/** Which bills of a contract are asked for. */
export interface InvoicePart {
  readonly after: InvoicePlace | null
  readonly limit: number
}

/** Which facts of an account are asked for. */
export interface EventPart {
  readonly after: number
  readonly limit: number
}

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface BillingContext extends RequestContext {
  readonly accountById: BatchLoader<string, Account>
  readonly invoiceById: BatchLoader<string, Invoice>
  /** Bills of a contract, the newest first. */
  readonly invoicesOf: (part: InvoicePart) => BatchLoader<string, readonly Invoice[]>
  /** Facts of an account, in order. */
  readonly eventsOf: (part: EventPart) => BatchLoader<string, readonly StreamEvent[]>
  /** Facts of an account that were recorded before an instant, without what stands on its bills. */
  readonly factsBefore: (until: string) => BatchLoader<string, readonly StreamEvent[]>
  /** Versions of the tariff that bill or did, the oldest first: one key, ''. */
  readonly publishedTariffs: BatchLoader<string, readonly StoredTariff[]>
  readonly runProgress: BatchLoader<string, RunProgress>
  /** The newest simulation of a version of the tariff, by its code. */
  readonly simulationOf: BatchLoader<string, TariffSimulation>
}

/** Adds the loaders to the context of one request. */
export function withLoaders(base: RequestContext): BillingContext {
  const { viewer, room } = base
  const asViewer = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(viewer, work)
  return {
    ...base,
    accountById: batchLoader(async (asked) => {
      const found = await asViewer(async (tx) => seen(tx, base, await accountsByIds(tx, asked.filter(isId))))
      return new Map(found.map((one) => [one.contractId, one]))
    }),
    invoiceById: batchLoader(async (asked) => {
      const found = await asViewer(async (tx) => seen(tx, base, await invoicesByIds(tx, asked.filter(isId))))
      return new Map(found.map((one) => [one.id, one]))
    }),
    invoicesOf: oneForEach((part: InvoicePart) =>
      batchLoader(async (asked) => {
        const found = await asViewer(async (tx) =>
          seen(tx, base, await invoicesOfContracts(tx, asked.filter(isId), part)),
        )
        return Map.groupBy(found, ({ contractId }) => contractId)
      }),
    ),
    eventsOf: oneForEach((part: EventPart) =>
      batchLoader((asked) => asViewer((tx) => eventPages(tx, asked.filter(isId), part))),
    ),
    factsBefore: oneForEach((until: string) =>
      batchLoader((asked) => asViewer((tx) => accountFacts(tx, asked.filter(isId), new Date(until)))),
    ),
    publishedTariffs: batchLoader(async (asked) => {
      const found = await asViewer(publishedTariffs)
      return new Map(asked.map((key) => [key, found]))
    }),
    runProgress: batchLoader((ids) => asViewer((tx) => progressOfRuns(tx, ids))),
    simulationOf: batchLoader((codes) => asViewer((tx) => newestSimulations(tx, codes))),
  }
}

/** Those that the viewer may see. Staff need no role, so theirs are not looked up. */
async function seen<Billed extends { readonly contractId: string; readonly operatingUnitId: number }>(
  tx: Transaction,
  { viewer }: RequestContext,
  found: readonly Billed[],
): Promise<Billed[]> {
  const contracts = [...new Set(found.map(({ contractId }) => contractId))]
  const parties = viewer.kind === 'resident' ? await partiesOf(tx, contracts) : new Map<string, string[]>()
  return found.filter((one) => maySeeBills(viewer, one, parties.get(one.contractId) ?? []))
}

/** One loader for each part that is asked for. */
function oneForEach<Part, Loader>(make: (part: Part) => Loader): (part: Part) => Loader {
  const made = new Map<string, Loader>()
  return (part) => {
    const key = JSON.stringify(part)
    const loader = made.get(key) ?? make(part)
    made.set(key, loader)
    return loader
  }
}
