import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'

/** A process id alone is soon given to somebody else; together with the moment of its start it names one process. */
export const processIdentitySchema = v.object({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  started: v.string(),
})
export type ProcessIdentity = v.InferOutput<typeof processIdentitySchema>

/** Names a running process; undefined when there is none with this id. */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!exists(pid)) return undefined
  const started = startedByProc(pid) ?? startedByPs(pid)
  return started === undefined || started === 'ended' ? undefined : { pid, started }
}

/** Whether exactly this process still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.started === identity.started
}

/** Whether a process with this id exists, whoever owns it. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Linux: proc(5), state is field 3 and the start in clock ticks since boot field 22; the name in field 2 may hold anything. */
function startedByProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return 'ended'
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}:${fields[19]}`
  } catch {
    return undefined
  }
}

/** Elsewhere (macOS has no /proc). */
function startedByPs(pid: number): string | undefined {
  try {
    const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' }
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      env: environment,
      encoding: 'utf8',
    })
    const [state, ...started] = line.trim().split(/\s+/)
    return state === undefined || state.startsWith('Z') ? 'ended' : started.join(' ')
  } catch {
    return exists(pid) ? 'unknown' : 'ended'
  }
}
