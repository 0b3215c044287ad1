import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStage, type Stage } from '../stage/stage.ts'

const slow = '{ slow }'

let stage: Stage
let asked: PromiseWithResolvers<void>
let answer: PromiseWithResolvers<number>
beforeEach(async () => {
  asked = Promise.withResolvers()
  answer = Promise.withResolvers()
  stage = await openStage({
    documents: [slow],
    subgraphs: [
      {
        name: 'things',
        typeDefs: 'type Query { slow: Int }',
        resolvers: {
          Query: {
            slow: () => {
              asked.resolve()
              return answer.promise
            },
          },
        },
      },
    ],
  })
})
afterEach(() => stage.close())

test('finishes the request that runs, and takes no new one', async () => {
  const running = stage.ask(slow)
  await asked.promise
  const began = performance.now()
  const closed = stage.close()
  await expect(fetch(`${stage.origin}/health`)).rejects.toThrow()
  answer.resolve(7)
  expect((await running).data).toEqual({ slow: 7 })
  await closed
  // It would have been cut by then.
  expect(performance.now() - began).toBeLessThan(4_000)
})

test('does not wait for a request that hangs', async () => {
  const running = stage.ask(slow).catch(() => 'cut')
  await asked.promise
  await stage.close()
  expect(await running).toBe('cut')
})
