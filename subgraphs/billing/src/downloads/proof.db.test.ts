import { createHash, randomUUID } from 'node:crypto'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type BilledHome,
  type BillingRoom,
  billingRoom,
  resident,
  staff,
  today,
} from '../../test/billing-room.ts'
import { checkProof } from '../domain/proof/check-proof.ts'
import { readProof } from '../proof/read-proof.ts'
import { proofDownload } from './proof.ts'

let billing: BillingRoom
let home: BilledHome
let invoiceId: string

beforeAll(async () => {
  billing = await billingRoom()
  home = await billing.home()
  await billing.bill(home, '2026-09', 21_000)
  await billing.record(home, () => [
    { type: 'PaymentApplied', paymentId: randomUUID(), amount: '300.00', channel: 'OXXO' },
  ])
  await billing.record(home, () => [{ type: 'DwellingsChanged', dwellings: 2 }])
  invoiceId = await billing.bill(home, '2026-10', 12_000)
  await billing.bill(home, '2026-11', 9_000)
})
afterAll(() => billing.room.drop())

async function proofFor(viewer: Viewer, invoice: string): Promise<unknown> {
  const context = { viewer, room: billing.room, log: silentLog, now: today, traceId: '0'.repeat(32) }
  const file = await proofDownload(context, new URLSearchParams({ invoice }))
  return file === null ? null : JSON.parse(String(file.body))
}

test('what the holder downloads proves the bill to anybody, and tells nothing of later ones', async () => {
  const read = readProof(await proofFor(home.holder, invoiceId))
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const verdict = await checkProof(read.proof, async (text) =>
    createHash('sha256').update(text).digest('hex'),
  )
  expect(verdict.findings).toEqual([])
  expect(verdict).toMatchObject({ ok: true, bill: { litres: 12_000, periodFrom: '2026-10-01' } })
  expect(read.proof.facts.at(-1)?.data).toMatchObject({ invoiceId })
})

test('staff of the office and the system get the same proof; others get none', async () => {
  const whole = await proofFor(home.holder, invoiceId)
  expect(await proofFor(staff(1), invoiceId)).toEqual(whole)
  expect(await proofFor(systemViewer, invoiceId)).toEqual(whole)
  for (const other of [resident(), staff(2)]) expect(await proofFor(other, invoiceId)).toBeNull()
  expect(await proofFor(home.holder, randomUUID())).toBeNull()
})

test('a question that names no bill says so', async () => {
  await expect(proofFor(home.holder, 'QRO-1')).rejects.toThrow('invoice names a bill')
})
