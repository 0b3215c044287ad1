import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks of /proc a second: the kernel's USER_HZ, 100 on every architecture that Node runs on. */
const ticksPerSecond = 100
/** Places behind the command's name in /proc/<pid>/stat (proc_pid_stat(5)): parent, own time, that of children waited for. */
const places = { parent: 1, own: [11, 12], waitedFor: [13, 14] }

/**
 * CPU seconds that a process and its children have used so far; undefined where the system has no /proc. Of children
 * that ended while nobody waited for them nothing is known.
 */
export function cpuSecondsOf(pid: number): number | undefined {
  const own = ticksOf(pid)
  if (own === undefined) return undefined
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => ticksOf(Number(name)) ?? [])
    .filter(({ parent }) => parent === pid)
  return (
    (own.own + own.waitedFor + children.reduce((sum, child) => sum + child.own + child.waitedFor, 0)) /
    ticksPerSecond
  )
}

function ticksOf(pid: number) {
  const fields = fieldsOf(pid)
  if (fields === undefined) return undefined
  const sum = (wanted: readonly number[]) => wanted.reduce((ticks, place) => ticks + Number(fields[place]), 0)
  return { parent: Number(fields[places.parent]), own: sum(places.own), waitedFor: sum(places.waitedFor) }
}

function fieldsOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name may contain spaces and brackets; what counts stands behind the last one.
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
