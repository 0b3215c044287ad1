import { randomUUID } from 'node:crypto'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askedBy, startedRunOf, stored, worked } from '../../../test/run-room.ts'
import { type Home, settledTown } from '../../../test/town.ts'
import { rebill } from '../../commands/bills/rebill.ts'
import { reverseInvoice } from '../../commands/bills/reverse-invoice.ts'
import { uncrossMeters } from '../../commands/bills/uncross-meters.ts'
import { agreeOnCondominium } from '../../commands/condominium/agree-on-condominium.ts'
import type { InvoiceIssued } from '../../domain/account/account-event.ts'
import type { SharingRule } from '../../domain/volume/sharing/share-master-meter.ts'
import { invoicesOfContracts } from '../../store/invoice.ts'

const migrations = new URL('../../../migrations/', import.meta.url)
let room: TestRoom

beforeEach(async () => {
  room = await testRoom(migrations)
})
afterEach(async () => {
  await room.drop()
})

async function agreed(homes: readonly Home[], rule: SharingRule, from = '2026-10-01') {
  const [master, ...members] = homes.map(({ contractId }) => contractId)
  const outcome = await agreeOnCondominium(askedBy(room, [1]), {
    ...{ masterContractId: master ?? '', agreementId: randomUUID(), from, rule },
    members: members.map((contractId, index) => ({ contractId, dwelling: `Depto. ${index + 1}`, weight: 1 })),
  })
  return outcome.kind
}

/** The bills of homes that stand, in their order; null where there is none. */
async function billsOf(homes: readonly Home[]): Promise<(InvoiceIssued | null)[]> {
  const ids = homes.map(({ contractId }) => contractId)
  const found = await room.database.transaction(systemViewer, (tx) =>
    invoicesOfContracts(tx, ids, { after: null, limit: 10 }),
  )
  return ids.map((id) => found.find((one) => one.contractId === id && one.state !== 'REVERSED')?.bill ?? null)
}

const litresOf = async (homes: readonly Home[]) => (await billsOf(homes)).map((bill) => bill?.litres)

test('a run shares what the master meter counted beyond the others, and all say so with the same figures', async () => {
  const homes = await settledTown(room, { homes: 5, litres: (home) => (home === 0 ? 50_000 : 10_000) })
  const courtyard = homes.slice(0, 4)
  expect(await agreed(courtyard, 'EQUAL')).toBe('agreed')
  await worked(room, (await startedRunOf(room, 1)).id)
  const bills = await billsOf(homes)
  // 50 m³ and 30 m³ differ by 20 m³: 6,667 twice and 6,666 once, and the home beside has its own.
  expect(
    bills
      .map((bill) => bill?.litres)
      .slice(1, 4)
      .toSorted(),
  ).toEqual([16_666, 16_667, 16_667])
  expect([bills[0]?.litres, bills[4]?.litres]).toEqual([0, 10_000])
  const common = bills.slice(1, 4).map((bill) => {
    const part = bill?.volume.parts.find(({ kind }) => kind === 'SHARED')
    return part?.kind === 'SHARED' ? part.common : null
  })
  expect(common[0]).toMatchObject({ masterLitres: 50_000, ownLitres: 30_000, difference: 20_000 })
  expect(new Set(common.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(bills[2]?.remarks.join(' ')).toContain('en partes iguales entre 3 viviendas')
})

test('a register that comes while a run goes on changes no neighbour’s share: the next sharing has it', async () => {
  const homes = await settledTown(room, {
    homes: 3,
    litres: (home) => (home === 0 ? 50_000 : home === 2 ? null : 10_000),
  })
  await agreed(homes, 'EQUAL')
  await worked(room, (await startedRunOf(room, 1)).id)
  // The third was not read and has no past, so the common water waits; the master is billed what it counted.
  expect(await litresOf(homes)).toEqual([50_000, 10_000, undefined])
  await settledTown(room, { homes: 3, litres: (home) => (home === 0 ? 50_000 : 10_000) })
  const decided = await room.database.transaction(systemViewer, (tx) =>
    tx.execute(sql`select type from event where type like 'CommonWater%'`),
  )
  expect(decided.rows).toEqual([{ type: 'CommonWaterWaits' }])
})

test('workers that share a run, with a condominium over several pages, decide once', async () => {
  const homes = await settledTown(room, {
    homes: 2_200,
    litres: (home) => (home === 0 ? 400_000 : 10_000),
  })
  const courtyard = homes.slice(0, 31)
  await agreed(courtyard, 'BY_OWN_USE')
  const run = await startedRunOf(room, 1)
  await Promise.all([worked(room, run.id), worked(room, run.id), worked(room, run.id)])
  await worked(room, run.id)
  expect((await stored(room)).invoices).toHaveLength(2_200)
  const decided = await room.database.transaction(systemViewer, (tx) =>
    tx.execute<{ data: { common: unknown } }>(sql`select data from event where type = 'CommonWaterShared'`),
  )
  expect(decided.rows).toHaveLength(1)
  const volumes = await litresOf(courtyard)
  expect(volumes[0]).toBe(0)
  expect(volumes.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(400_000)
})

test('a run that only computes decides nothing', async () => {
  const homes = await settledTown(room, { homes: 3, litres: (home) => (home === 0 ? 50_000 : 10_000) })
  await agreed(homes, 'EQUAL')
  await worked(room, (await startedRunOf(room, 1, { dryRun: true })).id)
  const kept = await room.database.transaction(systemViewer, (tx) =>
    tx.execute<{ litres: number }>(sql`
      select (bill ->> 'litres')::int as litres from run_contract order by 1`),
  )
  expect(kept.rows.map(({ litres }) => litres)).toEqual([0, 25_000, 25_000])
  const decided = await room.database.transaction(systemViewer, (tx) =>
    tx.execute(sql`select from event where type like 'CommonWater%'`),
  )
  expect(decided.rows).toEqual([])
})

test('a neighbour who is billed anew bears the share that was decided', async () => {
  const homes = await settledTown(room, { homes: 3, litres: (home) => (home === 0 ? 50_000 : 10_000) })
  await agreed(homes, 'EQUAL')
  await worked(room, (await startedRunOf(room, 1)).id)
  const bill = (await billsOf(homes))[1]
  const invoiceId = bill?.invoiceId ?? ''
  const staff = askedBy(room, [1])
  await reverseInvoice(staff, { id: randomUUID(), invoiceId, reason: 'Prueba' })
  const outcome = await rebill(staff, { id: randomUUID(), invoiceId })
  expect(outcome).toMatchObject({ kind: 'rebilled', invoice: { bill: { litres: 25_000 } } })
})

test('neighbours whose meters were crossed keep their shares and pay each for the own water', async () => {
  const used = [50_000, 4_000, 16_000]
  const homes = await settledTown(room, { homes: 3, litres: (home) => used[home] ?? 0 })
  await agreed(homes, 'EQUAL')
  await worked(room, (await startedRunOf(room, 1)).id)
  // 50 m³ less 20 m³ are 30 m³: 15 m³ each.
  expect(await litresOf(homes)).toEqual([0, 19_000, 31_000])
  const [, one, other] = homes.map(({ contractId }) => contractId)
  const outcome = await uncrossMeters(askedBy(room, [1]), {
    ...{ id: randomUUID(), contractId: one ?? '', otherContractId: other ?? '', since: '2026-10-01' },
  })
  expect(outcome.kind).toBe('uncrossed')
  expect(await litresOf(homes)).toEqual([0, 31_000, 19_000])
  expect((await billsOf(homes))[1]?.remarks.join(' ')).toContain('te tocan 15.000 m³')
})

test('what was billed already is not shared again, and nobody is in two condominiums', async () => {
  const homes = await settledTown(room, { homes: 5, litres: (home) => (home === 0 ? 50_000 : 10_000) })
  const [one, two, three, four, five] = homes
  if (!one || !two || !three || !four || !five) throw new Error('the town has five homes')
  expect(await agreed([one, two, three], 'EQUAL')).toBe('agreed')
  expect(await agreed([four, two], 'EQUAL', '2026-10-20')).toBe('condominiumImpossible')
  await worked(room, (await startedRunOf(room, 1)).id)
  expect(await agreed([one, two, four], 'BY_UNITS', '2026-10-15')).toBe('condominiumImpossible')
  expect(await agreed([one, two, four], 'BY_UNITS', '2026-11-01')).toBe('agreed')
  // Who left is free for another one.
  expect(await agreed([five, three], 'EQUAL', '2026-11-01')).toBe('agreed')
})
