import { afterEach, beforeEach, expect, test } from 'vitest'
import { killedPlaying } from '../../../test/kills/killed-playing.ts'
import { suspenseSource } from '../../../test/kills/suspense-play.ts'
import { type PayingRoom, paid, payingRoom } from '../../../test/paying-room.ts'
import { MoneyUnmatched } from '../../events.ts'

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
  const { steps, tables } = await killedPlaying(room, 'suspense')
  expect(steps).toBeGreaterThan(3)
  expect(tables['public.refund']).toMatchObject([expect.stringContaining('"PAID"')])
  expect(tables['public.reconciliation_task']).toMatchObject([expect.stringContaining('"RETURN"')])
}, 600_000)
