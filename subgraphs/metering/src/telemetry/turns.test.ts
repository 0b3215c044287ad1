import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

test('turns come in the order of the queue, even when a later one is ready first', async () => {
  const queue = createTurns()
  const [first, second, third] = [queue(), queue(), queue()]
  const order: number[] = []
  const take = async (number: number, turn: typeof first) => {
    await turn.come()
    order.push(number)
    turn.giveUp()
  }
  await Promise.all([take(3, third), take(2, second), take(1, first)])
  expect(order).toEqual([1, 2, 3])
})

test('who gives up before the turn came lets nobody overtake those before', async () => {
  const queue = createTurns()
  const [first, second, third] = [queue(), queue(), queue()]
  second.giveUp()
  let came = false
  const coming = third.come().then(() => {
    came = true
  })
  await new Promise(setImmediate)
  expect(came).toBe(false)
  first.giveUp()
  await coming
  expect(came).toBe(true)
})
