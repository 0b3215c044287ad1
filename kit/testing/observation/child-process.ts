import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A process of ours, as production starts it. */
export interface StartedProcess {
  readonly pid: number
  /** The first line of its log whose `msg` is this; rejects with all it said when it ends before. */
  line(message: string): Promise<Record<string, unknown>>
  /** Sends the signal; resolves with the exit code, null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
  /** The exit code and all that it said, once it has ended by itself. */
  ended(): Promise<{ readonly code: number | null; readonly output: string }>
}

/** Starts a main.ts with this environment and nothing else. */
export function startProcess(main: URL, environment: Readonly<Record<string, string>>): StartedProcess {
  const child = spawn(process.execPath, [fileURLToPath(main)], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'close')
  const output = listen(child)
  return {
    pid: child.pid ?? 0,
    line: (message) =>
      new Promise((resolve, reject) => {
        output.onLine((line) => {
          if (line['msg'] === message) resolve(line)
        })
        void exited.then(() =>
          reject(new Error(`the process ended before it said “${message}”:\n${output.text()}`)),
        )
      }),
    async end(signal) {
      child.kill(signal)
      const [code] = await exited
      return code
    },
    async ended() {
      const [code] = await exited
      return { code, output: output.text() }
    },
  }
}

type Line = Record<string, unknown>

function listen(child: ChildProcess) {
  const texts: string[] = []
  const lines: Line[] = []
  const listeners: ((line: Line) => void)[] = []
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue
    createInterface({ input: stream }).on('line', (text) => {
      texts.push(text)
      if (!text.startsWith('{')) return
      const line: Line = JSON.parse(text)
      lines.push(line)
      for (const tell of listeners) tell(line)
    })
  }
  return {
    text: () => texts.join('\n'),
    onLine(tell: (line: Line) => void) {
      for (const line of lines) tell(line)
      listeners.push(tell)
    },
  }
}
