import * as v from 'valibot'
import { expect, test } from 'vitest'
import { orderShape } from './order-shape.ts'
import { readOrder } from './read-order.ts'

const charge = { id: 'ch_1', status: 'paid', amount: 10_000, fee: 500, paid_at: 1_795_000_000 }
const read = (change: object) =>
  readOrder(
    v.parse(orderShape, {
      ...{ id: 'ord_1', amount: 10_000, currency: 'MXN', payment_status: 'paid' },
      charges: { data: [charge] },
      ...change,
    }),
  )

test('dollars that somebody charged by the same account are no pesos', () => {
  expect(read({}).arrivals).toMatchObject([{ amount: 10_000n, fee: 500n }])
  expect(read({ currency: 'USD' })).toMatchObject({ arrivals: [], state: 'PENDING' })
})

test('a charge of less than was asked for pays a part, whatever the provider calls the order', () => {
  const part = { ...charge, amount: 4_000 }
  expect(read({ charges: { data: [part] } })).toMatchObject({
    ...{ state: 'PARTLY_PAID', arrivals: [{ amount: 4_000n }] },
  })
})
