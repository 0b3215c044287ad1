import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { releasedReceipts } from './released-receipts.ts'

const receipts = [100n, 200n, 300n].map((amount, index) => ({ id: index + 1, amount: centavos(amount) }))

test.each<{ released: bigint; becomes: readonly (readonly [number, bigint | null])[] }>([
  { released: 0n, becomes: [] },
  { released: 300n, becomes: [[3, null]] },
  { released: 120n, becomes: [[3, 180n]] },
  {
    released: 450n,
    becomes: [
      [3, null],
      [2, 50n],
    ],
  },
  {
    released: 700n,
    becomes: [
      [3, null],
      [2, null],
      [1, null],
    ],
  },
])('$released centavos that are taken back change the newest receipts first', ({ released, becomes }) => {
  const changed = releasedReceipts(receipts, centavos(released))
  expect(changed.map(({ receipt, remaining }): [number, Centavos | null] => [receipt.id, remaining])).toEqual(
    becomes,
  )
})
