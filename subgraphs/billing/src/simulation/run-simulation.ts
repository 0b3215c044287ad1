import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import type { Account } from '../domain/account/account.ts'
import { addDays } from '../domain/rating/days.ts'
import { type BothPrices, compareContract } from '../domain/rating/simulation/compare-contract.ts'
import { openSimulation } from '../domain/rating/simulation/open-simulation.ts'
import { simulationJson } from '../domain/rating/simulation/simulation-json.ts'
import { lastBills } from '../domain/tariffs/last-bills.ts'
import type { WorkerRoom } from '../run/worker-room.ts'
import { accountPage } from '../store/account.ts'
import { readyTariffs } from '../store/ready-tariffs.ts'
import {
  changeSimulation,
  countOpenAccounts,
  documentHash,
  nextSimulation,
  type TariffSimulation,
} from '../store/simulation/tariff-simulation.ts'
import { type KeptTariff, tariffByCode } from '../store/tariff.ts'

/** Whoever stops a process waits for the page in hand. */
export type IsStopping = () => boolean

/** Some 60 ms of rating at twelve bills each: others of the process are served between pages. */
const accountsOfPage = 200
const mostAttempts = 3

/**
 * Takes the oldest simulation that waits, or that somebody was killed with, and goes through its contracts; false when there is
 * nothing to do, or another process is at it. Nothing of it is kept but the result: who begins anew begins at the first contract.
 */
export function runSimulation(room: WorkerRoom, isStopping: IsStopping): Promise<boolean> {
  // The lock lasts as long as this transaction, in which nothing is written: it holds nobody up, and dies with its holder.
  return room.database.transaction(systemViewer, async (lock) => {
    if (!(await isAlone(lock))) return false
    const next = await nextSimulation(lock)
    if (next === null) return false
    if (next.attempts >= mostAttempts) {
      await note(room, next.id, { state: 'FAILED', endedAt: new Date() })
      return true
    }
    await note(room, next.id, { state: 'RUNNING', attempts: next.attempts + 1, contractsDone: 0 })
    await goThrough(room, lock, next, isStopping)
    return true
  })
}

async function isAlone(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.execute<{ readonly alone: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended('billing: simulation', 0)) as alone`,
  )
  return rows[0]?.alone === true
}

function note(room: WorkerRoom, id: string, change: Parameters<typeof changeSimulation>[2]): Promise<void> {
  return room.database.transaction(systemViewer, (tx) => changeSimulation(tx, id, change), {
    idempotent: true,
  })
}

async function goThrough(
  room: WorkerRoom,
  tx: Transaction,
  { id, operatingUnitIds, bills, ...asked }: TariffSimulation,
  isStopping: IsStopping,
): Promise<void> {
  const today = civilDate(asked.askedAt)
  const [present, proposed] = [
    await tariffByCode(tx, asked.presentCode),
    await tariffByCode(tx, asked.tariffCode),
  ]
  if (present === null || proposed === null)
    throw new Error(`tariff ${asked.tariffCode} or ${asked.presentCode} is gone`)
  const prices = pricesOf(present, proposed, today)
  const contracts = await countOpenAccounts(tx, operatingUnitIds, today)
  await note(room, id, { contracts, documentHash: documentHash(proposed.document) })
  const scope = { operatingUnitIds, periodFrom: today, periodTo: addDays(today, 1) }
  const simulation = openSimulation()
  let contractsDone = 0
  for (let after: string | null = null; !isStopping(); ) {
    const accounts: Account[] = await accountPage(tx, scope, { after, limit: accountsOfPage })
    for (const account of accounts) {
      const contract = lastBills(account, bills)
      if (contract === null) continue
      const outcome = compareContract(prices, contract)
      if ('refusal' in outcome) simulation.leaveOut(contract.id, outcome)
      else simulation.add(outcome)
    }
    contractsDone += accounts.length
    after = accounts.at(-1)?.contractId ?? null
    if (accounts.length < accountsOfPage) {
      const result = simulationJson(simulation.result())
      await note(room, id, { state: 'DONE', endedAt: new Date(), contractsDone, result })
      return
    }
    await note(room, id, { contractsDone })
  }
  // Whoever is stopped in peace was not at fault.
  await note(room, id, { attempts: asked.attempts })
}

/** Today's prices of the tariff in force; those of its first day of one that is to come. */
function pricesOf(present: KeptTariff, proposed: KeptTariff, today: string): BothPrices {
  const [now, then] = readyTariffs([present, proposed])
  if (now === undefined || then === undefined) throw new Error('a tariff is not ready')
  const isInForce = then.effectiveFrom <= today && (then.effectiveTo === null || then.effectiveTo > today)
  return {
    present: { tariff: now, pricesOf: today },
    proposed: { tariff: then, pricesOf: isInForce ? today : then.effectiveFrom },
  }
}
