import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import { isTold, litresPerHour } from '../../domain/alerts/alert.ts'
import { assumedCentavosPerCubicMetre, costInCentavos } from '../../domain/alerts/water-price.ts'
import { AlertClosed, AlertEscalated, AlertOpened, AreaEventOpened } from '../../events.ts'
import type { GatheredArea } from './gather-areas.ts'
import type { AlertChange } from './save-spans.ts'

/** What a fact says of an alert that somebody asked for. */
export interface AskedAlert {
  /** Litres. */
  readonly limit: number
  readonly limitCentavos?: number
  /** Parties. */
  readonly tellOnly?: string[]
}

/**
 * The facts that tell of alerts, and of what befell their areas. `traceOf` gives the trace of what caused them, `askedBy`
 * what was asked, by alert.
 */
export function alertFacts(
  changes: readonly AlertChange[],
  areas: readonly GatheredArea[],
  now: Date,
  traceOf: (meterKey: number) => string | undefined,
  askedBy: ReadonlyMap<string, AskedAlert> = new Map(),
): EventEnvelope[] {
  const areaOf = new Map(
    areas.flatMap(({ id, alertIds }) => alertIds.map((alertId) => [alertId, id] as const)),
  )
  return [
    ...areas.filter(({ isNew }) => isNew).map((area) => areaFact(area, now)),
    ...changes.flatMap((change) => {
      const { id, meterKey } = change.after
      const areaEventId = areaOf.get(id) ?? null
      return factsOf(change, { areaEventId, asked: askedBy.get(id), now, traceId: traceOf(meterKey) })
    }),
  ]
}

interface Circumstances {
  readonly areaEventId: string | null
  readonly asked: AskedAlert | undefined
  readonly now: Date
  readonly traceId: string | undefined
}

function factsOf(change: AlertChange, { areaEventId, asked, now, traceId }: Circumstances): EventEnvelope[] {
  const { before, after, place } = change
  const { meterId, servicePointId, operatingUnitId } = place
  const about = {
    alertId: after.id,
    ...{ meterId, servicePointId, operatingUnitId },
    ...{ layer: after.layer, kind: after.kind, detail: after.detail, severity: after.severity },
    toldToResident: isTold(after),
    since: iso(after.since),
    litres: after.litres,
    litresPerHour: litresPerHour({
      layer: after.layer,
      litres: after.litres,
      since: new Date(after.since),
      litresAt: new Date(after.litresAt),
    }),
    costCentavos: costInCentavos(after.litres, assumedCentavosPerCubicMetre),
    ...asked,
  }
  const common = { key: meterId, occurredAt: now, ...(traceId === undefined ? {} : { traceId }) }
  const wasOpen = before !== null && before.closedAt === null
  const facts: EventEnvelope[] = []
  // One that opened and closed within one batch of late readings is history: nobody has to be called.
  if (!wasOpen && after.closedAt === null) {
    const data = { ...about, openedAt: iso(after.openedAt), areaEventId }
    facts.push(newEvent(AlertOpened, { ...common, data }))
  }
  if (wasOpen && after.escalatedAt !== null && before.escalatedAt === null) {
    facts.push(
      newEvent(AlertEscalated, { ...common, data: { ...about, escalatedAt: iso(after.escalatedAt) } }),
    )
  }
  if (wasOpen && after.closedAt !== null && after.closedReason !== null) {
    const data = { ...about, closedAt: iso(after.closedAt), reason: after.closedReason }
    facts.push(newEvent(AlertClosed, { ...common, data }))
  }
  return facts
}

function areaFact({ id, area, openedAt, alertIds, meters }: GatheredArea, now: Date): EventEnvelope {
  const data = { areaEventId: id, ...area, openedAt: iso(openedAt), alertIds: [...alertIds], meters }
  return newEvent(AreaEventOpened, { key: id, occurredAt: now, data })
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
