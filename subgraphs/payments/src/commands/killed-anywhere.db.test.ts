import { readFile } from 'node:fs/promises'
import { wholeDatabase } from '@aquacis/kit/testing/observation/whole-database.ts'
import { afterEach, expect, test } from 'vitest'
import { contractNumber, fixedId } from '../../test/kills/fixed.ts'
import { bringContent, bringFile } from '../../test/kills/import-play.ts'
import { killedPlaying, timesTold } from '../../test/kills/killed-playing.ts'
import {
  billed,
  contracted,
  type PayingRoom,
  paid,
  payingRoom,
  type TestContract,
} from '../../test/paying-room.ts'
import { PaymentPosted, SupplyRestrictionOrdered } from '../events.ts'
import { shippedCollections } from '../policies/shipped-collections.ts'
import { openCasesOf } from '../store/collections/debt-case.ts'
import { collectDay } from './collections/collect-day.ts'
import { noteDelivery } from './collections/note-delivery.ts'

const begun = new Date()
/** Of transactions in the book. */
const numbered = ['no', 'transaction_no']
let room: PayingRoom

afterEach(() => room.drop())

function home(number: number): Promise<TestContract> {
  const ids = { contractId: fixedId(number), customerId: fixedId(number + 1) }
  return contracted(room, { ...ids, servicePointId: fixedId(number + 2), contractNumber: `${number}` })
}

async function owes(contract: TestContract, ...dueDays: readonly string[]): Promise<void> {
  for (const [index, dueOn] of dueDays.entries()) {
    const month = Number(dueOn.slice(5, 7))
    const [periodFrom, periodTo] = [month - 1, month].map((one) => `2026-${String(one).padStart(2, '0')}-01`)
    const invoiceId = fixedId(Number(contract.contractNumber) + 10 + index)
    await billed(room, contract, {
      invoiceId,
      dueOn,
      ...(periodFrom && periodTo ? { periodFrom, periodTo } : {}),
    })
  }
}

test('killed at any step of a cashier’s turn and begun again, everything is taken, counted and brought to the bank once', async () => {
  room = await payingRoom()
  await owes(await home(Number(contractNumber)), '2026-11-18')
  const played = await killedPlaying(room, 'desk')
  expect(timesTold(played, PaymentPosted)).toBe(1)
  expect(played.tables['public.desk_session']).toMatchObject([expect.stringContaining('"deposited": 11600')])
}, 1_200_000)

test('killed at any step of the day’s round and begun again, a home is restricted once and everybody is noticed once', async () => {
  room = await payingRoom()
  const neverPays = await home(100)
  await owes(neverPays, '2026-02-10', '2026-03-10', '2026-04-10')
  await owes(await home(200), '2026-04-28')
  const collecting = shippedCollections()
  for (const day of ['2026-02-16', '2026-03-13', '2026-03-31', '2026-04-17']) {
    const at = new Date(`${day}T16:00:00Z`)
    await collectDay(room, collecting, at)
    await room.asSystem(async (tx) => {
      const [row] = await openCasesOf(tx, [neverPays.contractId])
      const delivery = { evidence: 'PAPER', delivered: true, at, detail: null, by: 'ana' } as const
      const of = { contractId: neverPays.contractId, caseId: row?.id ?? '', stage: row?.stage ?? 'REMINDER' }
      if (of.stage !== 'RESTRICTED')
        await noteDelivery(tx, { ...of, stage: of.stage, ...delivery }, { at, traceId: 'a'.repeat(32) })
    })
  }
  const played = await killedPlaying(room, 'collect')
  expect(timesTold(played, SupplyRestrictionOrdered)).toBe(1)
  expect(played.tables['public.debt_case']).toHaveLength(2)
}, 1_200_000)

test('killed at any step of the import of a statement and begun again, each line is matched and each difference told once', async () => {
  room = await payingRoom()
  const contract = await home(Number(contractNumber))
  await owes(contract, '2026-11-18')
  await paid(room, contract, 45_000, {
    sourceKey: 'conekta charge ch_oxxo_1',
    ...{ provider: 'conekta', paidAt: new Date('2026-11-20T16:00:00Z') },
  })
  await bringFile(room, 'CONEKTA', 'conekta.csv')
  const { tables } = await killedPlaying(room, 'import')
  expect(tables['public.statement_file']).toHaveLength(2)
  expect(tables['public.file_part']).toBeUndefined()
}, 1_200_000)

test('a statement whose sums are not those of its lines is refused whole', async () => {
  room = await payingRoom()
  await owes(await home(Number(contractNumber)), '2026-11-18')
  const before = await wholeDatabase(room.ownerUrl, { begun, numbered })
  const file = await readFile(new URL('../../test/statements/banco.csv', import.meta.url), 'utf8')
  for (const wrong of [
    file.replace('Total abonos,2,978.78', 'Total abonos,2,978.77'),
    file.replace('321.50', '321.51'),
  ]) {
    expect(wrong).not.toBe(file)
    expect(await bringContent(room, 'BANK', 'banco.csv', Buffer.from(wrong))).toMatchObject({
      kind: 'mistaken',
    })
    const { 'public.file_part': _parts, ...after } = await wholeDatabase(room.ownerUrl, { begun, numbered })
    expect(after).toEqual(before)
  }
})
