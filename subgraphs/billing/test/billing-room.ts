import { randomUUID } from 'node:crypto'
import { ContractStarted } from '@aquacis/contracts/events'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { Reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { EventDefinition } from '@aquacis/kit/values/event.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { type Recorded, recordAccounts } from '../src/commands/record-accounts.ts'
import { shipTariff } from '../src/commands/tariffs/ship-tariff.ts'
import type { Account } from '../src/domain/account/account.ts'
import type { AccountEvent } from '../src/domain/account/account-event.ts'
import { issueBill } from '../src/domain/account/issue-bill.ts'
import { priceBill } from '../src/domain/account/price-bill.ts'
import { isRefusal } from '../src/domain/rating/rate.ts'
import { lockAccounts } from '../src/store/account.ts'
import { takeNumbers } from '../src/store/invoice-number.ts'
import { readyTariffs } from '../src/store/ready-tariffs.ts'
import { tariffsInForce } from '../src/store/tariff.ts'
import { subgraph } from '../src/subgraph.ts'
import { measuredVolume } from './volumes.ts'

/** A home that is billed. */
export interface BilledHome {
  readonly contractId: string
  readonly servicePointId: string
  readonly holder: Viewer & { readonly kind: 'resident' }
}

/** Noon of the day on which these tests stand. */
export const today = new Date('2026-11-20T18:00:00Z')
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'

export function staff(...operatingUnitIds: number[]): Viewer {
  return { kind: 'staff', subject: 'facturación', operatingUnitIds }
}

export function resident(partyId: string = randomUUID()): BilledHome['holder'] {
  return { kind: 'resident', subject: partyId, partyId }
}

/** The billing graph on a database of its own, with CEA's tariff in force. */
export interface BillingRoom {
  readonly room: TestRoom
  readonly graph: InProcessSubgraph
  /** Lets billing hear a fact. */
  hear<Data>(event: EventDefinition<Data>, data: Data): Promise<void>
  home(change?: {
    operatingUnitId?: number
    startedOn?: string
    contractNumber?: string
    zone?: string
  }): Promise<BilledHome>
  /** Records facts of an account as a command does. */
  record(
    home: BilledHome,
    decide: (account: Account) => readonly AccountEvent[],
    at?: Date,
  ): Promise<Recorded>
  /** Issues a bill of a month with so many litres; gives its id. */
  bill(home: BilledHome, month: string, litres: number, at?: Date): Promise<string>
  /** The answer of one root field, or the codes of what went wrong. */
  ask(viewer: Viewer, document: string, variables?: Record<string, unknown>): Promise<unknown>
}

export async function billingRoom(): Promise<BillingRoom> {
  const room = await testRoom(subgraph.migrations)
  const graph = inProcessSubgraph(subgraph, room)
  await shipTariff(room, today)
  const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(systemViewer, work)

  async function hear<Data>(event: EventDefinition<Data>, data: Data): Promise<void> {
    const reaction = subgraph.reactions.find((each: Reaction) => each.event.type === event.type)
    if (reaction === undefined) throw new Error(`billing does not hear ${event.type}`)
    const heard = newEvent(event, { key: 'test', data, occurredAt: today })
    await asSystem((tx) => reaction.handle(room, tx, heard))
  }

  async function record(
    { contractId }: BilledHome,
    decide: (account: Account) => readonly AccountEvent[],
    at = today,
  ): Promise<Recorded> {
    return asSystem(async (tx) => {
      const [before] = await lockAccounts(tx, [contractId])
      if (before === undefined) throw new Error(`${contractId} is not billed`)
      return recordAccounts(tx, [{ before, facts: decide(before) }], { at, traceId })
    })
  }

  return {
    room,
    graph,
    hear,
    record,
    async home({ operatingUnitId = 1, startedOn = '2026-02-01', contractNumber = '442760', ...more } = {}) {
      const made = { contractId: randomUUID(), servicePointId: randomUUID(), holder: resident() }
      const { holder, ...ids } = made
      const terms = { customerId: holder.partyId, operatingUnitId, startedOn, contractNumber }
      await hear(ContractStarted, { ...ids, ...terms, ...more, usageClass: 'DOMESTIC' })
      return made
    },
    async bill(home, month, litres, at = today) {
      const invoiceId = randomUUID()
      await asSystem(async (tx) => {
        const [before] = await lockAccounts(tx, [home.contractId])
        if (before === undefined) throw new Error(`${home.contractId} is not billed`)
        const volume = measuredVolume(month, litres)
        const period = volume.days
        const kept = await tariffsInForce(tx, { periodFrom: period.from, periodTo: period.to })
        const sheet = priceBill(before, readyTariffs(kept), { period, volume })
        if (isRefusal(sheet)) throw new Error(sheet.what)
        const { operatingUnitId } = before
        const [sequence = 0] = await takeNumbers(tx, [{ operatingUnitId, year: 2026, count: 1 }])
        const made = { invoiceId, sequence, issuedAt: at, issuedOn: civilDate(at) }
        const untold = { runId: null, correctsInvoiceId: null, serials: new Map() }
        const fact = issueBill(before, { period, volume, sheet, remarks: [] }, { ...made, ...untold })
        await recordAccounts(tx, [{ before, facts: [fact] }], { at, traceId })
      })
      return invoiceId
    },
    async ask(viewer, document, variables = {}) {
      const { data, errors } = await graph.execute({ document, variables, viewer, now: today })
      return errors ? errors.map(({ extensions }) => extensions?.['code']) : Object.values(data ?? {})[0]
    },
  }
}
