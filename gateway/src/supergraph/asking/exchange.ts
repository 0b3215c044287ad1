import type { Dispatcher, Pool } from 'undici'

/** What is sent, but for where. */
export interface Sent {
  readonly path: string
  /** Names and values in turn. */
  readonly headers: readonly string[]
  readonly body: string
}

export interface Patience {
  readonly deadlineMs: number
  readonly mostAnswerBytes: number
}

/** An answer, whole. */
export interface Received {
  readonly status: number
  readonly text: string
}

const usual = {
  method: 'POST',
  // A mutation must not run twice: undici sends nothing again that is not idempotent.
  idempotent: false,
  // The deadline counts from the moment of asking, and for the whole.
  headersTimeout: 0,
  bodyTimeout: 0,
} as const

/** Posts over a pool, without the streams and signals of `request`: they cost more than the rest of it. */
export function exchange(pool: Pool, sent: Sent, patience: Patience): Promise<Received> {
  return new Promise((resolve, reject) => {
    const { path, headers, body } = sent
    const handler = new Receiving(patience, resolve, reject)
    pool.dispatch({ ...usual, path, headers: headers as string[], body }, handler)
  })
}

class Receiving implements Dispatcher.DispatchHandler {
  readonly #patience: Patience
  readonly #resolve: (received: Received) => void
  readonly #reject: (error: Error) => void
  readonly #timer: NodeJS.Timeout
  readonly #chunks: Buffer[] = []
  #controller: Dispatcher.DispatchController | null = null
  #late: Error | null = null
  #bytes = 0
  #status = 0

  constructor(patience: Patience, resolve: (received: Received) => void, reject: (error: Error) => void) {
    this.#patience = patience
    this.#resolve = resolve
    this.#reject = reject
    this.#timer = setTimeout(() => this.#giveUp(), patience.deadlineMs)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    // It waited for a connection until nobody waited for it.
    if (this.#late !== null) controller.abort(this.#late)
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length
    const { mostAnswerBytes } = this.#patience
    if (this.#bytes > mostAnswerBytes) {
      controller.abort(new Error(`the answer is larger than ${mostAnswerBytes} bytes`))
    } else {
      this.#chunks.push(chunk)
    }
  }

  onResponseEnd(): void {
    clearTimeout(this.#timer)
    const [first] = this.#chunks
    const whole = first !== undefined && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks)
    this.#resolve({ status: this.#status, text: whole.toString() })
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.#timer)
    this.#reject(error)
  }

  #giveUp(): void {
    this.#late = new Error(`no answer within ${this.#patience.deadlineMs} ms`)
    this.#reject(this.#late)
    this.#controller?.abort(this.#late)
  }
}
