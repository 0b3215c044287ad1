import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { startOfDay } from '@aquacis/kit/values/calendar.ts'
import { inOwnTime } from '../domain/alert.ts'
import { endByMoving, tellOf } from '../domain/notice.ts'
import { alertsStandingAt } from '../store/alert.ts'
import { loadPlaceContract, partiesAt } from '../store/contract-party.ts'
import { lockNoticeOf, lockStandingNotices } from '../store/notice.ts'
import { keepTold } from './keep-told.ts'

/**
 * Changes who belongs to a place. Whoever comes is told of the alerts that stand there; for whoever leaves, what they
 * were told ends. Alerts of the place wait meanwhile, so that nobody is passed over between the two.
 */
export async function changeParties(
  tx: Transaction,
  servicePointId: string,
  now: Date,
  change: () => Promise<void>,
): Promise<void> {
  await lockPlace(tx, servicePointId)
  const before = new Set(await partiesAt(tx, servicePointId))
  await change()
  const after = new Set(await partiesAt(tx, servicePointId))
  for (const partyId of before) if (!after.has(partyId)) await endNotices(tx, partyId, servicePointId, now)
  const come = [...after].filter((partyId) => !before.has(partyId))
  if (come.length === 0) return
  const since = await firstMidnightAt(tx, servicePointId)
  for (const standing of await alertsStandingAt(tx, servicePointId)) {
    const alert = inOwnTime(standing, since, now)
    for (const partyId of come) {
      const known = await lockNoticeOf(tx, partyId, alert.id)
      await keepTold(tx, tellOf(known, alert, { id: randomUUID(), partyId }, now), now)
    }
  }
}

/** The midnight with which the contract of a place began; null where none was heard of. */
export async function firstMidnightAt(tx: Transaction, servicePointId: string): Promise<Date | null> {
  const contract = await loadPlaceContract(tx, servicePointId)
  return contract === null ? null : startOfDay(new Date(`${contract.startedOn}T18:00:00Z`))
}

/** Makes whatever is told of a place, and whom it concerns, wait for each other. */
export async function lockPlace(tx: Transaction, servicePointId: string): Promise<void> {
  await lockNames(tx, [`place ${servicePointId}`])
}

async function endNotices(
  tx: Transaction,
  partyId: string,
  servicePointId: string,
  now: Date,
): Promise<void> {
  for (const notice of await lockStandingNotices(tx, partyId, servicePointId)) {
    await keepTold(tx, endByMoving(notice, now), now)
  }
}
