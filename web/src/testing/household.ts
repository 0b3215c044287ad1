/** One household on a Friday evening, as the graph answers about it. */

export const friday = new Date('2026-11-21T00:42:12.000Z')
export const fridayMidnight = '2026-11-20T06:00:00.000Z'

const hourMs = 3_600_000

export const contract = {
  id: 'contract-1',
  contractNumber: '442761',
  startedOn: '2026-01-15',
  servicePoint: { id: 'point-1', address: 'Av. Constituyentes 128, Centro' },
}

export function consumption(
  from: string,
  to: string,
  volume: string | null,
  interpolated: string | null = null,
) {
  return { __typename: 'Consumption', from, to, volume, interpolated }
}

function reading(at: string, register: string) {
  return { __typename: 'Reading', at, register, origin: 'TELEMETRY', flowLitresPerHour: 240 }
}

/** An hour of so many litres after the other. */
export function hours(from: string, count: number, volume: (index: number) => string | null) {
  return Array.from({ length: count }, (_, index) => {
    const start = Date.parse(from) + index * hourMs
    return consumption(new Date(start).toISOString(), new Date(start + hourMs).toISOString(), volume(index))
  })
}

function contractNode(own: { contractNumber: string; id: string; address: string; servicePointId: string }) {
  return {
    __typename: 'ContractEdge',
    node: {
      __typename: 'Contract',
      id: own.id,
      contractNumber: own.contractNumber,
      startedOn: contract.startedOn,
      myRole: 'OWNER',
      servicePoint: { __typename: 'ServicePoint', id: own.servicePointId, address: own.address },
    },
  }
}

const first = {
  id: contract.id,
  contractNumber: contract.contractNumber,
  address: contract.servicePoint.address,
  servicePointId: contract.servicePoint.id,
}
const second = {
  id: 'contract-2',
  contractNumber: '442774',
  address: 'Ezequiel Montes 45',
  servicePointId: 'point-2',
}

export function myContracts(count: 0 | 1 | 2) {
  const edges = [first, second].slice(0, count).map(contractNode)
  return {
    __typename: 'Query',
    myContracts: { __typename: 'ContractConnection', edges },
  }
}

function ofServicePoint(fields: Record<string, unknown>) {
  const servicePoint = { __typename: 'ServicePoint', id: contract.servicePoint.id, ...fields }
  return { __typename: 'Query', contract: { __typename: 'Contract', id: contract.id, servicePoint } }
}

interface OwnMeter {
  today?: unknown
  month?: unknown
  meter?: unknown
  projection?: unknown
  alerts?: unknown
}

export function homeMeter(own: OwnMeter = {}) {
  const at = '2026-11-21T00:42:00.000Z'
  const latestReading = reading(at, '1256.700')
  return ofServicePoint({
    consumptionToday: consumption(fridayMidnight, at, '0.214'),
    consumptionThisMonth: consumption('2026-11-01T06:00:00.000Z', at, '18.449'),
    projectionThisMonth: own.projection ?? null,
    openAlerts: own.alerts ?? [],
    meter: { __typename: 'Meter', id: 'meter-1', latestReading },
    ...('today' in own ? { consumptionToday: own.today, consumptionThisMonth: own.month ?? null } : {}),
    ...('meter' in own ? { meter: own.meter } : {}),
  })
}

export function projection(volume: string, low: string, high: string) {
  const at = '2026-11-21T00:42:00.000Z'
  return { __typename: 'ConsumptionProjection', month: '2026-11-01', at, volume, low, high }
}

export function leakAlert(id: string) {
  return {
    __typename: 'Alert',
    id,
    layer: 'NOTICE',
    kind: 'LEAK',
    severity: 'CRITICAL',
    since: '2026-11-18T05:00:00.000Z',
    volume: '2.772',
    litresPerHour: 41,
    costCentavos: 10_534,
  }
}

/** Fridays of thirteen litres in every hour; today's were ten. */
export function homeHours() {
  const friday = (from: string) => hours(from, 24, () => '0.013')
  return ofServicePoint({
    today: hours(fridayMidnight, 19, () => '0.010'),
    weekBefore: friday('2026-11-13T06:00:00.000Z'),
    twoWeeksBefore: friday('2026-11-06T06:00:00.000Z'),
    threeWeeksBefore: friday('2026-10-30T06:00:00.000Z'),
    fourWeeksBefore: friday('2026-10-23T06:00:00.000Z'),
    yearBefore: [] as unknown[],
  })
}

export function homeComparison(compared: unknown) {
  return ofServicePoint({ comparison: compared })
}

export function consumptionBars(consumptions: unknown) {
  return ofServicePoint({ consumption: consumptions })
}

export function consumptionOutlook(own: { projection?: unknown; latestReading?: unknown } = {}) {
  const at = '2026-11-21T00:42:00.000Z'
  const latestReading = 'latestReading' in own ? own.latestReading : reading(at, '1256.700')
  return ofServicePoint({
    consumptionThisMonth: consumption('2026-11-01T06:00:00.000Z', at, '11.000'),
    projectionThisMonth: own.projection ?? null,
    meter: { __typename: 'Meter', id: 'meter-1', latestReading },
  })
}

export function liveConsumption(own: { at: string; today: string; month: string; hour: [string, string] }) {
  const [hourFrom, hourVolume] = own.hour
  return {
    consumptionUpdated: {
      __typename: 'ConsumptionUpdate',
      reading: reading(own.at, '1256.701'),
      today: consumption(fridayMidnight, own.at, own.today),
      thisMonth: consumption('2026-11-01T06:00:00.000Z', own.at, own.month),
      thisHour: consumption(hourFrom, own.at, hourVolume),
      servicePoint: {
        __typename: 'ServicePoint',
        id: contract.servicePoint.id,
        address: contract.servicePoint.address,
        contract: {
          __typename: 'Contract',
          id: contract.id,
          contractNumber: contract.contractNumber,
          holder: { __typename: 'Customer', id: 'ana', displayName: 'Ana Robles Trejo' },
        },
      },
    },
  }
}
