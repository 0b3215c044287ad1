import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTurnstile } from './turnstile.ts'

test('never more than its width are inside, everybody gets through, in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      async (width, fails) => {
        const turnstile = createTurnstile(width)
        const entered: number[] = []
        let inside = 0
        let most = 0
        const passed = fails.map((fail, index) =>
          turnstile.pass(async () => {
            entered.push(index)
            inside += 1
            most = Math.max(most, inside)
            await new Promise(setImmediate)
            inside -= 1
            if (fail) throw new Error('inside')
            return index
          }),
        )
        const results = await Promise.allSettled(passed)
        expect(results.map(({ status }) => status === 'rejected')).toEqual(fails)
        expect(entered).toEqual(fails.map((_, index) => index))
        expect(most).toBe(Math.min(width, fails.length))
      },
    ),
  )
})
