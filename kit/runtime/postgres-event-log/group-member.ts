import type { Client } from 'pg'
import type { EventEnvelope } from '../../values/event.ts'
import type { Running } from '../event-log.ts'
import type { Logger } from '../log.ts'
import { keepSession, type Standing } from '../messaging/standing-session.ts'
import { type Lane, type Lanes, laneAt, noteFailure, restMs, takeDue, takeUnsaved } from './lanes.ts'
import type { Listener } from './listener.ts'
import { fairShare, joinGroup, releasePartition, savePlaces, takePartitions } from './partition-share.ts'
import { readOn, type Stretch } from './reader.ts'

/** What a group reads and what it does with it. */
export interface Subscription {
  readonly group: string
  readonly types: readonly string[]
  handle(events: readonly EventEnvelope[]): Promise<void>
}

/** What a member stands on. */
export interface MemberConnections {
  readonly url: string
  readonly listener: Listener
  readonly log: Logger
}

interface Member extends Subscription {
  readonly log: Logger
  readonly lanes: Lanes
  readonly inHand: Set<Promise<void>>
  readonly standing: Standing
}

const shareEveryMs = 1_000
const saveIdleEveryMs = 10_000

/**
 * One member of a group. Its session holds the advisory locks of its partitions and is the only one that moves
 * the group's place in them: who lost the session, by a kill or a dropped connection, has lost the right to both
 * at the same moment. What it was handling is then handled again by whoever takes over.
 */
export function startMember({ url, listener, log }: MemberConnections, subscription: Subscription): Running {
  const name = `event log: ${subscription.group}`
  return keepSession({ url, name, log }, async (session, standing) => {
    const member: Member = { ...subscription, log, standing, lanes: new Map(), inHand: new Set() }
    const unsubscribe = listener.subscribe(subscription.types, () => lookEverywhere(member))
    try {
      await work(member, session)
    } finally {
      unsubscribe()
      // What is in hand ends before the partitions are given back or asked for again.
      await Promise.all(member.inHand)
    }
  })
}

async function work(member: Member, session: Client): Promise<void> {
  const { group, types, lanes, standing } = member
  await session.query('set synchronous_commit = off')
  await joinGroup(session, group)
  let sharedAt = 0
  let savedAt = Date.now()
  while (!standing.stopping) {
    if (Date.now() - sharedAt >= shareEveryMs) {
      sharedAt = Date.now()
      await settleShare(member, session)
      lookEverywhere(member)
    }
    const idleToo = Date.now() - savedAt >= saveIdleEveryMs
    if (idleToo) savedAt = Date.now()
    await savePlaces(session, group, takeUnsaved(lanes, idleToo))
    const stretches = await readOn(session, takeDue(lanes, Date.now()), types)
    for (const stretch of stretches) advance(member, stretch)
    await standing.wait(restMs(lanes, Date.now(), shareEveryMs))
  }
  await Promise.all(member.inHand)
  await savePlaces(session, group, takeUnsaved(lanes, true))
}

/** Gives back what is more than a fair share, takes what is free below it. */
async function settleShare({ group, lanes }: Member, session: Client): Promise<void> {
  const share = await fairShare(session, group)
  for (const [partition, { busy, position }] of lanes) {
    if (lanes.size <= share) break
    if (busy) continue
    await savePlaces(session, group, [{ partition, position }])
    lanes.delete(partition)
    await releasePartition(session, group, partition)
  }
  const taken = await takePartitions(session, group, new Set(lanes.keys()), share - lanes.size)
  for (const { partition, position } of taken) lanes.set(partition, laneAt(position))
}

function lookEverywhere({ lanes, standing }: Member): void {
  for (const lane of lanes.values()) lane.due = true
  standing.raise()
}

function advance(member: Member, stretch: Stretch): void {
  const lane = member.lanes.get(stretch.partition)
  if (!lane) return
  lane.due ||= stretch.more
  if (stretch.events.length === 0) {
    lane.position = stretch.upTo
    return
  }
  lane.busy = true
  const run = attempt(member, lane, stretch).finally(() => {
    lane.busy = false
    lane.due = true
    member.inHand.delete(run)
    member.standing.raise()
  })
  member.inHand.add(run)
}

async function attempt({ group, log, handle }: Member, lane: Lane, stretch: Stretch): Promise<void> {
  const { partition, events, upTo } = stretch
  try {
    await handle(events)
    lane.position = upTo
    lane.handled = true
    lane.failures = 0
  } catch (error) {
    noteFailure(lane, Date.now())
    const where = { group, partition, firstEventId: events[0]?.id, attempts: lane.failures }
    log.error({ err: error, ...where }, 'events could not be handled and will come again')
  }
}
