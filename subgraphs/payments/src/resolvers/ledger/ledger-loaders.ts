import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { maySeePayments } from '../../domain/policy.ts'
import { contractsOf } from '../../store/contract.ts'
import { partiesOf } from '../../store/contract-party.ts'
import { type NamedAllotment, namedAllotments } from '../../store/ledger/allotment.ts'
import { billsByIds, type ContractBill } from '../../store/ledger/ledger-bill.ts'
import {
  type OpenInvoice,
  openInvoices,
  type Position,
  positionsOf,
} from '../../store/ledger/open-invoices.ts'
import { type ContractCredit, creditsOf, type PaidMoney, paidByIds } from '../../store/ledger/payment.ts'

/** What the resolvers of the ledger load with; everything in it is the viewer's to see. */
export interface LedgerLoaders {
  readonly accountById: BatchLoader<string, PayingContract>
  readonly positionOf: BatchLoader<string, Position>
  readonly openBillsOf: BatchLoader<string, readonly OpenInvoice[]>
  readonly creditsOf: BatchLoader<string, readonly ContractCredit[]>
  readonly billById: BatchLoader<string, ContractBill>
  readonly paymentById: BatchLoader<string, PaidMoney>
  readonly allotmentsOf: BatchLoader<string, readonly NamedAllotment[]>
}

/** Loaders for one request. */
export function ledgerLoaders({ viewer, room, now }: RequestContext): LedgerLoaders {
  const asViewer = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(viewer, work)
  const ofSeen = <One extends { readonly contractId: string | null }>(
    load: (tx: Transaction, ids: readonly string[]) => Promise<One[]>,
    idOf: (one: One) => string,
  ) =>
    batchLoader<string, One>((asked) =>
      asViewer(async (tx) => {
        const found = await load(tx, asked.filter(isId))
        const contracts = new Set((await seenContracts(tx, viewer, found)).map((one) => one.contractId))
        return new Map(
          found.filter((one) => contracts.has(one.contractId ?? '')).map((one) => [idOf(one), one]),
        )
      }),
    )
  return {
    accountById: batchLoader((asked) =>
      asViewer(async (tx) => {
        const contracts = asked.filter(isId).map((contractId) => ({ contractId }))
        return new Map((await seenContracts(tx, viewer, contracts)).map((one) => [one.contractId, one]))
      }),
    ),
    positionOf: ofSeen(
      (tx, ids) => positionsOf(tx, ids, civilDate(now)),
      ({ contractId }) => contractId,
    ),
    openBillsOf: batchLoader((ids) =>
      asViewer(async (tx) => grouped(ids, await openInvoices(tx, ids), ({ contractId }) => contractId)),
    ),
    creditsOf: batchLoader((ids) =>
      asViewer(async (tx) => grouped(ids, await creditsOf(tx, ids), ({ contractId }) => contractId)),
    ),
    billById: ofSeen(billsByIds, ({ invoiceId }) => invoiceId),
    paymentById: ofSeen(paidByIds, ({ paymentId }) => paymentId),
    allotmentsOf: batchLoader((ids) =>
      asViewer(async (tx) => grouped(ids, await namedAllotments(tx, ids), ({ paymentId }) => paymentId)),
    ),
  }
}

/** Contracts of what was found, as far as the viewer may see what they owe. */
async function seenContracts(
  tx: Transaction,
  viewer: Viewer,
  found: readonly { readonly contractId: string | null }[],
): Promise<PayingContract[]> {
  const ids = [...new Set(found.flatMap(({ contractId }) => contractId ?? []))]
  const contracts = await contractsOf(tx, ids)
  const parties = viewer.kind === 'resident' ? await partiesOf(tx, ids) : []
  return contracts.filter((contract) => maySeePayments(viewer, contract, parties))
}

function grouped<One>(
  ids: readonly string[],
  found: readonly One[],
  idOf: (one: One) => string,
): Map<string, One[]> {
  const groups = new Map<string, One[]>(ids.map((id) => [id, []]))
  for (const one of found) groups.get(idOf(one))?.push(one)
  return groups
}
