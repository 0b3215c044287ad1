import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { plusDays } from '@aquacis/kit/values/business-days.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NoticeStage } from '../../domain/collections/collections-policy.ts'
import { paymentIdOf } from '../../domain/ledger/book/ledger-ids.ts'
import type { UsageClass } from '../../domain/paying-contract.ts'
import { PaymentPosted } from '../../events.ts'
import { shippedCollections } from '../../policies/shipped-collections.ts'
import { ledgerMoved } from '../../reactions/collections/ledger-moved.ts'
import { factsOf } from '../../store/collections/case-fact.ts'
import { casesByIds, listCases, openCasesOf } from '../../store/collections/debt-case.ts'
import { addRestriction } from '../../store/collections/supply-restriction.ts'
import { putContract } from '../../store/contract.ts'
import { chargeBill } from '../ledger/charge-bill.ts'
import { postPayments } from '../ledger/post-payments.ts'
import { collectDay } from './collect-day.ts'
import { endHold } from './holds/end-hold.ts'
import { placeHold } from './holds/place-hold.ts'
import { noteDelivery } from './note-delivery.ts'

let room: TestRoom
const collecting = shippedCollections()
const traceId = 'a'.repeat(32)
/** Ten in the morning in Mexico City. */
const on = (day: string) => new Date(`${day}T16:00:00Z`)

beforeAll(async () => {
  room = await testRoom(new URL('../../../migrations/', import.meta.url))
})
afterAll(() => room.drop())

function asSystem<T>(work: Parameters<typeof room.database.transaction<T>>[1]): Promise<T> {
  return room.database.transaction(systemViewer, work)
}

async function contractOwing(usageClass: UsageClass | null, months: readonly string[], operatingUnitId = 1) {
  const contract = { contractId: newId(), customerId: newId(), servicePointId: newId(), operatingUnitId }
  const bills = months.map((month) => {
    const after = plusDays(`${month}-01`, 32).slice(0, 7)
    return {
      ...{ ...contract, invoiceId: newId(), invoiceNumber: month, contractNumber: '442761' },
      ...{ paymentReference: null, issuedAt: `${month}-28T18:00:00.000Z` },
      ...{ periodFrom: `${month}-01`, periodTo: `${after}-01`, dueOn: `${after}-10` },
      lines: [{ kind: 'service', amount: '300.00', vat: '0.00' }],
    }
  })
  await asSystem(async (tx) => {
    await putContract(tx, { ...contract, usageClass, contractNumber: '442761' })
    for (const bill of bills) await chargeBill(tx, bill, { at: new Date(bill.issuedAt), traceId })
  })
  return { ...contract, invoiceIds: bills.map(({ invoiceId }) => invoiceId) }
}

async function caseOf(contractId: string) {
  return asSystem(async (tx) => {
    const [row] = await openCasesOf(tx, [contractId])
    const facts = row === undefined ? [] : await factsOf(tx, [row.id])
    return { row, kinds: facts.map(({ fact }) => fact.kind) }
  })
}

async function handOver(contractId: string, stage: NoticeStage, day: string): Promise<void> {
  const { row } = await caseOf(contractId)
  const delivery = {
    stage,
    evidence: 'PAPER',
    delivered: true,
    at: on(day),
    detail: null,
    by: 'ana',
  } as const
  await asSystem((tx) =>
    noteDelivery(tx, { contractId, caseId: row?.id ?? '', ...delivery }, { at: on(day), traceId }),
  )
}

async function live(from: string, until: string, contractIds: readonly string[]): Promise<void> {
  for (let day = from; day <= until; day = plusDays(day, 1)) {
    await collectDay(room, collecting, on(day))
    for (const contractId of contractIds) {
      const { row, kinds } = await caseOf(contractId)
      if (row?.stage != null && row.stage !== 'RESTRICTED' && kinds.at(-1) === 'STAGE_REACHED')
        await handOver(contractId, row.stage, day)
    }
  }
}

/** All is paid, and heard of. */
async function pay(contractId: string, day: string): Promise<void> {
  const sourceKey = `femsa charge ${newId()}`
  const money = {
    ...{
      paymentId: paymentIdOf(sourceKey),
      sourceKey,
      contractId,
      amount: centavos(90_000n),
      fee: centavos(0n),
    },
    ...({
      provider: 'femsa',
      channel: 'OXXO',
      form: '01',
      paidAt: on(day),
      referenceId: null,
      targets: null,
    } as const),
  }
  await asSystem((tx) => postPayments(tx, [money], { at: on(day), traceId }))
  const posted = (await room.published()).find(
    ({ type, key }) => type === PaymentPosted.type && key === contractId,
  )
  if (posted === undefined) throw new Error('the payment was not told')
  const reaction = ledgerMoved.find(({ event }) => event.type === PaymentPosted.type)
  await asSystem(async (tx) => reaction?.handle(room, tx, posted as Parameters<typeof reaction.handle>[2]))
}

test('a home that pays nothing is limited by the rounds of three months, and paying lifts it in the same transaction', async () => {
  const home = await contractOwing('DOMESTIC', ['2026-01', '2026-02', '2026-03'])
  await live('2026-02-10', '2026-05-05', [home.contractId])
  const { row } = await caseOf(home.contractId)
  expect(row).toMatchObject({
    stage: 'RESTRICTED',
    isRestricted: true,
    owed: 90_000n,
    periods: 3,
  })
  await pay(home.contractId, '2026-05-07')
  const told = (await room.published()).filter(({ key }) => key === home.contractId)
  expect(told.map(({ type, data }) => [type, (data as { stage?: string }).stage])).toEqual([
    ['payments.CollectionStageReached', 'REMINDER'],
    ['payments.CollectionStageReached', 'FIRST_NOTICE'],
    ['payments.CollectionStageReached', 'SECOND_NOTICE'],
    ['payments.CollectionStageReached', 'RESTRICTION_NOTICE'],
    ['payments.SupplyRestrictionOrdered', undefined],
    ['payments.CollectionStageReached', 'RESTRICTED'],
    ['payments.PaymentPosted', undefined],
    ['payments.SupplyRestrictionLifted', undefined],
  ])
  expect(told.at(-4)?.data).toMatchObject({ kind: 'LIMITED', litresPerPersonAndDay: 50 })
  expect(told.at(-1)?.data).toMatchObject({ because: 'PAID' })
  const [closed] = await asSystem((tx) => casesByIds(tx, [row?.id ?? '']))
  expect(closed).toMatchObject({ isOpen: false, isRestricted: false })
}, 240_000)

test('holds of a plan lift a restriction at once, twice does nothing, and the clock begins anew behind them', async () => {
  const home = await contractOwing('DOMESTIC', ['2028-01', '2028-02', '2028-03'])
  await live('2028-02-10', '2028-05-12', [home.contractId])
  expect((await caseOf(home.contractId)).row?.isRestricted).toBe(true)
  const hold = { holdId: newId(), contractId: home.contractId, kind: 'PLAN', reason: 'Convenio' } as const
  const place = () =>
    asSystem((tx) => placeHold(tx, { ...hold, by: null, until: null }, { at: on('2028-05-15'), traceId }))
  expect([await place(), await place()]).toEqual([true, false])
  expect((await caseOf(home.contractId)).row).toMatchObject({
    isRestricted: false,
    isHeld: true,
    waitsFor: 'HOLD',
  })
  const end = () =>
    asSystem((tx) =>
      endHold(tx, { holdId: hold.holdId, reason: 'Roto', by: null }, { at: on('2028-06-15'), traceId }),
    )
  await end()
  await end()
  const { row, kinds } = await caseOf(home.contractId)
  expect(row).toMatchObject({ isHeld: false, waitsFor: 'TERM', nextStage: 'RESTRICTION_NOTICE' })
  expect(kinds.filter((kind) => kind === 'HOLD_BEGAN')).toHaveLength(1)
  expect(kinds.filter((kind) => kind === 'HOLD_ENDED')).toHaveLength(1)
})

test('the database itself refuses to cut a home, to restrict a school, and to change what happened', async () => {
  const order = {
    id: newId(),
    caseId: newId(),
    contractId: newId(),
    operatingUnitId: 1,
    orderedAt: on('2026-05-05'),
  }
  const suspended = { ...order, kind: 'SUSPENDED', notBefore: '2026-05-06' } as const
  const refused = (usageClass: UsageClass, kind: 'SUSPENDED' | 'LIMITED', litres: number | null) =>
    asSystem((tx) => addRestriction(tx, { ...suspended, usageClass, kind, litresPerPersonAndDay: litres }))
  await expect(refused('DOMESTIC', 'SUSPENDED', null)).rejects.toThrow()
  await expect(refused('DOMESTIC', 'LIMITED', 49)).rejects.toThrow()
  await expect(refused('PUBLIC', 'LIMITED', 50)).rejects.toThrow()
  await expect(asSystem((tx) => tx.execute(sql`update case_fact set at = now()`))).rejects.toThrow()
  await expect(asSystem((tx) => tx.execute(sql`delete from case_fact`))).rejects.toThrow()
})

test('a case is seen by its office, its holder and who rents there, and by nobody else', async () => {
  const home = await contractOwing(null, ['2029-01'], 3)
  await collectDay(room, collecting, on('2029-03-20'))
  const seen = (viewer: Viewer) =>
    room.database.transaction(viewer, (tx) => openCasesOf(tx, [home.contractId]))
  const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: 's', partyId })
  expect(await seen({ kind: 'staff', subject: 's', operatingUnitIds: [3] })).toHaveLength(1)
  expect(await seen({ kind: 'staff', subject: 's', operatingUnitIds: [4] })).toEqual([])
  expect(await seen(resident(home.customerId))).toHaveLength(1)
  expect(await seen(resident(newId()))).toEqual([])
})

test('a round that was stopped between two pages, or lost its connections, is finished once', async () => {
  const day = '2027-02-15'
  const many = await Promise.all(
    Array.from({ length: 420 }, () => contractOwing('COMMERCIAL', ['2026-12'], 7)),
  )
  let pages = 0
  await collectDay(room, collecting, on(day), () => pages++ > 0)
  const afterOnePage = await asSystem((tx) =>
    listCases(tx, { operatingUnitId: 7 }, { after: null, limit: 1_000 }),
  )
  expect(afterOnePage.length).toBeGreaterThan(0)
  expect(afterOnePage.length).toBeLessThanOrEqual(200)

  // Two processes at once, and the server throws their connections out while they work.
  const rounds = [0, 1].map(() => collectDay(room, collecting, on(day)))
  const { rows } = await room.database.pool.query<{ ended: boolean }>(
    `select pg_terminate_backend(pid) as ended from pg_stat_activity
     where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
  )
  expect(rows.filter(({ ended }) => ended).length).toBeGreaterThan(0)
  await Promise.all(rounds)
  await collectDay(room, collecting, on(day))

  const found = await asSystem((tx) =>
    listCases(tx, { operatingUnitId: 7, stage: 'REMINDER' }, { after: null, limit: 1_000 }),
  )
  expect(found).toHaveLength(420)
  const told = (await room.published()).filter(
    ({ data }) => (data as { operatingUnitId?: number }).operatingUnitId === 7,
  )
  expect(told).toHaveLength(420)
  expect(new Set(told.map(({ key }) => key))).toEqual(new Set(many.map(({ contractId }) => contractId)))
})
