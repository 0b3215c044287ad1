import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolders } from '@aquacis/kit/testing/temporary-folders.ts'
import { expect, test } from 'vitest'
import { takeLock } from './lock.ts'
import { Obstacle } from './obstacle.ts'
import { identify } from './process-identity.ts'

const newFolder = temporaryFolders('aquacis-lock ')
const lockFile = () => join(newFolder(), 'data', 'lock.json')

test('a folder is locked once, and free again after the release', () => {
  const file = lockFile()
  const lock = takeLock(file)
  expect(lock.takenOverFrom).toBeUndefined()
  expect(() => takeLock(file)).toThrow(Obstacle)
  expect(() => takeLock(file)).toThrow(
    new RegExp(`process ${process.pid}.*kill ${process.pid}.*--data DIR --port N`),
  )
  lock.release()
  expect(existsSync(file)).toBe(false)
  takeLock(file).release()
})

test('the lock of a dead process is taken over', async () => {
  const file = lockFile()
  takeLock(file).release()
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
  await once(child, 'spawn')
  const holder = identify(child.pid ?? 0)
  writeFileSync(file, JSON.stringify(holder))
  expect(() => takeLock(file)).toThrow(`process ${child.pid}`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const lock = takeLock(file)
  expect(lock.takenOverFrom).toBe(child.pid)
  lock.release()
})

test('a process that was given the id of a dead holder does not hold its lock', () => {
  const file = lockFile()
  takeLock(file).release()
  writeFileSync(file, JSON.stringify({ pid: process.pid, started: 'in another life' }))
  expect(takeLock(file).takenOverFrom).toBe(process.pid)
})

test('a lock that cannot be read holds nothing', () => {
  const file = lockFile()
  takeLock(file).release()
  writeFileSync(file, '{"pid":')
  expect(() => takeLock(file)).not.toThrow()
})
