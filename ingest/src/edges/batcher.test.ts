import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { expect, test } from 'vitest'
import { type BatcherOptions, createBatcher, type Held } from './batcher.ts'

const log = createLogger('batcher test', 'silent')

/** A store whose commits end when the test says so. */
function store() {
  const commits: { values: readonly string[]; end(error?: Error): void }[] = []
  const waiters: (() => void)[] = []
  return {
    commits,
    commit: (values: readonly string[]) =>
      new Promise<void>((resolve, reject) => {
        commits.push({ values, end: (error) => (error ? reject(error) : resolve()) })
        for (const waiter of waiters.splice(0)) waiter()
      }),
    async begun(count: number) {
      while (commits.length < count) {
        await new Promise<void>((resolve) => {
          waiters.push(resolve)
        })
      }
      return commits[count - 1]
    },
  }
}

function held(value: string, acknowledged: string[], abandoned = false): Held<string> {
  return { value, acknowledge: () => acknowledged.push(value), abandoned: () => abandoned }
}

function batcher(commit: BatcherOptions<string>['commit'], options: Partial<BatcherOptions<string>> = {}) {
  return createBatcher({ commit, log, lingerMs: 1, ...options })
}

/** Lets everything run that is ready to run. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

test('what comes together is committed together and acknowledged after the commit, not before', async () => {
  const { commit, begun } = store()
  const acknowledged: string[] = []
  const gather = batcher(commit)
  for (const value of ['a', 'b', 'c']) gather.hold(held(value, acknowledged))
  const first = await begun(1)
  expect(first?.values).toEqual(['a', 'b', 'c'])
  await turn()
  expect(acknowledged).toEqual([])
  first?.end()
  await turn()
  expect(acknowledged).toEqual(['a', 'b', 'c'])
  expect(gather.depth()).toBe(0)
})

test('a batch never exceeds its size and no more than two are in flight', async () => {
  const { commit, commits, begun } = store()
  const gather = batcher(commit, { most: 2 })
  for (const value of ['a', 'b', 'c', 'd', 'e']) gather.hold(held(value, []))
  await begun(2)
  await turn()
  expect(commits.map(({ values }) => values)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(gather.depth()).toBe(5)
  commits[0]?.end()
  commits[1]?.end()
  expect((await begun(3))?.values).toEqual(['e'])
})

test('while a batch is committed, few wait for it and go together; many go at once', async () => {
  const { commit, commits, begun } = store()
  const gather = batcher(commit, { worthAnother: 3 })
  gather.hold(held('a', []))
  await begun(1)
  for (const value of ['b', 'c', 'd']) gather.hold(held(value, []))
  expect((await begun(2))?.values).toEqual(['b', 'c', 'd'])
  gather.hold(held('e', []))
  commits[1]?.end()
  await turn()
  expect(commits).toHaveLength(2)
  commits[0]?.end()
  expect((await begun(3))?.values).toEqual(['e'])
})

test('a failed commit is tried again with the same values while everybody waits', async () => {
  const { commit, begun } = store()
  const acknowledged: string[] = []
  const gather = batcher(commit)
  gather.hold(held('a', acknowledged))
  const first = await begun(1)
  first?.end(new Error('the database is starting up'))
  const second = await begun(2)
  expect(second?.values).toEqual(['a'])
  expect(acknowledged).toEqual([])
  expect(gather.trouble()).toBe('the database is starting up')
  second?.end()
  await turn()
  expect(acknowledged).toEqual(['a'])
  expect(gather.trouble()).toBeUndefined()
})

test('draining commits what waits and answers with nothing left', async () => {
  const { commit, begun } = store()
  const acknowledged: string[] = []
  const gather = batcher(commit, { lingerMs: 60_000 })
  gather.hold(held('a', acknowledged))
  const drained = gather.drain(10_000)
  const first = await begun(1)
  first?.end()
  expect(await drained).toBe(0)
  expect(acknowledged).toEqual(['a'])
})

test('draining gives up at the deadline, acknowledges nothing that was not committed and says how much is left', async () => {
  const { commit } = store()
  const acknowledged: string[] = []
  const gather = batcher(commit)
  gather.hold(held('a', acknowledged))
  gather.hold(held('b', acknowledged))
  expect(await gather.drain(20)).toBe(2)
  expect(acknowledged).toEqual([])
})

test('when too much is held, what nobody waits for is let go', async () => {
  const { commit, commits, begun } = store()
  const gather = batcher(commit, { most: 1, mostInFlight: 1, mostHeld: 2 })
  gather.hold(held('in flight', []))
  await begun(1)
  gather.hold(held('gone', [], true))
  gather.hold(held('waiting', []))
  gather.hold(held('new', []))
  expect(gather.depth()).toBe(3)
  commits[0]?.end()
  expect((await begun(2))?.values).toEqual(['waiting'])
})

test('what is held is bounded: full is said at the limit, and room when half of it is committed', async () => {
  const { commit, commits, begun } = store()
  const gather = batcher(commit, { most: 1, mostInFlight: 1, mostHeld: 4 })
  const rooms: number[] = []
  gather.onRoom(() => rooms.push(gather.depth()))
  for (const value of ['a', 'b', 'c']) gather.hold(held(value, []))
  await begun(1)
  expect(gather.full()).toBe(false)
  gather.hold(held('d', []))
  expect(gather.full()).toBe(true)
  commits[0]?.end()
  await begun(2)
  expect([gather.full(), rooms]).toEqual([false, []])
  commits[1]?.end()
  await begun(3)
  await turn()
  expect(rooms).toEqual([2])
})
