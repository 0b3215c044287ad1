import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync } from 'node:fs'
import { openLog } from './log-file.ts'
import { waitForOk } from './ready.ts'
import type { RunningUnit, Unit } from './unit.ts'

export interface NodeProcessPlan {
  readonly name: string
  /** Absolute path of the file that Node runs. */
  readonly script: string
  readonly workingFolder?: string
  /** The whole environment: nothing is inherited behind the back. */
  readonly environment: Readonly<Record<string, string>>
  readonly logFile: string
  readonly readyUrl: string
  readonly readyPatienceMs?: number
}

const parentWatch = new URL('./parent-watch.ts', import.meta.url).href
const otherDay = new URL('../ground/other-day.ts', import.meta.url).href

/** A process of ours as something to keep running. */
export function nodeProcess(plan: NodeProcessPlan): Unit {
  return {
    name: plan.name,
    logFile: plan.logFile,
    start: () => startProcess(plan),
    async ready(running) {
      const ended = new AbortController()
      void running.ended.then(() => ended.abort())
      await waitForOk(plan.readyUrl, plan.readyPatienceMs ?? 60_000, ended.signal)
    },
  }
}

async function startProcess(plan: NodeProcessPlan): Promise<RunningUnit> {
  const log = await openLog(plan.logFile)
  const child = spawn(process.execPath, ['--import', otherDay, '--import', parentWatch, plan.script], {
    env: plan.environment,
    ...(plan.workingFolder === undefined ? {} : { cwd: plan.workingFolder }),
    // Its own group: Ctrl-C in the terminal reaches the supervisor alone, which stops the children in order.
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  await once(child, 'spawn')
  return runningChild(child)
}

function runningChild(child: ChildProcess): RunningUnit {
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ? `killed by ${signal}` : `exit code ${code}`))
  })
  return {
    pid: child.pid ?? 0,
    ended,
    async stop(patienceMs) {
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      await ended
      clearTimeout(force)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
