import { litresBetween, volumeText } from '../house/consumption.ts'
import type { House } from '../house/house.ts'
import type { Leak } from '../house/meter.ts'
import { centavosPerCubicMetre } from '../house/price.ts'
import type { Watch } from '../house/watch.ts'
import { watchAlerts } from './watches.ts'

const hourMs = 3_600_000
function alertOf(house: House, leak: Leak, index: number, now: Date, verdicts: Map<string, string>) {
  const id = `d0000000-0000-4000-8000-00000000010${index}`
  const isOpen = leak.toMs > now.getTime()
  const until = Math.min(now.getTime(), leak.toMs)
  const lost = ((until - leak.fromMs) / hourMs) * leak.litresPerHour
  const at = (ms: number) => new Date(ms).toISOString()
  return {
    __typename: 'Alert',
    id,
    layer: 'NOTICE',
    kind: 'LEAK',
    detail: null,
    severity: isOpen ? 'CRITICAL' : 'WARNING',
    since: at(leak.fromMs),
    openedAt: at(leak.fromMs + 9 * hourMs),
    escalatedAt: isOpen ? at(leak.fromMs + 30 * hourMs) : null,
    closedAt: isOpen ? null : at(leak.toMs + 2 * hourMs),
    closedReason: isOpen ? null : 'ENDED',
    volume: volumeText(Math.min(lost, litresBetween(house, leak.fromMs, until))),
    litresPerHour: leak.litresPerHour,
    costCentavos: Math.round((lost / 1000) * centavosPerCubicMetre),
    neighbours: 0,
    areaEventId: null,
    record: { judged: 46, right: 41 },
    myVerdict: verdicts.get(id) ?? (isOpen ? null : 'FIXED'),
    watch: null,
    feedback: null,
  }
}

/** What every alert says that somebody asked for. */
const ofWatches = {
  __typename: 'Alert',
  detail: null,
  escalatedAt: null,
  closedAt: null,
  closedReason: null,
  litresPerHour: null,
  neighbours: 0,
  areaEventId: null,
  record: null,
  myVerdict: null,
  feedback: null,
}

export type HouseAlert = ReturnType<typeof alertsOf>[number]

/** What was told about a house, the newest first. */
export function alertsOf(house: House, watches: readonly Watch[], now: Date, verdicts: Map<string, string>) {
  const asked = watchAlerts(house, watches, now).map((alert) => ({ ...ofWatches, ...alert }))
  const leaks = house.leaks.map((leak, index) => alertOf(house, leak, index, now, verdicts))
  return [...leaks, ...asked].toSorted((one, other) => other.openedAt.localeCompare(one.openedAt))
}
