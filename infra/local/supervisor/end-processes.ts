import { setTimeout as pause } from 'node:timers/promises'
import { identify } from '../ground/process-identity.ts'

const pollMs = 50

/** Asks processes to stop, waits, and ends by force those that did not. */
export async function endProcesses(pids: readonly number[], patienceMs: number): Promise<void> {
  for (const pid of pids) signal(pid, 'SIGTERM')
  const deadline = Date.now() + patienceMs
  while (pids.some(runs) && Date.now() < deadline) await pause(pollMs)
  for (const pid of pids.filter(runs)) signal(pid, 'SIGKILL')
  while (pids.some(runs) && Date.now() < deadline + 2_000) await pause(pollMs)
}

/** One that has ended counts as gone, even while nobody has asked for its exit code. */
function runs(pid: number): boolean {
  return identify(pid) !== undefined
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended between being listed and being told.
  }
}
