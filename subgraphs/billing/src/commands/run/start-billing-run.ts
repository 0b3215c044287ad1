import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { type BillingRun, collides, type RunScope, startedRun } from '../../domain/run/billing-run.ts'
import { coversPeriod, type PeriodObstacle, periodObstacle } from '../../domain/run/run-period.ts'
import { workerLoops } from '../../run/waking.ts'
import { loadRun, runsOfPeriod, saveRun } from '../../store/run/billing-run.ts'
import { hasZone } from '../../store/run/zones.ts'
import { publishedTariffs } from '../../store/tariff.ts'

/** What stands in the way of a run. */
export type StartRefusal =
  | { readonly kind: 'BillingRunOverlaps'; readonly run: BillingRun }
  | {
      readonly kind: 'BillingPeriodImpossible'
      readonly why: PeriodObstacle | 'NO_TARIFF' | 'NO_OFFICE' | 'NO_ZONE' | 'ID_TAKEN'
    }

/** What is to be billed; no office named: all of whoever starts it. A zone is one of the office that is named. */
export interface StartWish extends Omit<RunScope, 'operatingUnitIds'> {
  readonly id: string
  readonly operatingUnitId: number | null
}

/** Starts a run over one or all of the viewer's offices; workers take it up. The same one again changes nothing. */
export async function startBillingRun(
  { room, viewer, now }: RequestContext,
  { id, operatingUnitId, ...asked }: StartWish,
): Promise<BillingRun | StartRefusal> {
  if (viewer.kind !== 'staff') throw new TypeError('only staff start billing runs')
  const mine = viewer.operatingUnitIds.filter((each) => operatingUnitId === null || each === operatingUnitId)
  const scope: RunScope = { ...asked, operatingUnitIds: mine.toSorted((a, b) => a - b) }
  if (mine.length === 0) return impossible('NO_OFFICE')
  return room.database.transaction(
    viewer,
    async (tx) => {
      // Two runs of one office are not started beside each other.
      await lockNames(
        tx,
        scope.operatingUnitIds.map((office) => `billing run of office ${office}`),
      )
      const known = await loadRun(tx, id)
      if (known !== null) return isSame(known, scope) ? known : impossible('ID_TAKEN')
      if (scope.zone !== null && !(await hasZone(tx, scope))) return impossible('NO_ZONE')
      const obstacle = periodObstacle(scope, civilDate(now))
      if (obstacle !== null) return impossible(obstacle)
      if (!coversPeriod(await publishedTariffs(tx), scope)) return impossible('NO_TARIFF')
      const other = (await runsOfPeriod(tx, scope)).find((run) => collides(run, scope))
      if (other !== undefined) return { kind: 'BillingRunOverlaps', run: other }
      const run = startedRun(id, scope, { startedAt: now, startedBy: viewer.subject })
      await saveRun(tx, run)
      afterCommit(tx, workerLoops.wake)
      return run
    },
    { idempotent: true },
  )
}

function impossible(why: Extract<StartRefusal, { kind: 'BillingPeriodImpossible' }>['why']): StartRefusal {
  return { kind: 'BillingPeriodImpossible', why }
}

function isSame(known: BillingRun, scope: RunScope): boolean {
  return (
    known.periodFrom === scope.periodFrom &&
    known.periodTo === scope.periodTo &&
    known.dryRun === scope.dryRun &&
    known.zone === scope.zone &&
    known.operatingUnitIds.join() === scope.operatingUnitIds.join()
  )
}
