import { unavailable } from '@aquacis/kit/runtime/errors.ts'
import type { BatchSigner, TokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { type FormattedExecutionResult, GraphQLError } from 'graphql'
import type { SubgraphOperation } from '../../supergraph/executor.ts'
import { Attempts } from './attempts.ts'
import { renewDue, renewEveryMs } from './renewal.ts'
import { Running, type UpstreamSink } from './running.ts'
import { openUpstreamSocket, type UpstreamSocket } from './upstream-socket.ts'

/** What signs for a viewer, and for many at once. */
export interface UpstreamSigners {
  readonly sign: TokenSigner
  readonly signBatch: BatchSigner
}

export interface UpstreamLineParts {
  readonly subgraph: string
  readonly url: URL
  /** Null where nobody asks who listens: the open door. */
  readonly signers: UpstreamSigners | null
  readonly log: Logger
  /** For tests of time. */
  readonly tickEveryMs?: number
}

const usualTickMs = 5_000
/** Nobody listens: the socket stays a little, for who comes next. */
const idleForMs = 10_000

/**
 * The subscriptions at one subgraph, over one socket after the other: it is open while somebody listens; lost, it is opened
 * again with growing pauses.
 */
export class UpstreamLine {
  readonly #parts: UpstreamLineParts
  readonly #running = new Map<string, Running>()
  readonly #attempts = new Attempts()
  readonly #tick: NodeJS.Timeout
  #nextId = 1
  #socket: UpstreamSocket | null = null
  #isLost = false
  #isClosed = false
  #idleSinceMs = 0

  constructor(parts: UpstreamLineParts) {
    this.#parts = parts
    this.#tick = setInterval(() => this.#lookAfterSocket(), parts.tickEveryMs ?? usualTickMs)
    this.#tick.unref()
  }

  /** Returns what ends it. */
  subscribe(operation: SubgraphOperation, viewer: Viewer, sink: UpstreamSink): () => void {
    const id = String(this.#nextId)
    this.#nextId += 1
    const one = new Running(operation, viewer, sink)
    this.#running.set(id, one)
    this.#idleSinceMs = performance.now()
    if (this.#socket?.isReady) void this.#begin(this.#socket, id, one)
    else this.#connect()
    return () => {
      if (this.#running.delete(id)) this.#socket?.complete(id)
    }
  }

  close(): void {
    this.#isClosed = true
    clearInterval(this.#tick)
    this.#attempts.stop()
    this.#running.clear()
    this.#letGo()
  }

  #connect(): void {
    if (this.#socket !== null || this.#attempts.isWaiting || this.#isClosed) return
    const opened: UpstreamSocket = openUpstreamSocket(this.#parts.url, {
      authorization: () => this.#authorization({ kind: 'anonymous' }),
      onReady: () => this.#ready(opened),
      onStanding: (id) => this.#running.get(id)?.stand(),
      onNext: (id, event) => this.#tell(id, event),
      onError: (id, errors) => {
        this.#take(id)?.sink.failed(errors.map((error) => new GraphQLError(error.message, error)))
      },
      onComplete: (id) => this.#take(id)?.sink.ended(),
      onClosed: (reason, isRefused) => {
        if (this.#socket === opened) this.#lost(reason, isRefused)
      },
    })
    this.#socket = opened
  }

  async #authorization(viewer: Viewer): Promise<string | null> {
    const { signers, subgraph } = this.#parts
    return signers === null ? null : `Bearer ${await signers.sign(viewer, subgraph)}`
  }

  #ready(opened: UpstreamSocket): void {
    const { log, subgraph } = this.#parts
    this.#attempts.succeeded()
    if (this.#isLost) log.info({ subgraph }, 'subscriptions have their subgraph again')
    this.#isLost = false
    void this.#beginAll(opened)
  }

  async #beginAll(opened: UpstreamSocket): Promise<void> {
    for (const [id, one] of [...this.#running]) await this.#begin(opened, id, one)
  }

  async #begin(opened: UpstreamSocket, id: string, one: Running): Promise<void> {
    try {
      // Signed for each attempt: the token of the last one has long expired.
      const token = await this.#authorization(one.viewer)
      if (this.#running.get(id) !== one || this.#socket !== opened) return
      one.renewAtMs = performance.now() + renewEveryMs(opened)
      opened.subscribe(id, one.operation, token)
      if (!opened.tellsStanding) one.stand()
    } catch (error) {
      const { log, subgraph } = this.#parts
      log.error({ err: error, subgraph }, 'a subscription could not be signed for')
      this.#take(id)?.sink.failed([notAvailable()])
    }
  }

  #tell(id: string, event: FormattedExecutionResult): void {
    const { log, subgraph } = this.#parts
    log.debug({ subgraph, traceId: event.extensions?.['traceId'] }, 'an event came in')
    this.#running.get(id)?.sink.event(event)
  }

  #take(id: string): Running | undefined {
    const one = this.#running.get(id)
    this.#running.delete(id)
    return one
  }

  #lost(reason: string, isRefused: boolean): void {
    this.#socket = null
    if (isRefused) this.#failAll(reason)
    else if (!this.#isClosed && this.#running.size > 0) this.#tryAgain(reason)
  }

  /** Trying again would not change it. */
  #failAll(reason: string): void {
    const { log, subgraph } = this.#parts
    log.warn({ subgraph, reason }, 'a subgraph does not take the subscriptions of this gateway')
    const all = [...this.#running.values()]
    this.#running.clear()
    for (const { sink } of all) sink.failed([notAvailable()])
  }

  #tryAgain(reason: string): void {
    const { log, subgraph } = this.#parts
    if (!this.#isLost) log.warn({ subgraph, reason }, 'subscriptions lost their subgraph and try again')
    this.#isLost = true
    for (const one of this.#running.values()) one.lose()
    this.#attempts.failed(() => {
      if (this.#running.size > 0) this.#connect()
    })
  }

  #lookAfterSocket() {
    const { signers, log, subgraph } = this.#parts
    if (this.#running.size > 0) this.#idleSinceMs = performance.now()
    const socket = this.#socket
    if (socket === null) return
    if (performance.now() - this.#idleSinceMs > idleForMs) return this.#letGo()
    socket.keepAlive()
    if (signers === null) return
    const sign = (viewers: readonly Viewer[]) => signers.signBatch(viewers, subgraph)
    renewDue(this.#running, socket, sign, () => this.#socket === socket).catch((error: unknown) =>
      log.error({ err: error, subgraph }, 'tokens were not renewed'),
    )
  }

  /** What it says on its way out is not heard any more. */
  #letGo(): void {
    const socket = this.#socket
    this.#socket = null
    socket?.close()
  }
}

function notAvailable(): GraphQLError {
  return unavailable('Los avisos en vivo no están disponibles.')
}
