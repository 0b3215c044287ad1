import { randomUUID } from 'node:crypto'
import { InvoiceReady, InvoiceReversed } from '@aquacis/billing/events'
import {
  ContractEnded,
  ContractMemberJoined,
  ContractMemberLeft,
  ContractStarted,
} from '@aquacis/contracts/events'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import type { EventDefinition } from '@aquacis/kit/values/event.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { AlertClosed, AlertEscalated, AlertOpened } from '@aquacis/metering/events'
import webPush from 'web-push'
import type { PartyRole } from '../src/domain/contract-party.ts'
import type { Notice } from '../src/domain/notice.ts'
import { inboxOf } from '../src/store/notice.ts'
import { subgraph } from '../src/subgraph.ts'

/** A room of this domain with keys of its own, and the facts that the others tell, as a test tells them. */
export interface ToldRoom extends TestRoom {
  readonly settings: Readonly<Record<string, unknown>>
  /** Lets the domain hear a fact. */
  hear<Data>(definition: EventDefinition<Data>, data: Data): Promise<void>
  inbox(partyId: string): Promise<Notice[]>
}

/** A fresh one. */
export async function toldRoom(): Promise<ToldRoom> {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys()
  const room = {
    ...(await testRoom(subgraph.migrations)),
    settings: {
      AQUACIS_PUSH_PUBLIC_KEY: publicKey,
      AQUACIS_PUSH_PRIVATE_KEY: privateKey,
      AQUACIS_PUSH_CONTACT: 'mailto:avisos@ejemplo.mx',
      AQUACIS_PUSH_HOSTS: 'fcm.googleapis.com',
      AQUACIS_PUSH_LOOPBACK: 'on',
    },
  }
  const told: ToldRoom = {
    ...room,
    async hear(definition, data) {
      const event = newEvent(definition, { key: 'a place', data, occurredAt: new Date() })
      const [reaction] = subgraph.reactions.filter((one) => one.event === definition)
      if (reaction === undefined) throw new Error(`${definition.type} is not heard`)
      await room.database.transaction(systemViewer, (tx) => reaction.handle(told, tx, event))
    },
    inbox: (partyId) =>
      room.database.transaction(systemViewer, (tx) =>
        inboxOf(tx, partyId, { unreadOnly: false, after: null, limit: 50 }),
      ),
  }
  return told
}

/** One home: its place, its contract and who holds it. */
export interface Home {
  readonly servicePointId: string
  readonly contractId: string
  readonly holder: string
}

/** A home that contracts told of. */
export async function suppliedHome(
  room: ToldRoom,
  change: Partial<Home & { startedOn: string; contractNumber: string }> = {},
): Promise<Home> {
  const home = { servicePointId: randomUUID(), contractId: randomUUID(), holder: randomUUID(), ...change }
  const { servicePointId, contractId, holder: customerId, startedOn = '2026-01-01' } = home
  const number = change.contractNumber === undefined ? {} : { contractNumber: change.contractNumber }
  const contract = { contractId, customerId, operatingUnitId: 1, startedOn, ...number }
  await room.hear(ContractStarted, { servicePointId, ...contract })
  return home
}

/** Somebody joins a home; answers the membership with which they leave. */
export async function joins(room: ToldRoom, home: Home, partyId: string, role: PartyRole = 'ALERTS_ONLY') {
  const member = {
    memberId: randomUUID(),
    partyId,
    contractId: home.contractId,
    servicePointId: home.servicePointId,
  }
  const since = '2026-10-01T12:00:00.000Z'
  await room.hear(ContractMemberJoined, { ...member, operatingUnitId: 1, role, since })
  return member
}

/** Somebody leaves a home. */
export function leaves(room: ToldRoom, member: Awaited<ReturnType<typeof joins>>): Promise<void> {
  return room.hear(ContractMemberLeft, { ...member, at: '2026-11-01T12:00:00.000Z' })
}

/** The contract of a home ends. */
export function movesOut(room: ToldRoom, { servicePointId, contractId, holder }: Home): Promise<void> {
  const ended = { servicePointId, contractId, customerId: holder, operatingUnitId: 1, endedOn: '2026-11-01' }
  return room.hear(ContractEnded, ended)
}

/** What a leak at a home is told with: 41 litres an hour since Tuesday night. */
export function leakAt(
  { servicePointId }: Pick<Home, 'servicePointId'>,
  change: Partial<{
    kind: 'LEAK' | 'HIGH_FLOW' | 'TAMPER'
    severity: 'WARNING' | 'CRITICAL'
    toldToResident: boolean
  }> = {},
) {
  return {
    alertId: randomUUID(),
    meterId: randomUUID(),
    servicePointId,
    operatingUnitId: 1,
    layer: 'NOTICE' as const,
    kind: 'LEAK' as 'LEAK' | 'HIGH_FLOW' | 'TAMPER',
    detail: '',
    severity: 'WARNING' as 'WARNING' | 'CRITICAL',
    toldToResident: true,
    since: '2026-11-18T05:00:00.000Z',
    litres: 4_100,
    litresPerHour: 41,
    costCentavos: 9_930,
    ...change,
  }
}

/** What a home is told with that asked to be told of more than 500 litres in a day: 620, or 23.56 pesos. */
export function dayLimitAt(
  home: Pick<Home, 'servicePointId'>,
  change: {
    readonly kind?: 'TOO_LITTLE_USE'
    readonly tellOnly?: string[]
    readonly limitCentavos?: number
  } = {},
) {
  return {
    ...leakAt(home),
    layer: 'WATCH' as const,
    kind: 'DAY_LIMIT' as 'DAY_LIMIT' | 'TOO_LITTLE_USE',
    since: '2026-11-20T06:00:00.000Z',
    litres: 620,
    litresPerHour: null,
    costCentavos: 2_356,
    limit: 500,
    ...change,
  }
}

/** An alert as its facts tell it. */
export type ToldAlert = ReturnType<typeof leakAt> | ReturnType<typeof dayLimitAt>

/** An alert opens. */
export function opens(room: ToldRoom, leak: ToldAlert): Promise<void> {
  return room.hear(AlertOpened, { ...leak, openedAt: '2026-11-20T12:00:00.000Z', areaEventId: null })
}

/** It becomes critical. */
export function escalates(room: ToldRoom, leak: ToldAlert): Promise<void> {
  return room.hear(AlertEscalated, { ...leak, severity: 'CRITICAL', escalatedAt: '2026-11-20T18:00:00.000Z' })
}

/** It ends. */
export function closes(
  room: ToldRoom,
  leak: ToldAlert,
  reason: 'ENDED' | 'CORRECTED' = 'ENDED',
): Promise<void> {
  return room.hear(AlertClosed, { ...leak, closedAt: '2026-11-21T06:00:00.000Z', reason })
}

/** What a home is told with whose bill of October came to 482.10 pesos. */
export function billOf({ servicePointId, contractId, holder }: Home, amountDue = '482.10') {
  return {
    invoiceId: randomUUID(),
    contractId,
    customerId: holder,
    servicePointId,
    operatingUnitId: 1,
    periodFrom: '2026-10-01',
    periodTo: '2026-11-01',
    dueOn: '2026-11-18',
    total: '482.10',
    amountDue,
    paymentReference: '9900 442761 2610 7',
  }
}

/** A bill is stamped and has its payment reference. */
export function ready(room: ToldRoom, bill: ReturnType<typeof billOf>): Promise<void> {
  return room.hear(InvoiceReady, bill)
}

/** It is taken back. */
export function reverses(room: ToldRoom, bill: ReturnType<typeof billOf>): Promise<void> {
  const { invoiceId, contractId, operatingUnitId } = bill
  const reversedAt = '2026-11-20T18:00:00.000Z'
  return room.hear(InvoiceReversed, {
    ...{ invoiceId, contractId, operatingUnitId, reversedAt },
    reason: 'La lectura final estaba mal anotada.',
    replacedBy: null,
  })
}
