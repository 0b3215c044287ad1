import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process under test: everything it said, and its end. */
export interface Child {
  readonly process: ChildProcess
  /** Resolves when the output since the start contains the words; rejects with the output when the process ends before. */
  says(words: string): Promise<void>
  /** Sends the signal and resolves with the exit code and how long the end took. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<{ code: number | null; ms: number }>
}

/** Starts a script with nothing in its environment but what is given. */
export function startChild(script: URL, environment: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, [fileURLToPath(script)], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    said += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const gone = once(child, 'exit')
  return {
    process: child,
    says: (words) =>
      new Promise((resolve, reject) => {
        const listen = () => {
          if (said.includes(words)) resolve()
        }
        listeners.add(listen)
        listen()
        gone.then(([code]) => reject(new Error(`the process ended with ${code}: ${said}`)))
      }),
    async end(signal) {
      const asked = performance.now()
      child.kill(signal)
      const [code] = await gone
      return { code, ms: performance.now() - asked }
    },
  }
}
