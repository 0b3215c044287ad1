import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { publish } from '@aquacis/kit/runtime/outbox.ts'
import type { Change, ContractLedger } from '../../domain/ledger/contract-ledger.ts'
import type { ForgivenessKind } from '../../domain/ledger/forgive.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { saveLedgers } from '../../store/ledger/contract-ledgers.ts'
import type { Recording } from './recording.ts'
import { toldFacts } from './told-facts.ts'

/** What became of a contract's ledger; the contract is null for money in suspense. */
export interface ContractChange extends Change {
  readonly contract: PayingContract | null
  readonly before: ContractLedger
  /** Who forgave a debt and why, where one was forgiven. */
  readonly forgiven?: { readonly kind: ForgivenessKind; readonly reason: string; readonly by: string | null }
}

/** Records what became of ledgers and tells the other domains, for thousands of contracts in a handful of statements. */
export async function recordChanges(
  tx: Transaction,
  changes: readonly ContractChange[],
  recording: Recording,
): Promise<void> {
  const made = changes.filter(({ before, ledger }) => before !== ledger)
  await saveLedgers(
    tx,
    made.map(({ contract, ...change }) => ({
      ...change,
      operatingUnitId: contract?.operatingUnitId ?? null,
    })),
    recording,
  )
  await publish(
    tx,
    made.flatMap((change) =>
      change.contract === null
        ? []
        : toldFacts(change.contract, change, recording, change.forgiven?.kind ?? null),
    ),
  )
}
