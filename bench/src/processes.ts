import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A process under measurement. */
export interface Started {
  readonly pid: number
  /** What it holds of the machine's memory. */
  rssBytes(): number
  stop(): Promise<void>
}

export interface StartOptions {
  readonly script: URL
  readonly words?: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** What its output contains when it is ready. */
  readonly ready: string
  /** Told of every line that it writes. */
  readonly hear?: (line: string) => void
}

const mostKept = 100_000

/**
 * Starts a script and resolves when its output contains `ready`; rejects with what it said when it ends before. With
 * BENCH_NODE_OPTIONS it runs under these options of Node, `--cpu-prof` for one.
 */
export async function startProcess({
  script,
  words = [],
  ready,
  hear,
  ...options
}: StartOptions): Promise<Started> {
  const given = process.env['BENCH_NODE_OPTIONS']
  const nodeOptions = [options.environment['NODE_OPTIONS'], given].filter(Boolean).join(' ')
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(script), ...words], {
    env: { PATH: process.env['PATH'], ...options.environment, NODE_OPTIONS: nodeOptions },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    const listen = (line: string) => {
      // Only the beginning is of interest to whoever reads why it did not start.
      if (said.length < mostKept) said += `${line}\n`
      if (line.includes(ready)) resolve()
      hear?.(line)
    }
    for (const stream of [child.stdout, child.stderr])
      if (stream !== null) createInterface({ input: stream }).on('line', listen)
    child.once('exit', (code) => reject(new Error(`${script.pathname} ended with ${code}: ${said}`)))
  })
  return handleOf(child)
}

/** A running child as the benches hold it. */
export function handleOf(child: ChildProcess): Started {
  const pid = child.pid ?? 0
  return {
    pid,
    rssBytes: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024,
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}
