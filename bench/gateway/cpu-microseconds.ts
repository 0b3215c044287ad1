import { readdirSync, readFileSync } from 'node:fs'
import { cpuSecondsOf } from '../src/cpu-seconds.ts'

/**
 * CPU time of a process so far, all its threads, in microseconds: to the nanosecond where the kernel tells it
 * (`/proc/<pid>/task/<tid>/schedstat`), else to the hundredth of a second.
 */
export function cpuMicrosecondsOf(pid: number): number {
  try {
    const folder = `/proc/${pid}/task`
    const nanoseconds = readdirSync(folder).map((thread) =>
      Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ', 1)[0]),
    )
    const sum = nanoseconds.reduce((total, each) => total + each, 0)
    if (sum > 0) return sum / 1_000
  } catch {
    // A thread ended meanwhile, or the system has none of this.
  }
  return (cpuSecondsOf(pid) ?? Number.NaN) * 1e6
}
