import { randomUUID } from 'node:crypto'
import { InvoiceIssued, InvoiceReversed } from '@aquacis/billing/events'
import { ContractMemberJoined, ContractStarted } from '@aquacis/contracts/events'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import type { EventDefinition } from '@aquacis/kit/values/event.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type * as v from 'valibot'
import { type DocumentRow, documentOfInvoice } from '../src/store/fiscal-document.ts'
import { subgraph } from '../src/subgraph.ts'

export type Bill = v.InferOutput<typeof InvoiceIssued.schema>

/** A room of this domain, and the facts that the others tell, as a test tells them. */
export interface BilledRoom extends TestRoom {
  readonly settings: Readonly<Record<string, string>>
  /** Lets the domain hear a fact. */
  hear<Data>(definition: EventDefinition<Data>, data: Data): Promise<void>
  documentOf(invoiceId: string): Promise<DocumentRow>
}

/** A fresh one. */
export async function billedRoom(settings: Readonly<Record<string, string>>): Promise<BilledRoom> {
  const room = { ...(await testRoom(subgraph.migrations)), settings }
  const billed: BilledRoom = {
    ...room,
    async hear(definition, data) {
      const event = newEvent(definition, { key: 'a contract', data, occurredAt: new Date() })
      const [reaction] = subgraph.reactions.filter((one) => one.event === definition)
      if (reaction === undefined) throw new Error(`${definition.type} is not heard`)
      await room.database.transaction(systemViewer, (tx) => reaction.handle(billed, tx, event))
    },
    async documentOf(invoiceId) {
      const found = await room.database.transaction(systemViewer, (tx) => documentOfInvoice(tx, invoiceId))
      if (found === null) throw new Error(`bill ${invoiceId} has no document`)
      return found
    },
  }
  return billed
}

let bills = 0

/** A bill of 18 m³ of water with drainage: 226.20 pesos, of which 16.20 are IVA on the drainage. */
export function billOf(change: Partial<Bill> = {}): Bill {
  const line = {
    ...{ kind: 'service' as const, unit: 'm³', base: '0', rate: null, units: 1, parts: [] },
    ...{ rounding: '0.01 half-up', tariffCode: 'CEAQ-2026-02', from: '2026-10-01', to: '2026-11-01' },
  }
  // Two bills of the same second would otherwise be one document to a PAC, whatever test they are of.
  bills += 1
  return {
    ...{ invoiceId: randomUUID(), invoiceNumber: 'QRO-2026-0000123', contractId: randomUUID() },
    ...{ contractNumber: '442761', customerId: randomUUID(), servicePointId: randomUUID() },
    ...{
      operatingUnitId: 1,
      tariffOffice: 'QUERETARO',
      tariffClass: 'DOMESTICO',
      tariffCode: 'CEAQ-2026-02',
    },
    ...{ dwellings: 1, periodFrom: '2026-10-01', periodTo: '2026-11-01' },
    ...{ issuedAt: '2026-11-03T16:00:00.000Z', dueOn: '2026-11-20', litres: 18_000, estimated: false },
    ...{ remarks: [], previousReading: null, currentReading: null },
    lines: [
      {
        ...{
          ...line,
          code: 'water',
          label: `Agua potable ${bills}`,
          quantity: '18',
          unitPrice: '6.04',
          exact: '108.72',
        },
        ...{ amount: '108.72', vatRate: '0.00', vat: '0.00', article: '/classes/0' },
      },
      {
        ...{ ...line, code: 'sewer', label: 'Alcantarillado', unit: 'servicio', quantity: '1' },
        ...{ unitPrice: '101.28', exact: '101.28', amount: '101.28', vatRate: '0.16', vat: '16.20' },
        article: '/classes/0/sewer',
      },
    ],
    ...{ subtotal: '210.00', vat: '16.20', total: '226.20', previousBalance: '0.00', amountDue: '226.20' },
    ...{ history: [], paymentReference: null, paperless: true, runId: null, correctsInvoiceId: null },
    ...change,
  } as Bill
}

/** Issues a bill; answers it. */
export async function issue(room: BilledRoom, change: Partial<Bill> = {}): Promise<Bill> {
  const bill = billOf(change)
  await room.hear(InvoiceIssued, bill)
  return bill
}

/** Takes a bill back. */
export function reverse(room: BilledRoom, bill: Bill, replacedBy: string | null = null): Promise<void> {
  const { invoiceId, contractId, operatingUnitId } = bill
  const told = { invoiceId, contractId, operatingUnitId, reason: 'lectura equivocada', replacedBy }
  return room.hear(InvoiceReversed, { ...told, reversedAt: new Date().toISOString() })
}

/** A contract begins, held by the bill's customer. */
export function contracted(
  room: BilledRoom,
  { contractId, customerId, servicePointId, operatingUnitId }: Bill,
) {
  const began = { contractId, customerId, servicePointId, operatingUnitId, startedOn: '2026-01-01' }
  return room.hear(ContractStarted, began)
}

/** Somebody joins the contract of a bill. */
export async function joins(
  room: BilledRoom,
  { contractId, servicePointId, operatingUnitId }: Bill,
  role: 'OWNER' | 'TENANT' | 'HELPER' | 'ALERTS_ONLY',
): Promise<string> {
  const partyId = randomUUID()
  const member = { memberId: randomUUID(), contractId, servicePointId, operatingUnitId, partyId, role }
  await room.hear(ContractMemberJoined, { ...member, since: '2026-01-01T00:00:00.000Z' })
  return partyId
}
