import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { temporaryFolders } from '@aquacis/kit/testing/temporary-folders.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { exists } from '../ground/process-identity.ts'
import { type NodeProcessPlan, nodeProcess } from './node-process.ts'
import { createSupervisor, type Supervisor } from './supervisor.ts'
import type { Unit } from './unit.ts'

const folder = temporaryFolders('aquacis supervisor ')()
const running: Supervisor[] = []
afterEach(() => {
  for (const supervisor of running.splice(0)) supervisor.kill()
})

/** A supervisor with what it said and the process ids of what it keeps running. */
function watched(backOffMs = [0, 20]) {
  const said: string[] = []
  let pids: ReadonlyMap<string, number> = new Map()
  const supervisor = createSupervisor({
    say: (line) => said.push(line),
    changed: (now) => {
      pids = now
    },
    backOffMs,
    stopPatienceMs: 500,
  })
  running.push(supervisor)
  return { supervisor, said, pid: (name: string) => pids.get(name), names: () => [...pids.keys()] }
}

/** A tiny process that answers on a port of its own; `body` is what else it does. */
async function tiny(name: string, body = ''): Promise<Unit> {
  return nodeProcess(await tinyPlan(name, body))
}

async function tinyPlan(name: string, body = ''): Promise<NodeProcessPlan> {
  const port = await freePort()
  const script = join(folder, `${name} ${port}.mjs`)
  writeFileSync(
    script,
    `import { createServer } from 'node:http'
     import { appendFileSync } from 'node:fs'
     process.once('SIGTERM', () => { appendFileSync(${JSON.stringify(join(folder, 'stops'))}, '${name}\\n'); process.exit(0) })
     ${body}
     createServer((_, response) => response.end('ok')).listen(${port}, '127.0.0.1')`,
  )
  return {
    name,
    script,
    environment: { PATH: process.env['PATH'] ?? '' },
    logFile: join(folder, `${name} ${port}.log`),
    readyUrl: `http://127.0.0.1:${port}/`,
  }
}

const eventually = <T>(look: () => T): Promise<T> => vi.waitFor(look, { timeout: 10_000, interval: 10 })

test('a child that is killed comes back under another process id, and a line says so', async () => {
  const { supervisor, said, pid } = watched()
  await supervisor.start(await tiny('ingest'))
  const first = pid('ingest')
  process.kill(first ?? 0, 'SIGKILL')
  await eventually(() => expect(said.at(-1)).toMatch(/^ingest is back after \d/))
  expect(said[0]).toBe('ingest ended (killed by SIGKILL); starting it again')
  expect(pid('ingest')).not.toBe(first)
})

test('children stop in the opposite order of their start', async () => {
  const { supervisor, names } = watched()
  const started = ['identity', 'gateway', 'fleet']
  for (const name of started) await supervisor.start(await tiny(name))
  expect(names()).toEqual(started)
  await supervisor.stop()
  const stops = readFileSync(join(folder, 'stops'), 'utf8').trim().split('\n')
  expect(stops.filter((name) => started.includes(name))).toEqual(started.toReversed())
  expect(names()).toEqual([])
})

test('a child that does not stop is ended by force', async () => {
  const { supervisor, pid } = watched()
  await supervisor.start(
    await tiny('deaf', "process.removeAllListeners('SIGTERM'); process.on('SIGTERM', () => {})"),
  )
  const deaf = pid('deaf') ?? 0
  await supervisor.stop()
  expect(exists(deaf)).toBe(false)
})

test('killing while stopping ends everything at once', async () => {
  const { supervisor, pid } = watched()
  await supervisor.start(
    await tiny('slow', "process.removeAllListeners('SIGTERM'); process.on('SIGTERM', () => {})"),
  )
  const slow = pid('slow') ?? 0
  const stopped = supervisor.stop()
  supervisor.kill()
  await stopped
  expect(exists(slow)).toBe(false)
})

test('a child that cannot start is given up with the end of its log', async () => {
  const { supervisor } = watched()
  const unit = await tiny(
    'broken',
    `console.log('{"level":50,"msg":"no key","err":{"message":"AQUACIS_X is missing"}}'); process.exit(3)`,
  )
  await expect(supervisor.start(unit)).rejects.toThrow(
    /broken does not start \(exit code 3\).*broken \d+\.log:\n.*no key: AQUACIS_X is missing/s,
  )
})

test('a child that begins to fail again and again is told with the end of its log, and still tried', async () => {
  const { supervisor, said, pid } = watched()
  const flag = join(folder, 'fails')
  const unit = await tiny(
    'moody',
    `if ((await import('node:fs')).existsSync(${JSON.stringify(flag)})) { console.log('out of luck'); process.exit(1) }`,
  )
  await supervisor.start(unit)
  writeFileSync(flag, '')
  process.kill(pid('moody') ?? 0, 'SIGKILL')
  await eventually(() => expect(said.join('\n')).toMatch(/moody has failed 3 times in a row.*out of luck/s))
  rmSync(flag)
  await eventually(() => expect(said.at(-1)).toMatch(/^moody is back/))
})

test('a child stops by itself when its supervisor dies', async () => {
  const plan = await tinyPlan('orphan')
  const parent = join(folder, 'parent.mjs')
  writeFileSync(
    parent,
    `import { nodeProcess } from ${JSON.stringify(new URL('./node-process.ts', import.meta.url).href)}
     const unit = nodeProcess(${JSON.stringify(plan)})
     const running = await unit.start()
     await unit.ready(running)
     console.log(running.pid)`,
  )
  const supervisor = spawn(process.execPath, [parent], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(supervisor.stdout, 'data')) as [Buffer]
  const orphan = Number(line.toString())
  expect(exists(orphan)).toBe(true)
  supervisor.kill('SIGKILL')
  await eventually(() => expect(exists(orphan)).toBe(false))
})
