import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import { type Amnesty, amnestyMistake } from '../../domain/amnesty/amnesty.ts'
import { addAmnesty, amnestiesByIds, changeAmnesty } from '../../store/amnesty/amnesty.ts'
import { subjectOf } from '../parties/sees-contract.ts'
import { seeAmnestyAccounts } from './see-accounts.ts'

/** What came of it; `mistaken` says in Spanish what is wrong. */
export type StartAmnestyOutcome =
  | { readonly kind: 'started' }
  | { readonly kind: 'mistaken'; readonly says: string }
  | { readonly kind: 'notAllowed' }

/** Looked at before the office is answered; the chores go on with the rest. */
const pagesAtOnce = 20

/** Starts a campaign for some of one's offices, and looks for whom it is: people read of it at once. The same again changes nothing. */
export async function startAmnesty(
  { room, viewer, now }: RequestContext,
  wanted: Omit<Amnesty, 'state'>,
): Promise<StartAmnestyOutcome> {
  const { operatingUnitIds } = wanted
  if (operatingUnitIds.length === 0) return { kind: 'mistaken', says: 'Elige al menos una administración.' }
  if (!operatingUnitIds.every((unit) => worksFor(viewer, unit))) return { kind: 'notAllowed' }
  const says = amnestyMistake(wanted, civilDate(now))
  const outcome = await room.database.transaction<StartAmnestyOutcome>(
    systemViewer,
    async (tx) => {
      if ((await amnestiesByIds(tx, [wanted.id])).length > 0) return { kind: 'started' }
      if (says !== null) return { kind: 'mistaken', says }
      const startedBy = subjectOf(viewer) ?? 'system'
      await addAmnesty(tx, { ...wanted, state: 'RUNNING', startedAt: now, startedBy })
      return { kind: 'started' }
    },
    { idempotent: true },
  )
  if (outcome.kind === 'started') await seeAmnestyAccounts(room, now, pagesAtOnce)
  return outcome
}

/** Ends a campaign before its day: what was forgiven stays forgiven. False where it is not there, or not of one's offices. */
export async function endAmnesty({ room, viewer }: RequestContext, id: string): Promise<boolean> {
  return room.database.transaction(systemViewer, async (tx) => {
    const [found] = await amnestiesByIds(tx, [id])
    if (found === undefined || !found.operatingUnitIds.every((unit) => worksFor(viewer, unit))) return false
    await changeAmnesty(tx, id, { state: 'ENDED' })
    return true
  })
}
