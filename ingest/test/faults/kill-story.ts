import { expect } from 'vitest'
import {
  ask,
  detectedAlerts,
  faultsOfFacts,
  keptAlerts,
  rollUps,
  storedReadings,
  type ToldAlert,
} from './audit.ts'
import type { Ground } from './ground.ts'
import type { KillablePostgres } from './killable/killable-postgres.ts'
import { readingKey } from './load.ts'
import { troubledFleet } from './troubled-fleet.ts'

// What the stories of ingest, its database and its broker have in common that are killed while meters speak.

const hourMs = 3_600_000
/** The first hour of the story: two months ago. */
export const begin = new Date(Math.floor(Date.now() / hourMs) * hourMs - 60 * 24 * hourMs)
/** Meters of every network, some of them in trouble. */
export const manifest = troubledFleet('kills', 36, begin)
/** Between two kills, so that each of them meets work under way. */
export const messagesBetween = 400
/** For a whole story: half a minute where nothing else runs. */
export const patienceMs = 600_000

/** Resolves once ingest says that nothing is wrong; tells what was, if that takes too long. */
export async function untilReady({ ingest }: Ground): Promise<void> {
  const failing = async () => {
    const answer = await ingest.ready()
    if (answer === null) return ['no answer']
    return answer.checks
      .filter(({ status }) => status !== 'ok')
      .map(({ name, reason }) => `${name}: ${reason}`)
  }
  await expect.poll(failing, { timeout: 120_000, interval: 50 }).toEqual([])
}

/** Kills one of both and starts it again. */
export async function restarted(ground: Ground, postgres: KillablePostgres, victim: 'ingest' | 'database') {
  if (victim === 'ingest') {
    await ground.ingest.kill()
    await ground.ingest.start()
  } else {
    await postgres.kill()
    await postgres.start()
  }
  await untilReady(ground)
}

interface Telling {
  readonly kind: string
  readonly isOpen: boolean
  /** Alerts of the same cause. */
  readonly times: number
  readonly opened: number
  readonly closed: number
}

function told(fact: string): string {
  return `(select count(*)::int from messaging.outbox where type = 'metering.${fact}' and data->>'alertId' = a.id::text)`
}

/** What began and ended within one batch is history, and nobody is called for it. */
function isToldOnce({ isOpen, times, opened, closed }: Telling): boolean {
  return times === 1 && (isOpen ? opened === 1 && closed === 0 : opened <= 1 && closed === opened)
}

/** A reading that comes late can only open an alert late, or escalate it: when that was tells how it came to be known, not what it was. */
function storyOf({ openedAt, escalatedAt, ...story }: ToldAlert) {
  const isWithin = openedAt >= story.since && (story.closedAt === null || openedAt <= story.closedAt)
  return { ...story, isEscalated: escalatedAt !== null, isWithin }
}

/** Everything that must hold of a database after the story, of which this much must be there. */
export async function audit({ database }: Ground, promised: ReadonlyMap<string, number>) {
  const readings = await storedReadings(database)
  const stored = readings.map(({ meterId, at, litres }) => [readingKey(meterId, at), litres] as const)
  expect(new Set(stored.map(([key]) => key)).size).toBe(stored.length)
  expect(new Map(stored)).toEqual(promised)
  expect(await faultsOfFacts(database, readings)).toEqual([])
  const { kept, computed } = await rollUps(database, readings)
  expect(kept).toEqual(computed)

  const alerts = await keptAlerts(database)
  const detected = detectedAlerts(readings, 15)
  expect(alerts.map(storyOf)).toEqual(detected.map(storyOf))
  const kinds = new Set(alerts.map(({ name }) => name))
  expect(kinds).toContain('RULE CONTINUOUS_FLOW')
  expect(kinds).toContain('RULE HIGH_FLOW')
  const tellings = await ask<Telling>(
    database,
    `select a.kind, a.closed_at is null as "isOpen", count(*)::int as times, ${told('AlertOpened')} as opened, ${told('AlertClosed')} as closed
     from alert a join alert b using (meter_key, layer, kind, detail, since) group by a.id`,
  )
  expect(tellings.length).toBeGreaterThan(20)
  expect(tellings.filter((telling) => !isToldOnce(telling))).toEqual([])
  expect(await ask(database, 'select reason, detail from dead_letter')).toEqual([])
  const late = alerts.filter(({ openedAt }, index) => openedAt !== detected[index]?.openedAt).length
  return { readings: readings.length, alerts: tellings.length, openedLate: late }
}
