import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Alert } from '../domain/alert.ts'
import { tellOf } from '../domain/notice.ts'
import { saveAlert } from '../store/alert.ts'
import { partiesAt } from '../store/contract-party.ts'
import { lockNoticeOf } from '../store/notice.ts'
import { lockPlace } from './change-parties.ts'
import { keepTold } from './keep-told.ts'

/** Keeps how an alert stands and tells everybody whom it concerns. Telling the same again changes nothing. */
export async function tellAlert(tx: Transaction, alert: Alert, now: Date): Promise<void> {
  await lockPlace(tx, alert.servicePointId)
  await saveAlert(tx, alert)
  for (const partyId of await partiesAt(tx, alert.servicePointId)) {
    const known = await lockNoticeOf(tx, partyId, alert.id)
    await keepTold(tx, tellOf(known, alert, { id: randomUUID(), partyId }, now), now)
  }
}
