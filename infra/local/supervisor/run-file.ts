import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { identify, isRunning, processIdentitySchema } from '../ground/process-identity.ts'

const runSchema = v.object({
  /** The supervisor itself. */
  pid: v.number(),
  /** Name → address of everything that listens. */
  addresses: v.record(v.string(), v.string()),
  /** Name → process id of everything that is kept running; a name is absent while its process is down. */
  children: v.record(v.string(), v.number()),
  /** The same processes with the moment of their start, so that the next start knows them again after a crash. */
  processes: v.record(v.string(), processIdentitySchema),
})

/** What a running system says about itself to tests and to the next start. */
export type Run = v.InferOutput<typeof runSchema>

/** Undefined when there is none, or none that can be read. */
export function readRun(file: string): Run | undefined {
  try {
    return v.parse(runSchema, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Written whole or not at all: a reader never sees half of it. */
export function writeRun(file: string, addresses: Run['addresses'], pids: ReadonlyMap<string, number>): void {
  const children = Object.fromEntries(pids)
  const processes: Run['processes'] = {}
  for (const [name, pid] of pids) {
    const identity = identify(pid)
    if (identity) processes[name] = identity
  }
  const next = `${file}.next`
  writeFileSync(
    next,
    `${JSON.stringify({ pid: process.pid, addresses, children, processes }, undefined, 2)}\n`,
  )
  renameSync(next, file)
}

export function removeRun(file: string): void {
  rmSync(file, { force: true })
}

/** Processes that a run left behind: those it named and that are still exactly the same ones. */
export function leftBehind(run: Run): { name: string; pid: number }[] {
  return Object.entries(run.processes)
    .filter(([, identity]) => isRunning(identity))
    .map(([name, { pid }]) => ({ name, pid }))
}
