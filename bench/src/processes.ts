import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process under measurement. */
export interface Started {
  /** What it holds of the machine's memory. */
  rssBytes(): number
  stop(): Promise<void>
}

/** Starts a script and resolves when its output contains `ready`; rejects with what it said when it ends before. */
export async function startProcess(
  script: URL,
  environment: Readonly<Record<string, string>>,
  ready: string,
): Promise<Started> {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(script)], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      // Only the beginning is of interest; the rest is let through unread.
      if (said.length < 100_000) said += chunk.toString()
      if (said.includes(ready)) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`${script.pathname} ended with ${code}: ${said}`)))
  })
  return {
    rssBytes: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) * 1024,
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}
