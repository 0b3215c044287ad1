import { randomUUID } from 'node:crypto'
import { DiscountRenewalDue } from '@aquacis/billing/events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joins, suppliedHome, type ToldRoom, toldRoom } from '../../test/told-room.ts'
import { wordsOf } from '../domain/words/notice-words.ts'

let room: ToldRoom

beforeAll(async () => {
  room = await toldRoom()
})
afterAll(() => room.drop())

test('whoever sees the bills is told once that a discount ends, when it does and what to do', async () => {
  const home = await suppliedHome(room)
  const [tenant, helper] = [randomUUID(), randomUUID()]
  await joins(room, home, tenant, 'TENANT')
  await joins(room, home, helper, 'HELPER')
  const due = {
    ...{ agreementId: randomUUID(), contractId: home.contractId, customerId: home.holder },
    ...{ servicePointId: home.servicePointId, operatingUnitId: 1 },
    ...{ title: 'Adultos mayores', to: '2026-12-10' },
  }
  await Promise.all([room.hear(DiscountRenewalDue, due), room.hear(DiscountRenewalDue, due)])
  await room.hear(DiscountRenewalDue, due)
  for (const reader of [home.holder, tenant]) {
    const inbox = await room.inbox(reader)
    expect(inbox).toMatchObject([{ kind: 'DISCOUNT_ENDS', agreementId: due.agreementId, endedAt: null }])
    const [notice] = inbox
    if (notice === undefined) throw new Error('nobody was told')
    expect(wordsOf(notice, 'es-MX', new Date('2026-11-20T18:00:00Z'))).toEqual({
      title: 'Tu descuento está por terminar',
      body: '«Adultos mayores» termina el 9 de diciembre. Para renovarlo un año más, lleva tu comprobante vigente a tu oficina de la CEA.',
    })
  }
  expect(await room.inbox(helper)).toEqual([])
})
