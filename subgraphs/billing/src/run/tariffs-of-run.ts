import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Tariff } from '../domain/rating/tariff.ts'
import type { RunScope } from '../domain/run/billing-run.ts'
import { readyTariffs } from '../store/ready-tariffs.ts'
import { publishedTariffs } from '../store/tariff.ts'

/**
 * Published tariffs that hold on some day of a run's period or of the year before, which contracts that were held may still
 * owe; the oldest first.
 */
export async function tariffsOfRun(tx: Transaction, { periodFrom, periodTo }: RunScope): Promise<Tariff[]> {
  const earliest = `${Number(periodFrom.slice(0, 4)) - 1}${periodFrom.slice(4)}`
  const published = await publishedTariffs(tx)
  return readyTariffs(
    published.filter(
      ({ effectiveFrom, effectiveTo }) =>
        effectiveFrom < periodTo && (effectiveTo === null || effectiveTo > earliest),
    ),
  )
}
