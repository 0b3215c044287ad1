import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { Obstacle } from './obstacle.ts'
import { identify, isRunning, type ProcessIdentity, processIdentitySchema } from './process-identity.ts'

export interface Lock {
  /** The process that held it and is gone; undefined when nobody did. */
  readonly takenOverFrom: number | undefined
  release(): void
}

/** Takes the lock of a data folder: one embedded system at a time. A lock whose process is gone is taken over. */
export function takeLock(file: string): Lock {
  const self = identify(process.pid)
  if (!self) throw new Error('this process cannot name itself')
  const own = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(own, JSON.stringify(self))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Obstacle(
      `${dirname(file)} cannot be written (${reason}). Choose another folder with --data DIR.`,
    )
  }
  try {
    return { takenOverFrom: take(file, own), release: () => release(file, self) }
  } finally {
    rmSync(own, { force: true })
  }
}

/** A hard link appears at once or not at all, whoever else tries at the same moment. */
function take(file: string, own: string): number | undefined {
  let takenOverFrom: number | undefined
  while (!linked(own, file)) {
    const holder = holderOf(file)
    if (holder && isRunning(holder)) refuse(file, holder)
    takenOverFrom = holder?.pid ?? takenOverFrom
    setAside(file, holder)
  }
  return takenOverFrom
}

function linked(own: string, file: string): boolean {
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Moves a stale lock away; should somebody else have taken it over in between, puts theirs back. */
function setAside(file: string, stale: ProcessIdentity | undefined): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = holderOf(aside)
  if (moved && moved.started !== stale?.started) linked(aside, file)
  rmSync(aside, { force: true })
}

function holderOf(file: string): ProcessIdentity | undefined {
  try {
    return v.parse(processIdentitySchema, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

function refuse(file: string, holder: ProcessIdentity): never {
  throw new Obstacle(
    `AquaCIS already runs on ${dirname(file)} (process ${holder.pid}). Stop it with Ctrl-C in its terminal or ` +
      `“kill ${holder.pid}”, or start a second one beside it with --data DIR --port N.`,
  )
}

function release(file: string, self: ProcessIdentity): void {
  if (holderOf(file)?.started === self.started) rmSync(file, { force: true })
}
