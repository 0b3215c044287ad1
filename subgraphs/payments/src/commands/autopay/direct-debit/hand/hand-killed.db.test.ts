import { beforeEach, expect, test } from 'vitest'
import { handFile } from '../../../../../test/kills/hand-play.ts'
import { killedPlaying, timesTold } from '../../../../../test/kills/killed-playing.ts'
import { type PayingRoom, payingRoom } from '../../../../../test/paying-room.ts'
import { announced, bankClock, chargeDay, debitChores } from '../../../../../test/psp/debit-world.ts'
import { type PspWorld, pspWorld } from '../../../../../test/psp/psp-world.ts'
import { PaymentPosted, PaymentTakenBack } from '../../../../events.ts'

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
  const played = await killedPlaying(room, 'hand')
  expect(played.steps).toBeGreaterThan(20)
  expect([PaymentPosted, PaymentTakenBack].map((fact) => timesTold(played, fact))).toEqual([2, 1])
  expect(played.tables['public.debit_hand_line']).toHaveLength(2)
}, 1_200_000)
