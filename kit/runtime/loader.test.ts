import { expect, test } from 'vitest'
import { batchLoader } from './loader.ts'

function countingLoader() {
  const asked: (readonly string[])[] = []
  const loader = batchLoader<string, { id: string }>(async (ids) => {
    asked.push(ids)
    return new Map(ids.filter((id) => id !== 'nobody').map((id) => [id, { id }]))
  })
  return { loader, asked }
}

test('what is asked for in one turn is fetched at once, each key once', async () => {
  const { loader, asked } = countingLoader()
  const [first, other, again] = await Promise.all([loader.load('a'), loader.load('b'), loader.load('a')])
  expect([first, other]).toEqual([{ id: 'a' }, { id: 'b' }])
  expect(again).toBe(first)
  expect(asked).toEqual([['a', 'b']])
})

test('what is not there is null, and not asked for again', async () => {
  const { loader, asked } = countingLoader()
  expect(await loader.load('nobody')).toBeNull()
  expect(await loader.load('nobody')).toBeNull()
  expect(asked).toHaveLength(1)
})

test('what must be there and is not, is a bug', async () => {
  const { loader } = countingLoader()
  expect(await loader.require('a')).toEqual({ id: 'a' })
  await expect(loader.require('nobody')).rejects.toThrow('nobody is referred to, and is not there')
})
