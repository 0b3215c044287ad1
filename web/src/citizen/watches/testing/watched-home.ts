import { contract } from '../../../testing/household.ts'

const set = { since: '2026-11-01T18:00:00.000Z', endedAt: null }

/** More than 600 litres in a day. */
export const dayLimit = (own: object = {}) => ({
  __typename: 'ThresholdWatch',
  id: 'day',
  ...set,
  ...{ period: 'DAY', litres: 600, costCentavos: null, limitLitres: 600, usedLitres: 0 },
  ...own,
})

/** The weekend that begins at midnight. */
export const absence = (own: object = {}) => ({
  __typename: 'AwayWatch',
  id: 'away',
  ...set,
  ...{ from: '2026-11-21T06:00:00.000Z', until: '2026-11-23T06:00:00.000Z' },
  ...{ allowanceLitres: 20, usedLitres: null },
  ...own,
})

/** Less than 10 litres from six to twelve. */
export const quietMorning = (own: object = {}) => ({
  __typename: 'TooLittleUseWatch',
  id: 'little',
  ...set,
  ...{ fromHour: 6, untilHour: 12, leastLitres: 10, contactMemberId: null },
  ...own,
})

const mariana = { __typename: 'ContractMember', id: 'm1', role: 'TENANT', name: 'Mariana', isMe: false }

interface OwnHome {
  readonly watches?: unknown[] | null
  readonly members?: unknown[]
  readonly meter?: null
}

/** What the graph answers of the home: its people, its meter, what it asked for. */
export function homeAnswer(own: OwnHome = {}) {
  const edges = (own.members ?? [mariana]).map((node) => ({ __typename: 'ContractMemberEdge', node }))
  const servicePoint = {
    __typename: 'ServicePoint',
    id: contract.servicePoint.id,
    meter: 'meter' in own ? own.meter : { __typename: 'Meter', id: 'meter-1' },
    watches: 'watches' in own ? own.watches : [],
  }
  const members = { __typename: 'ContractMemberConnection', edges }
  return { __typename: 'Query', contract: { __typename: 'Contract', id: contract.id, members, servicePoint } }
}
