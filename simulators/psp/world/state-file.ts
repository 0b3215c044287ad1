import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { emptyMemory, type Memory } from './world.ts'

/** A memory that outlives the process: written beside the file and renamed over it, so that no half of one is ever read. */
export interface StateFile {
  read(): Memory
  /** Writes soon; many calls make one write. */
  later(memory: () => Memory): void
  /** Writes what waits at once. */
  flush(): void
}

const soonMs = 100

/** The memory in a file; with null nothing is kept. */
export function stateFile(path: string | null): StateFile {
  let waiting: (() => Memory) | null = null
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (waiting === null || path === null) return
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, JSON.stringify(waiting()))
    renameSync(`${path}.new`, path)
    waiting = null
  }
  return {
    read() {
      if (path === null || !existsSync(path)) return emptyMemory()
      return { ...emptyMemory(), ...(JSON.parse(readFileSync(path, 'utf8')) as Memory) }
    },
    later(memory) {
      if (path === null) return
      waiting = memory
      timer ??= setTimeout(flush, soonMs)
    },
    flush,
  }
}
