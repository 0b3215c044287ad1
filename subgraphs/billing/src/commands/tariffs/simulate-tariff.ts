import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { v7 as uuidV7 } from 'uuid'
import { workerLoops } from '../../run/waking.ts'
import { addSimulation, documentHash, newestSimulations } from '../../store/simulation/tariff-simulation.ts'
import { publishedTariffs, type StoredTariff, tariffByCode } from '../../store/tariff.ts'

/** What came of it. */
export type SimulateTariffOutcome =
  | { readonly kind: 'started'; readonly tariff: StoredTariff }
  | { readonly kind: 'tariffUnknown' }
  | { readonly kind: 'nothingToCompareWith' }

/**
 * Asks what a version of the tariff would make of the last bills of the contracts of the viewer's offices, beside the one that is
 * in force today. A worker takes it up; the same again, before it is over, asks nothing anew.
 */
export async function simulateTariff(
  { room, viewer, now }: RequestContext,
  { code, bills }: { readonly code: string; readonly bills: number },
): Promise<SimulateTariffOutcome> {
  if (viewer.kind !== 'staff') throw new TypeError('only staff simulate tariffs')
  const operatingUnitIds = viewer.operatingUnitIds.toSorted((a, b) => a - b)
  return room.database.transaction(
    viewer,
    async (tx) => {
      await lockNames(tx, [`simulations of tariff ${code}`])
      const tariff = await tariffByCode(tx, code)
      if (tariff === null) return { kind: 'tariffUnknown' }
      const present = await tariffOfToday(tx, code, civilDate(now))
      if (present === null) return { kind: 'nothingToCompareWith' }
      const hash = documentHash(tariff.document)
      const known = (await newestSimulations(tx, [code])).get(code)
      const isUnderWay = known?.state === 'WAITING' || known?.state === 'RUNNING'
      if (isUnderWay && known.documentHash === hash && known.bills === bills)
        return { kind: 'started', tariff }
      await addSimulation(tx, {
        ...{ id: uuidV7(), tariffCode: code, documentHash: hash, presentCode: present.code },
        ...{ operatingUnitIds, bills, state: 'WAITING', askedAt: now, askedBy: viewer.subject },
        ...{ endedAt: null, contracts: null, contractsDone: 0, attempts: 0, result: null },
      })
      afterCommit(tx, workerLoops.wake)
      return { kind: 'started', tariff }
    },
    { idempotent: true },
  )
}

/** The version that bills on a day, other than the one that is looked at. */
async function tariffOfToday(tx: Transaction, code: string, today: string): Promise<StoredTariff | null> {
  const published = await publishedTariffs(tx)
  const inForce = published.filter(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom <= today && (effectiveTo === null || effectiveTo > today),
  )
  return inForce.findLast((one) => one.code !== code) ?? null
}
