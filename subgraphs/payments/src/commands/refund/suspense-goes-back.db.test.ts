import type { ProvisionedDatabase } from '@aquacis/kit/engines/postgres.ts'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { killedAtEveryStep } from '@aquacis/kit/testing/kills/killed-at-every-step.ts'
import { wholeDatabase } from '@aquacis/kit/testing/observation/whole-database.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { play, suspenseSource } from '../../../test/kills/suspense-play.ts'
import { type PayingRoom, paid, payingRoom } from '../../../test/paying-room.ts'
import { MoneyUnmatched } from '../../events.ts'
import { verifyBook } from '../../verification/verify-book.ts'

let room: PayingRoom
beforeEach(async () => {
  room = await payingRoom()
})
afterEach(() => room.drop())

test('killed at any step and begun again, money of nobody is given back once, and its difference ends once', async () => {
  const { paymentId } = await paid(room, null, 200_000, {
    ...{ sourceKey: suspenseSource, provider: 'conekta', channel: 'SPEI' },
  })
  const at = '2026-11-19T18:00:00.000Z'
  const of = { paymentId, contractId: null, operatingUnitId: null, referenceId: null }
  const money = { sourceKey: suspenseSource, amount: '2000.00', channel: 'SPEI', paidAt: at } as const
  await room.hear(MoneyUnmatched, { ...of, ...money, noticedAt: at, why: 'UNKNOWN' })
  await room.database.close()
  const begun = new Date()
  const { undisturbed, disturbed } = await killedAtEveryStep({
    process: new URL('../../../test/kills/play-process.ts', import.meta.url),
    arguments: [JSON.stringify(room.settings), 'suspense'],
    before: { ownerUrl: room.ownerUrl, appUrl: room.database.pool.options.connectionString ?? '' },
    async again({ appUrl }: ProvisionedDatabase) {
      const database = openDatabase(appUrl, { name: 'again', log: silentLog })
      for (const _ of [1, 2]) await play({ ...room, database })
      await database.close()
    },
    async end({ ownerUrl }: ProvisionedDatabase) {
      const { findings } = await verifyBook(ownerUrl)
      return { ...(await wholeDatabase(ownerUrl, { begun, numbered: ['no', 'transaction_no'] })), findings }
    },
  })
  expect(disturbed.length).toBeGreaterThan(3)
  for (const { step, end } of disturbed) expect({ step, end }).toEqual({ step, end: undisturbed })
  expect(undisturbed).toMatchObject({ findings: [] })
  const tables = undisturbed as Record<string, string[]>
  expect(tables['public.refund']).toMatchObject([expect.stringContaining('"PAID"')])
  expect(tables['public.reconciliation_task']).toMatchObject([expect.stringContaining('"RETURN"')])
}, 600_000)
