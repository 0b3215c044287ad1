import { setTimeout as pause } from 'node:timers/promises'
import { lastLines } from './log-file.ts'
import type { RunningUnit, Unit } from './unit.ts'

export interface KeepOptions {
  /** One line for the person at the terminal. */
  readonly say: (line: string) => void
  /** Called whenever the process id changed. */
  readonly changed: () => void
  /** Waits before the first, second … restart in a row; the last one holds for all later. */
  readonly backOffMs: readonly number[]
  /** A unit that did its work this long fails for a new reason: counting begins again. */
  readonly steadyMs: number
}

export interface KeptUnit {
  readonly name: string
  /** Undefined while it is down. */
  pid(): number | undefined
  /** Resolves at the first readiness; rejects when the unit cannot be brought up at all. */
  readonly ready: Promise<void>
  stop(patienceMs: number): Promise<void>
  kill(): void
}

const failuresBeforeAlarm = 3

/** Keeps one unit running: when it ends it comes back by itself, at once at first, later when it fails in a row. */
export function keepRunning(unit: Unit, options: KeepOptions): KeptUnit {
  const { say, changed, backOffMs, steadyMs } = options
  const { name } = unit
  const ready = Promise.withResolvers<void>()
  const stopping = new AbortController()
  let running: RunningUnit | undefined
  let wasReady = false
  let failures = 0
  let downSince = Date.now()

  /** One life, from start to end; resolves with how it ended. */
  async function live(): Promise<string> {
    try {
      running = await unit.start()
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
    const life = running
    changed()
    if (stopping.signal.aborted) life.kill()
    const birth = Date.now()
    void unit.ready(life).then(onReady, (error: Error) => onUnready(error, life))
    const ending = await life.ended
    running = undefined
    changed()
    if (wasReady && Date.now() - birth >= steadyMs) failures = 0
    return ending
  }

  function onReady(): void {
    if (stopping.signal.aborted) return
    if (wasReady) say(`${name} is back after ${((Date.now() - downSince) / 1000).toFixed(1)} s`)
    wasReady = true
    ready.resolve()
  }

  function onUnready(error: Error, life: RunningUnit): void {
    // A life that ended meanwhile is told by its ending.
    if (stopping.signal.aborted || running !== life) return
    if (wasReady) say(`${name} runs but is ${error.message}`)
    else ready.reject(new Error(`${name} is ${error.message}. Its log is ${unit.logFile}`))
  }

  async function lives(): Promise<void> {
    while (!stopping.signal.aborted) {
      const ending = await live()
      if (stopping.signal.aborted) break
      downSince = Date.now()
      failures += 1
      const alarming = failures % failuresBeforeAlarm === 0
      if (alarming && !wasReady) {
        ready.reject(new Error(`${name} does not start (${ending}). ${endOf(unit.logFile)}`))
        return
      }
      say(`${name} ended (${ending}); starting it again`)
      if (alarming) say(`${name} has failed ${failures} times in a row. ${endOf(unit.logFile)}`)
      const wait = backOffMs[Math.min(failures, backOffMs.length) - 1] ?? 0
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
    ready.reject(new Error(`${name} was stopped before it was ready`))
  }

  ready.promise.catch(() => undefined)
  const over = lives()
  return {
    name,
    pid: () => running?.pid,
    ready: ready.promise,
    async stop(patienceMs) {
      stopping.abort()
      await running?.stop(patienceMs)
      await over
    },
    kill() {
      stopping.abort()
      running?.kill()
    },
  }
}

function endOf(logFile: string): string {
  const lines = lastLines(logFile, 10)
  const quoted = (lines.length > 0 ? lines : ['(empty)']).map((line) => `    ${line}`)
  return `The end of ${logFile}:\n${quoted.join('\n')}`
}
