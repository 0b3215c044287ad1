import { GraphQLError } from 'graphql'
import type { HouseAccounts } from '../billing/house-account.ts'
import {
  barsBetween,
  comparison,
  type HouseStep,
  lastReadingAt,
  projection,
  runningConsumption,
  volumeText,
} from '../house/consumption.ts'
import type { House } from '../house/house.ts'
import { alertsOf } from './alerts.ts'
import { wholeConnection } from './connection.ts'
import { type HousePeople, peopleFields } from './people.ts'
import { type HouseWatches, watchFields } from './watches.ts'

/** What the answers are made from. */
export interface Visit {
  readonly houses: readonly House[]
  readonly now: () => Date
  /** Whether the supply has a meter, and the meter was heard. */
  readonly heard: 'yes' | 'not-yet' | 'no-meter'
  /** Whoever tells of alerts and compares cannot be reached. */
  readonly isInPart: boolean
  /** What the visitor said of alerts, by their ids. */
  readonly verdicts: Map<string, string>
  readonly people: HousePeople
  readonly watches: HouseWatches
  /** What is billed; brought when it is first asked for. */
  readonly accounts: () => Promise<HouseAccounts>
  /** What is paid and owed; null where nobody can say. */
  readonly payments: (house: House) => Promise<Record<string, unknown> | null>
}

function reading(house: House, now: Date) {
  const at = lastReadingAt(now)
  return {
    at: at.toISOString(),
    register: volumeText(house.meter.register(at.getTime())),
    origin: 'TELEMETRY',
    flowLitresPerHour: house.meter.litresPerHour(at.getTime()),
  }
}

function meterOf(visit: Visit, house: House): Record<string, unknown> {
  const { heard, now } = visit
  return {
    id: house.meterId,
    serial: house.serial,
    manufacturer: 'DEM',
    model: 'Demostración',
    calibreMillimetres: 15,
    installedAt: new Date(house.meter.startMs).toISOString(),
    initialRegister: null,
    removedAt: null,
    finalRegister: null,
    servicePoint: () => placeOf(visit, house),
    latestReading: () => (heard === 'yes' ? reading(house, now()) : null),
    alerts: ({ open }: { open?: boolean | null }) =>
      wholeConnection(
        alertsIn(visit, house).filter(({ closedAt }) => open == null || open === (closedAt === null)),
      ),
    validatedDays: [],
  }
}

/** Alerts of a house, each with the meter that it is about. */
export function alertsIn(visit: Visit, house: House) {
  if (visit.heard !== 'yes') return []
  return alertsOf(house, visit.watches.running(house), visit.now(), visit.verdicts).map((alert) => ({
    ...alert,
    meter: () => meterOf(visit, house),
  }))
}

function told<Answer>({ isInPart }: Visit, answer: () => Answer): Answer {
  if (isInPart) throw new GraphQLError('away in this scenario', { extensions: { code: 'UNAVAILABLE' } })
  return answer()
}

/** The service point of a house, as deep as anybody asks. */
export function placeOf(visit: Visit, house: House): Record<string, unknown> {
  const { heard, now } = visit
  const whenHeard = <Answer>(answer: () => Answer) => (heard === 'yes' ? answer() : null)
  return {
    id: house.servicePointId,
    address: house.address,
    contract: () => contractOf(visit, house),
    meter: () => (heard === 'no-meter' ? null : meterOf(visit, house)),
    consumptionToday: () => whenHeard(() => runningConsumption(house, 'DAY', now())),
    consumptionThisMonth: () => whenHeard(() => runningConsumption(house, 'MONTH', now())),
    consumption: ({ step, from, to }: { step: HouseStep; from: string; to: string }) =>
      whenHeard(() => barsBetween(house, step, new Date(from), new Date(to), now())) ?? [],
    projectionThisMonth: () => whenHeard(() => projection(house, now())),
    comparison: (days: { from: string; to: string }) =>
      whenHeard(() => told(visit, () => comparison(house, days, now()))),
    installations: () => [meterOf(visit, house)],
    meterOn: () => meterOf(visit, house),
    watches: () => visit.watches.running(house).map((watch) => watchFields(house, watch, now())),
    openAlerts: () => told(visit, () => alertsIn(visit, house).filter(({ closedAt }) => closedAt === null)),
  }
}

const visitor = {
  id: 'd0000000-0000-4000-8000-000000000031',
  displayName: 'Familia de demostración',
  kind: 'NATURAL_PERSON',
}
/** Whom they help. */
const grandmother = {
  id: 'd0000000-0000-4000-8000-000000000032',
  displayName: 'Abuela de demostración',
  kind: 'NATURAL_PERSON',
}

/** The contract of a house. */
export function contractOf(visit: Visit, house: House): Record<string, unknown> {
  return {
    id: house.contractId,
    contractNumber: house.contractNumber,
    usageClass: 'DOMESTIC',
    startedOn: house.startedOn,
    myRole: house.role,
    holder: house.role === 'OWNER' ? visitor : grandmother,
    endedOn: null,
    ...peopleFields(visit.people, house),
    billing: async () => (await visit.accounts()).account(house, () => contractOf(visit, house)),
    payments: () => visit.payments(house),
    servicePoint: () => placeOf(visit, house),
    operatingUnit: { id: 'd0000000-0000-4000-8000-000000000041', name: 'Demostración' },
  }
}

/** What a new reading of a house changes. */
export function consumptionUpdate(visit: Visit, house: House) {
  const now = visit.now()
  return {
    reading: reading(house, now),
    today: runningConsumption(house, 'DAY', now),
    thisMonth: runningConsumption(house, 'MONTH', now),
    thisHour: runningConsumption(house, 'HOUR', now),
    servicePoint: () => placeOf(visit, house),
  }
}
