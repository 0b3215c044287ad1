/** Something that befell several neighbours at once. */
export interface AreaEvent {
  readonly id: string
  readonly openedAt: Date
  /** How many meters it befell. */
  readonly meters: number
}

/** An alert with the area in which its meter lies: the office, and the gateway that hears it. Instants in milliseconds. */
export interface AreaAlert {
  readonly alertId: string
  readonly meterKey: number
  readonly openedAt: number
  readonly areaEventId: string | null
}

/** What becomes of alerts of one kind in one area. */
export interface AreaDecision {
  /** The event that is there already; null: a new one. */
  readonly eventId: string | null
  /** Alerts that belong to it from now on. */
  readonly alertIds: readonly string[]
}

/** Alerts of one kind that begin within this time of each other may have one cause. */
export const areaWindowMs = 6 * 3_600_000

/**
 * So many neighbours at once are no chance: of the five hundred meters that a gateway hears, one in two windows finds a
 * leak of its own at most.
 */
const leastMeters = 5

/**
 * Alerts of one kind and area become one event once five meters have theirs within the window. `alerts` are those of
 * the area and kind within the window around the new ones. Null when there is no event, or nothing to add to it.
 */
export function decideArea(alerts: readonly AreaAlert[]): AreaDecision | null {
  const eventId = alerts.findLast(({ areaEventId }) => areaEventId !== null)?.areaEventId ?? null
  const free = alerts.filter(({ areaEventId }) => areaEventId === null).map(({ alertId }) => alertId)
  if (free.length === 0) return null
  if (eventId !== null) return { eventId, alertIds: free }
  const meters = new Set(alerts.map(({ meterKey }) => meterKey))
  return meters.size >= leastMeters ? { eventId: null, alertIds: free } : null
}
