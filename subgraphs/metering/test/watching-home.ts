import { randomUUID } from 'node:crypto'
import type { TestRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { setWatch } from '../src/commands/watches/set-watch.ts'
import type { WatchWish } from '../src/domain/watches/decide-watch.ts'
import { alertsWhere } from '../src/store/alerts/alert.ts'
import { recordBatch } from '../src/telemetry/record-batch.ts'
import { watchTheClock } from '../src/telemetry/tick.ts'
import type { TelemetryReading } from '../src/telemetry.ts'
import { type InstalledMeter, installedMeter } from './installed-meter.ts'
import { batchOf, readingOf } from './readings.ts'

const hour = 3_600_000

/** A wish without the ids. */
export type Wish = WatchWish extends infer Each
  ? Each extends WatchWish
    ? Omit<Each, 'id' | 'servicePointId'>
    : never
  : never

/** A home whose people watch it. */
export interface WatchingHome {
  readonly meter: InstalledMeter
  readonly holder: Viewer
  /** Sets a watch as its holder, at an instant; gives the outcome. */
  set(wish: Wish, at: Date, id?: string): ReturnType<typeof setWatch>
  /** One reading after the other, each recorded at its own instant. */
  live(readings: readonly TelemetryReading[]): Promise<void>
  /** All in one batch, at an instant. */
  hear(readings: readonly TelemetryReading[], at: Date): Promise<void>
  tick(at: Date): Promise<void>
  /** Its alerts of layer WATCH, oldest first, without what differs each time. */
  alerts(): Promise<readonly Record<string, unknown>[]>
  /** What was told of them, in order. */
  told(): Promise<readonly string[]>
}

/** A new home in such a room. */
export async function watchingHome(
  room: TestRoom,
  place: Parameters<typeof installedMeter>[2] = {},
): Promise<WatchingHome> {
  const meter = await installedMeter(room.database, room.sealer, {
    installedAt: new Date('2026-01-01T06:00:00Z'),
    ...place,
  })
  const { customerId: partyId, servicePointId } = meter
  const holder: Viewer = { kind: 'resident', subject: partyId, partyId }
  const hear = async (readings: readonly TelemetryReading[], at: Date) => {
    await recordBatch(room.database, batchOf(readings), at)
  }
  return {
    ...{ meter, holder, hear },
    set: (wish, at, id = randomUUID()) => {
      const context = { room, viewer: holder, log: room.log, now: at, traceId: '0'.repeat(32) }
      return setWatch(context, { ...wish, id, servicePointId })
    },
    async live(readings) {
      for (const reading of readings) await hear([reading], reading.at)
    },
    tick: (at) => watchTheClock(room.database, at),
    async alerts() {
      const found = await room.database.transaction(systemViewer, (tx) =>
        alertsWhere(tx, sql`meter_key = ${meter.key} and layer = 'WATCH'`),
      )
      return found
        .toReversed()
        .map(({ kind, severity, since, openedAt, closedAt, closedReason, litres }) => ({
          ...{ kind, severity, closedReason, litres },
          ...{ since: since.toISOString(), openedAt: openedAt.toISOString() },
          closedAt: closedAt?.toISOString() ?? null,
        }))
    },
    async told() {
      const facts = (await room.published()).filter(
        ({ key, data }) => key === meter.meterId && (data as { layer?: string }).layer === 'WATCH',
      )
      return facts.map(({ type, data }) => `${type.slice(9)} ${(data as { kind: string }).kind}`)
    },
  }
}

/** Hourly readings from an instant on; each number is what ran in the hour up to it. */
export function hoursFrom(
  { key }: InstalledMeter,
  from: Date,
  litres: readonly number[],
  register = 100_000,
): TelemetryReading[] {
  let total = register
  return litres.map((ran, index) => {
    total += ran
    return readingOf(key, new Date(from.getTime() + index * hour), total)
  })
}
