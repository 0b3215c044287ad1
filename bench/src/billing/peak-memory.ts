import { readFileSync } from 'node:fs'

/**
 * Bytes of the machine's memory that a process held at its most, as the kernel counted them (VmHWM, proc_pid_status(5));
 * undefined where the system has no /proc. Nothing has to look while the process works.
 */
export function peakBytesOf(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}
