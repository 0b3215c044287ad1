import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolders } from '@aquacis/kit/testing/temporary-folders.ts'
import { expect, test } from 'vitest'
import { identify } from '../ground/process-identity.ts'
import { endProcesses } from './end-processes.ts'
import { leftBehind, readRun, removeRun, writeRun } from './run-file.ts'

const newFolder = temporaryFolders('aquacis-run-')
const runFile = () => join(newFolder(), 'run.json')
const addresses = { gateway: 'http://localhost:4000' }

test('a run tells its addresses and processes until it is over', () => {
  const file = runFile()
  writeRun(file, addresses, new Map([['gateway', process.pid]]))
  expect(readRun(file)).toMatchObject({ pid: process.pid, addresses, children: { gateway: process.pid } })
  removeRun(file)
  expect(readRun(file)).toBeUndefined()
})

test('what a crashed run left behind is found and ended, and nothing else', async () => {
  const file = runFile()
  const child = spawn(process.execPath, [
    '-e',
    'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log(1)',
  ])
  await once(child.stdout, 'data')
  writeRun(file, addresses, new Map([['fleet', child.pid ?? 0]]))
  const run = readRun(file)
  if (!run) throw new Error('the run file was not written')
  expect(leftBehind(run)).toEqual([{ name: 'fleet', pid: child.pid }])
  const stranger = { ...run, processes: { fleet: { pid: child.pid ?? 0, started: 'before the last boot' } } }
  expect(leftBehind(stranger)).toEqual([])
  await endProcesses([child.pid ?? 0], 100)
  expect(identify(child.pid ?? 0)).toBeUndefined()
  expect(leftBehind(run)).toEqual([])
})

test('a run file that was cut short is no run', () => {
  const file = runFile()
  writeFileSync(file, '{"pid": 12, "addr')
  expect(readRun(file)).toBeUndefined()
})
