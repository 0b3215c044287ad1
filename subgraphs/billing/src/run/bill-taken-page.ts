import { isPassingFault } from '@aquacis/kit/runtime/database/query-failed.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { BillingRun } from '../domain/run/billing-run.ts'
import { setAside } from '../domain/run/run-exception.ts'
import { type BilledContract, keepOutcomes, type LeftOut } from '../store/run/run-contract.ts'
import { finishPage, type TakenPage } from '../store/run/run-page.ts'
import { type BilledTogether, billContracts } from './bill-contracts.ts'
import { tariffsOfRun } from './tariffs-of-run.ts'
import type { WorkerRoom } from './worker-room.ts'

/**
 * Bills the contracts of a page that is in hand, and writes down what came of each, with the transaction. What cannot be
 * billed is set aside alone; its neighbours are billed.
 */
export async function billTakenPage(
  room: WorkerRoom,
  tx: Transaction,
  run: BillingRun,
  { page, contractIds, released }: TakenPage,
): Promise<void> {
  const ground = { run, released, tariffs: await tariffsOfRun(tx, run), at: new Date() }
  const billed: BilledContract[] = []
  const leftOut: LeftOut[] = []
  const failed = (contractId: string, error: unknown) => {
    room.log.warn({ err: error, runId: run.id, contractId }, 'a contract of a billing run was set aside')
    const message =
      'No se pudo facturar por una falla del sistema; está en el registro. Libéralo para intentar otra vez.'
    leftOut.push({ contractId, ...setAside('FAILED', message) })
  }
  await inParts(tx, contractIds, {
    failed,
    bill: (part) => billContracts(part.tx, part.contractIds, ground),
    keep,
  })
  await keepOutcomes(tx, run.id, page, { billed, leftOut })
  await finishPage(tx, run.id, page, {
    rated: billed.length,
    issued: run.dryRun ? 0 : billed.length,
    billed: billed.reduce((sum, { total }) => sum + total, 0n),
  })

  function keep(part: BilledTogether): void {
    billed.push(...part.billed)
    leftOut.push(...part.leftOut)
  }
}

interface Parts {
  bill(part: { readonly tx: Transaction; readonly contractIds: readonly string[] }): Promise<BilledTogether>
  keep(done: BilledTogether): void
  failed(contractId: string, error: unknown): void
}

/**
 * Bills all of them together; where that fails, in halves, until the one that fails is alone. Faults of the connection or
 * the server are nobody's: they undo the page, which is then taken again.
 */
async function inParts(tx: Transaction, contractIds: readonly string[], parts: Parts): Promise<void> {
  try {
    parts.keep(await tx.transaction((part) => parts.bill({ tx: part, contractIds })))
  } catch (error) {
    if (isPassingFault(error)) throw error
    const [only] = contractIds
    if (only === undefined) throw error
    if (contractIds.length === 1) return parts.failed(only, error)
    const middle = contractIds.length >> 1
    await inParts(tx, contractIds.slice(0, middle), parts)
    await inParts(tx, contractIds.slice(middle), parts)
  }
}
