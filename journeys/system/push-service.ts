import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const repository = join(import.meta.dirname, '..', '..')

/** What a browser answers to the app that subscribes. */
export interface BrowserSubscription {
  readonly id: string
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
}

/** A message as the push service took it, decrypted as only the browser can. */
export interface PushedMessage {
  readonly text: string
  readonly topic: string | null
  readonly urgency: string | null
  readonly at: string
}

/** The simulated push service, as a process of its own: browsers' own stand on the other side of the internet. */
export class PushService {
  readonly #child: ChildProcess
  readonly #url: string

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.#url = url
  }

  static async start(): Promise<PushService> {
    const child = spawn(process.execPath, ['simulators/push-service/main.ts'], {
      cwd: repository,
      env: { PATH: process.env['PATH'], PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the push service ended with ${code}`)))
      child.stdout?.on('data', (chunk: Buffer) => {
        const found = /"url":"([^"]+)"/.exec(chunk.toString())?.[1]
        if (found !== undefined) resolve(found)
      })
    })
    return new PushService(child, url)
  }

  async subscribe(applicationServerKey: string): Promise<BrowserSubscription> {
    const answer = await fetch(`${this.#url}/subscriptions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ applicationServerKey }),
    })
    return (await answer.json()) as BrowserSubscription
  }

  async messages({ id }: BrowserSubscription): Promise<PushedMessage[]> {
    const answer = await fetch(`${this.#url}/subscriptions/${id}/messages`)
    return (await answer.json()) as PushedMessage[]
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#child.kill('SIGTERM')
    await ended
  }
}
