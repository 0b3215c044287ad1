import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

interface Place {
  readonly cluster: string
  readonly starter: string
}

/**
 * Makes way for a new server over the same cluster. A server whose starter died is stopped, not adopted: the
 * new one then has today's binaries, settings and port, and its end is noticed by its parent. A server whose
 * starter lives is somebody's running system: an error. Returns the process id of a server that was ended.
 */
export async function endOrphan({ cluster, starter }: Place): Promise<number | undefined> {
  const lockFile = join(cluster, 'postmaster.pid')
  if (!existsSync(lockFile)) return undefined
  const [first = '', ...rest] = (await readFile(lockFile, 'utf8')).split('\n')
  const pid = Number(first)
  if (!isServerOf(pid, cluster)) {
    // The number may belong to another program by now, which PostgreSQL would take for a server. Our own number
    // is its parent's, which it ignores, while it still checks that no backend of the old one is left.
    await writeFile(lockFile, [process.pid, ...rest].join('\n'))
    return undefined
  }
  const startedBy = existsSync(starter) ? Number(await readFile(starter, 'utf8')) : 0
  if (parentOf(pid) === startedBy) {
    throw new Error(
      `The data in ${cluster} are in use by process ${startedBy}: stop it, or choose another data folder.`,
    )
  }
  await endServer(pid)
  return pid
}

/** Ends a server: fast shutdown first, immediate when it does not obey; the next start then replays its log. */
export async function endServer(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 3_500],
    ['SIGQUIT', 1_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    const deadline = Date.now() + patienceMs
    while (Date.now() < deadline && isAlive(pid)) await pause(10)
  }
}

/** True for a process that runs; a dead one that nobody has waited for does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return !statusOf(pid, 'state').startsWith('Z')
}

function isServerOf(pid: number, cluster: string): boolean {
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && statusOf(pid, 'command').includes(cluster)
}

function parentOf(pid: number): number {
  return Number(statusOf(pid, 'ppid'))
}

/** Linux tells in /proc, where slim images have no `ps`; macOS only by `ps`. Empty when the process is gone. */
function statusOf(pid: number, field: 'state' | 'ppid' | 'command'): string {
  try {
    if (!existsSync('/proc/self/stat')) {
      return execFileSync('ps', ['-ww', '-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim()
    }
    if (field === 'command') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    // The name in parentheses may itself contain blanks and parentheses.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state = '', ppid = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return field === 'state' ? state : ppid
  } catch {
    return ''
  }
}
