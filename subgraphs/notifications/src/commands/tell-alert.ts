import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Alert, inOwnTime } from '../domain/alert.ts'
import { tellOf } from '../domain/notice.ts'
import { saveAlert } from '../store/alert.ts'
import { partiesAt } from '../store/contract-party.ts'
import { lockNoticeOf } from '../store/notice.ts'
import { firstMidnightAt, lockPlace } from './change-parties.ts'
import { keepTold } from './keep-told.ts'

/** Keeps how an alert stands and tells everybody whom it concerns. Telling the same again changes nothing. */
export async function tellAlert(tx: Transaction, alert: Alert, now: Date): Promise<void> {
  await lockPlace(tx, alert.servicePointId)
  await saveAlert(tx, alert)
  const shown = inOwnTime(alert, await firstMidnightAt(tx, alert.servicePointId), now)
  for (const partyId of await partiesAt(tx, alert.servicePointId)) {
    const known = await lockNoticeOf(tx, partyId, alert.id)
    await keepTold(tx, tellOf(known, shown, { id: randomUUID(), partyId }, now), now)
  }
}
