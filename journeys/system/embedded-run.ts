import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const repository = join(import.meta.dirname, '..', '..')

/** Few meters that speak often, with a short past: stories are told in minutes. */
const smallFleet = ['--meters', '200', '--history-months', '1', '--interval', '5000']

/** How a run of a story's own differs from the one that stands for all. */
export interface RunChoices {
  readonly fleet?: readonly string[]
  readonly port?: number
}

/** What the embedded run writes of itself into its data folder. */
export interface RunFile {
  readonly pid: number
  readonly addresses: Readonly<Record<string, string>>
  readonly children: Readonly<Record<string, number>>
}

/** The embedded run as a new user starts it, with its data in a folder of the test. */
export class EmbeddedRun {
  readonly data: string
  readonly port: number
  readonly #child: ChildProcess
  #output = ''

  private constructor(data: string, port: number, child: ChildProcess) {
    this.data = data
    this.port = port
    this.#child = child
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString()
      })
    }
  }

  /**
   * Starts and waits until the table of addresses is printed. Throws with all output when it does not come up. `fleet`
   * says which meters speak and what past they have; `port` is where an earlier run of the same data stood.
   */
  static async start(
    data: string,
    environment: NodeJS.ProcessEnv = {},
    { fleet = smallFleet, port: wanted }: RunChoices = {},
  ): Promise<EmbeddedRun> {
    const port = wanted ?? (await freePort())
    const words = ['--data', data, '--port', String(port), ...fleet]
    const child = spawn(process.execPath, ['infra/local/start.mjs', ...words], {
      cwd: repository,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const run = new EmbeddedRun(data, port, child)
    try {
      await run.#ready()
      return run
    } catch (error) {
      await run.stop()
      throw error
    }
  }

  get output(): string {
    return this.#output
  }

  get origin(): string {
    return `http://localhost:${this.port}`
  }

  /** Stops it as Ctrl-C does and waits for the end. */
  async stop(): Promise<number | null> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return this.#child.exitCode
    this.#child.kill('SIGINT')
    return new Promise((resolve) => this.#child.once('exit', resolve))
  }

  async #ready(): Promise<void> {
    const signIn = `${this.origin}/auth/session`
    await new Promise<void>((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error(`not up after 180 s:\n${this.#output}`)), 180_000)
      const end = (error?: Error) => {
        clearTimeout(giveUp)
        this.#child.stdout?.off('data', look)
        if (error) reject(error)
        else resolve()
      }
      const look = () => {
        if (this.#output.includes('ana@ejemplo.mx')) end()
      }
      this.#child.stdout?.on('data', look)
      this.#child.once('exit', (code) =>
        end(new Error(`ended with ${code} before ${signIn} answered:\n${this.#output}`)),
      )
    })
  }
}

/** What the running system says of itself. */
export function readRunFile(data: string): RunFile {
  return JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')) as RunFile
}

/** The first of eleven free ports in a row, below those that clients are given. */
async function freePort(): Promise<number> {
  for (let port = 20_000 + Math.floor(Math.random() * 10_000); port < 32_000; port += 10) {
    const free = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((offset) => isFree(port + offset)))
    if (free.every(Boolean)) return port
  }
  throw new Error('no eleven free ports in a row below 32000')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
