import type { ProvisionedDatabase } from '@aquacis/kit/engines/postgres.ts'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { killedAtEveryStep } from '@aquacis/kit/testing/kills/killed-at-every-step.ts'
import { wholeDatabase } from '@aquacis/kit/testing/observation/whole-database.ts'
import { beforeEach, expect, test } from 'vitest'
import { handFile, play } from '../../../../../test/kills/hand-play.ts'
import { type PayingRoom, payingRoom } from '../../../../../test/paying-room.ts'
import { announced, bankClock, chargeDay, debitChores } from '../../../../../test/psp/debit-world.ts'
import { type PspWorld, pspWorld } from '../../../../../test/psp/psp-world.ts'
import { PaymentPosted, PaymentTakenBack } from '../../../../events.ts'
import { verifyBook } from '../../../../verification/verify-book.ts'

const begun = new Date()
/** Of transactions in the book. */
const numbered = ['no', 'transaction_no']
let psps: PspWorld
let room: PayingRoom

beforeEach(async () => {
  psps = await pspWorld()
  room = await payingRoom(psps.settings)
  return async () => {
    await psps.close()
    await room.drop()
  }
})

test('killed at any step of what is said by hand, approved and answered otherwise, and begun again, all of it follows once', async () => {
  await bankClock(psps, chargeDay)
  await psps.control('PUT', 'debits/hold', { held: true })
  for (const _ of [1, 2]) await announced(room)
  await debitChores(room, chargeDay)
  await psps.control('PUT', 'debits/next', { answer: '04' })
  await psps.control('POST', `debits/${handFile}/answer`)
  const { sealer, settings } = room
  await room.database.close()
  const { undisturbed, disturbed } = await killedAtEveryStep({
    process: new URL('../../../../../test/kills/play-process.ts', import.meta.url),
    arguments: [JSON.stringify(settings), 'hand'],
    before: { ownerUrl: room.ownerUrl, appUrl: room.database.pool.options.connectionString ?? '' },
    async again({ appUrl }: ProvisionedDatabase) {
      const database = openDatabase(appUrl, { name: 'again', log: silentLog })
      for (const _ of [1, 2]) await play({ ...room, database, sealer })
      await database.close()
    },
    async end({ ownerUrl }: ProvisionedDatabase) {
      const { findings } = await verifyBook(ownerUrl)
      return { ...(await wholeDatabase(ownerUrl, { begun, numbered })), findings }
    },
  })
  expect(disturbed.length).toBeGreaterThan(20)
  for (const { step, end } of disturbed) expect({ step, end }).toEqual({ step, end: undisturbed })
  const tables = undisturbed as Record<string, string[]>
  expect(tables['findings']).toEqual([])
  const told = ({ type }: { readonly type: string }) =>
    tables['messaging.outbox']?.filter((row) => row.includes(`"${type}"`)).length
  expect([told(PaymentPosted), told(PaymentTakenBack)]).toEqual([2, 1])
  expect(tables['public.debit_hand_line']).toHaveLength(2)
}, 1_200_000)
