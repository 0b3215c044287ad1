import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkDisk } from './disk.ts'

const folder = join(tmpdir(), 'not', 'made', 'yet')

test('a nearly full disk is refused with what to do', async () => {
  const free = () => Promise.resolve(120_500_000)
  await expect(checkDisk(folder, 0, free)).rejects.toThrow(/Only 120 MB are free.*500 MB.*--data DIR/)
})

test('the free space is that of the nearest folder that exists', async () => {
  const asked: string[] = []
  await checkDisk(folder, 2000, (path) => {
    asked.push(path)
    return Promise.resolve(10 ** 12)
  })
  expect(asked).toEqual([tmpdir()])
})

test('two thousand meters that are still to come need room for their past', async () => {
  const free = () => Promise.resolve(1_200_000_000)
  await expect(checkDisk(folder, 2000, free)).rejects.toThrow(/needs 2500 MB/)
  await expect(checkDisk(folder, 0, free)).resolves.toBeUndefined()
})
