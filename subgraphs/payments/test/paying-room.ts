import { randomUUID } from 'node:crypto'
import { InvoiceIssued, InvoiceReversed } from '@aquacis/billing/events'
import { ContractMemberJoined, ContractStarted } from '@aquacis/contracts/events'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import type { EventDefinition, EventEnvelope } from '@aquacis/kit/values/event.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type * as v from 'valibot'
import { type MoneyIn, type PostedPayment, postPayments } from '../src/commands/ledger/post-payments.ts'
import { paymentIdOf } from '../src/domain/ledger/book/ledger-ids.ts'
import {
  type OpenInvoice,
  openInvoices,
  type Position,
  positionsOf,
} from '../src/store/ledger/open-invoices.ts'
import { subgraph } from '../src/subgraph.ts'

type Bill = v.InferOutput<typeof InvoiceIssued.schema>

/** A contract of a test. */
export interface TestContract {
  readonly contractId: string
  readonly contractNumber: string
  readonly customerId: string
  readonly servicePointId: string
  readonly operatingUnitId: number
}

/** A room of this domain, and the facts that the others tell, as a test tells them. */
export interface PayingRoom extends TestRoom {
  readonly settings: Readonly<Record<string, string>>
  /** Lets the domain hear a fact. */
  hear<Data>(definition: EventDefinition<Data>, data: Data): Promise<void>
  /** Does something as the system. */
  asSystem<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** What was told of a type. */
  told<Data>(definition: EventDefinition<Data>): Promise<Data[]>
}

/** What is recorded in tests is recorded then. */
export const recording = { at: new Date('2026-11-20T18:00:00.000Z'), traceId: 'f'.repeat(32) }

/** A fresh one. */
export async function payingRoom(settings: Readonly<Record<string, string>> = {}): Promise<PayingRoom> {
  const room = { ...(await testRoom(subgraph.migrations)), settings }
  const paying: PayingRoom = {
    ...room,
    asSystem: (work) => room.database.transaction(systemViewer, work),
    async hear(definition, data) {
      const event = newEvent(definition, { key: 'a contract', data, occurredAt: new Date() })
      const heard = subgraph.reactions.filter((one) => one.event === definition)
      if (heard.length === 0) throw new Error(`${definition.type} is not heard`)
      for (const one of heard)
        await room.database.transaction(systemViewer, (tx) => one.handle(paying, tx, event))
    },
    async told<Data>({ type }: EventDefinition<Data>) {
      const all = (await room.published()) as EventEnvelope<Data>[]
      return all.filter((one) => one.type === type).map(({ data }) => data)
    },
  }
  return paying
}

let contracts = 0

/** A contract begins. */
export async function contracted(
  room: PayingRoom,
  change: Partial<TestContract> = {},
): Promise<TestContract> {
  contracts += 1
  const contract = {
    ...{ contractId: randomUUID(), contractNumber: String(442_000 + contracts), customerId: randomUUID() },
    ...{ servicePointId: randomUUID(), operatingUnitId: 1, ...change },
  }
  await room.hear(ContractStarted, { ...contract, startedOn: '2026-01-01', usageClass: 'DOMESTIC' })
  return contract
}

/** Somebody joins a contract. */
export async function joins(
  room: PayingRoom,
  { contractId, servicePointId, operatingUnitId }: TestContract,
  role: 'OWNER' | 'TENANT' | 'HELPER' | 'ALERTS_ONLY',
): Promise<string> {
  const partyId = randomUUID()
  const member = { memberId: randomUUID(), contractId, servicePointId, operatingUnitId, partyId, role }
  await room.hear(ContractMemberJoined, { ...member, since: '2026-01-01T00:00:00.000Z' })
  return partyId
}

/** A bill of a contract: 100.00 of water, 16.00 of IVA on the drainage of 100.00, and interest where it is asked for. */
export function billOf(
  { contractId, contractNumber, customerId, servicePointId, operatingUnitId }: TestContract,
  { surcharge = '0.00', ...change }: Partial<Bill> & { readonly surcharge?: string } = {},
): Bill {
  const line = {
    ...{ unit: 'm³', quantity: '1', unitPrice: '100', base: null, rate: null, units: 1, parts: [] },
    ...{ exact: '100', rounding: '0.01 half-up', tariffCode: 'CEAQ-2026-02', article: '/water' },
    ...{ from: '2026-10-01', to: '2026-11-01', vatRate: '0.00', vat: '0.00' },
  }
  return {
    ...{ invoiceId: randomUUID(), invoiceNumber: 'QRO-2026-0000123' },
    ...{ contractId, contractNumber, customerId, servicePointId, operatingUnitId },
    ...{ tariffOffice: 'QUERETARO', tariffClass: 'DOMESTICO', tariffCode: 'CEAQ-2026-02', dwellings: 1 },
    ...{ periodFrom: '2026-10-01', periodTo: '2026-11-01', issuedAt: '2026-11-03T16:00:00.000Z' },
    ...{ dueOn: '2026-11-18', litres: 18_000, estimated: false, remarks: [] },
    ...{ previousReading: null, currentReading: null },
    lines: [
      { ...line, code: 'water', kind: 'service', label: 'Agua potable', amount: '100.00' },
      { ...line, code: 'sewer', kind: 'service', label: 'Drenaje', amount: '100.00', vat: '16.00' },
      ...(surcharge === '0.00'
        ? []
        : [{ ...line, code: 'late', kind: 'surcharge' as const, label: 'Recargos', amount: surcharge }]),
    ],
    ...{ subtotal: '200.00', vat: '16.00', total: '216.00', previousBalance: '0.00', amountDue: '216.00' },
    ...{ history: [], paymentReference: null, paperless: true, runId: null, correctsInvoiceId: null },
    ...change,
  } as Bill
}

/** A bill is issued; answers its id. */
export async function billed(
  room: PayingRoom,
  contract: TestContract,
  change: Parameters<typeof billOf>[1] = {},
): Promise<string> {
  const bill = billOf(contract, change)
  await room.hear(InvoiceIssued, bill)
  return bill.invoiceId
}

/** A bill is taken back. */
export function reversed(room: PayingRoom, contract: TestContract, invoiceId: string): Promise<void> {
  const { contractId, operatingUnitId } = contract
  const told = { invoiceId, contractId, operatingUnitId, reason: 'lectura equivocada', replacedBy: null }
  return room.hear(InvoiceReversed, { ...told, reversedAt: '2026-11-10T16:00:00.000Z' })
}

/** Money in centavos, paid at OXXO. */
export function moneyOf(
  contract: Pick<TestContract, 'contractId'> | null,
  amount: number,
  change: Partial<MoneyIn> = {},
): MoneyIn {
  const sourceKey = change.sourceKey ?? `femsa charge ${randomUUID()}`
  return {
    ...{ paymentId: paymentIdOf(sourceKey), sourceKey, contractId: contract?.contractId ?? null },
    ...{ amount: centavos(BigInt(amount)), fee: centavos(0n), provider: 'femsa', channel: 'OXXO' },
    ...{ form: '01', paidAt: new Date('2026-11-19T18:00:00.000Z'), referenceId: null, targets: null },
    ...change,
  }
}

/** Money comes in. */
export async function paid(
  room: PayingRoom,
  contract: Pick<TestContract, 'contractId'> | null,
  amount: number,
  change: Partial<MoneyIn> = {},
): Promise<PostedPayment> {
  const money = moneyOf(contract, amount, change)
  const [posted] = await room.asSystem((tx) => postPayments(tx, [money], recording))
  if (posted === undefined) throw new Error('nothing was posted')
  return posted
}

/** What is open of a contract, and how it stands. */
export async function standing(
  room: PayingRoom,
  { contractId }: Pick<TestContract, 'contractId'>,
): Promise<{ readonly open: OpenInvoice[]; readonly position: Position }> {
  return room.asSystem(async (tx) => {
    const [position] = await positionsOf(tx, [contractId], '2026-11-20')
    if (position === undefined) throw new Error(`contract ${contractId} stands nowhere`)
    return { open: await openInvoices(tx, [contractId]), position }
  })
}
