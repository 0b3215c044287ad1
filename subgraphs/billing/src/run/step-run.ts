import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { publish } from '@aquacis/kit/runtime/outbox.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type BillingRun, endedRun } from '../domain/run/billing-run.ts'
import { isDone } from '../domain/run/run-progress.ts'
import { loadRun, lockRun, saveRun, shareRun } from '../store/run/billing-run.ts'
import { findContracts, hasFound } from '../store/run/find-contracts.ts'
import { dropWaitingPages, hasPages, takePage } from '../store/run/run-page.ts'
import { progressOfRuns } from '../store/run/run-progress.ts'
import { billTakenPage } from './bill-taken-page.ts'
import { endedFact } from './ended-fact.ts'
import { undoTakenPage } from './undo-taken-page.ts'
import type { WorkerRoom } from './worker-room.ts'

/**
 * Does the next piece of a run, in one transaction; false when nothing is left to do for now. Whoever is killed in the
 * midst of it has done nothing of it, and each piece sees in the tables whether it was done.
 */
export async function stepRun(room: WorkerRoom, runId: string): Promise<boolean> {
  const once = <T>(work: (tx: Transaction) => Promise<T>) =>
    room.database.transaction(systemViewer, work, { idempotent: true })
  return (
    (await once((tx) => findOnce(tx, runId))) ||
    (await once((tx) => billNext(room, tx, runId))) ||
    (await once((tx) => undoNext(tx, runId))) ||
    (await once((tx) => endIfOver(tx, runId)))
  )
}

async function findOnce(tx: Transaction, runId: string): Promise<boolean> {
  if (await hasFound(tx, runId)) return false
  const run = await lockRun(tx, runId)
  if (run?.state !== 'RUNNING' || (await hasFound(tx, runId))) return false
  await findContracts(tx, runId, run, new Date())
  return true
}

async function billNext(room: WorkerRoom, tx: Transaction, runId: string): Promise<boolean> {
  const run = await shareRun(tx, runId)
  if (run?.state !== 'RUNNING') return false
  const page = await takePage(tx, runId, 'TODO')
  if (page === null) return false
  await billTakenPage(room, tx, run, page)
  return true
}

async function undoNext(tx: Transaction, runId: string): Promise<boolean> {
  const run = await shareRun(tx, runId)
  if (run?.state !== 'CANCELLING') return false
  const page = await takePage(tx, runId, 'DONE')
  if (page === null) return false
  await undoTakenPage(tx, run, page)
  return true
}

/** Looks without a lock first: whoever works on the run shares it, and would have to wait. */
async function endIfOver(tx: Transaction, runId: string): Promise<boolean> {
  if (!(await isOver(tx, await loadRun(tx, runId)))) return false
  const run = await lockRun(tx, runId)
  if (run === null || !(await isOver(tx, run))) return false
  await dropWaitingPages(tx, runId)
  const ended = endedRun(run, new Date())
  await saveRun(tx, ended)
  const progress = (await progressOfRuns(tx, [runId])).get(runId)
  if (progress !== undefined) await publish(tx, [endedFact(ended, progress)])
  return true
}

async function isOver(tx: Transaction, run: BillingRun | null): Promise<boolean> {
  if (run?.state === 'CANCELLING') return !(await hasPages(tx, run.id, 'DONE'))
  if (run?.state !== 'RUNNING') return false
  const progress = (await progressOfRuns(tx, [run.id])).get(run.id)
  return progress !== undefined && isDone(run, progress)
}
