import { unavailable } from '@aquacis/kit/runtime/errors.ts'
import type { BatchSigner, TokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { type FormattedExecutionResult, GraphQLError } from 'graphql'
import type { SubgraphOperation } from '../../supergraph/executor.ts'
import { backOffMs } from './back-off.ts'
import { openUpstreamSocket, type UpstreamSocket } from './upstream-socket.ts'

/** Who listens to a subgraph. After `ended` or `failed` nothing more comes. */
export interface UpstreamSink {
  /** From now on nothing is missed. Said again after each loss. */
  standing(): void
  /** The connection was lost: what happens until it stands again is missed. */
  lost(): void
  event(result: FormattedExecutionResult): void
  ended(): void
  failed(errors: readonly GraphQLError[]): void
}

/** The subscriptions at one subgraph, over one socket after the other. */
export interface UpstreamLine {
  /** Returns what ends it. */
  subscribe(operation: SubgraphOperation, viewer: Viewer, sink: UpstreamSink): () => void
  close(): void
}

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

interface Running {
  readonly operation: SubgraphOperation
  readonly viewer: Viewer
  readonly sink: UpstreamSink
  stands: boolean
  /** When its token is to be renewed, on the monotonic clock in milliseconds. */
  renewAtMs: number
}

const usualTickMs = 5_000
/** Of the time within which a token has to be renewed: the rest is for a busy moment. */
const renewAfterShare = 0.6
/** Viewers in one token. */
const mostRenewed = 200
/** Nobody listens: the socket stays a little, for who comes next. */
const idleForMs = 10_000

/** The socket is open while somebody listens; lost, it is opened again with growing pauses. */
export function openUpstreamLine(parts: UpstreamLineParts): UpstreamLine {
  const { subgraph, url, signers, log, tickEveryMs = usualTickMs } = parts
  const running = new Map<string, Running>()
  let nextId = 1
  let socket: UpstreamSocket | null = null
  let retry: NodeJS.Timeout | undefined
  let isLost = false
  let closed = false
  /** Attempts in a row that led to no acknowledged connection. */
  let failures = 0
  let idleSinceMs = 0

  async function authorization(viewer: Viewer): Promise<string | null> {
    return signers === null ? null : `Bearer ${await signers.sign(viewer, subgraph)}`
  }

  function connect(): void {
    if (socket !== null || retry !== undefined || closed) return
    const opened: UpstreamSocket = openUpstreamSocket(url, {
      authorization: () => authorization({ kind: 'anonymous' }),
      onReady() {
        failures = 0
        if (isLost) log.info({ subgraph }, 'subscriptions have their subgraph again')
        isLost = false
        void beginAll(opened)
      },
      onStanding(id) {
        const one = running.get(id)
        if (one !== undefined) stand(one)
      },
      onNext(id, event) {
        log.debug({ subgraph, traceId: event.extensions?.['traceId'] }, 'an event came in')
        running.get(id)?.sink.event(event)
      },
      onError: (id, errors) => {
        take(id)?.sink.failed(errors.map((error) => new GraphQLError(error.message, error)))
      },
      onComplete: (id) => take(id)?.sink.ended(),
      onClosed(reason, isRefused) {
        if (socket !== opened) return
        socket = null
        if (isRefused) return failAll(reason)
        tryAgain(reason)
      },
    })
    socket = opened
  }

  function take(id: string): Running | undefined {
    const one = running.get(id)
    running.delete(id)
    return one
  }

  function stand(one: Running): void {
    if (one.stands) return
    one.stands = true
    one.sink.standing()
  }

  /** Trying again would not change it. */
  function failAll(reason: string): void {
    log.warn({ subgraph, reason }, 'a subgraph does not take the subscriptions of this gateway')
    const all = [...running.values()]
    running.clear()
    for (const { sink } of all) sink.failed([unavailable('Los avisos en vivo no están disponibles.')])
  }

  function tryAgain(reason: string): void {
    if (closed || running.size === 0) return
    if (!isLost) log.warn({ subgraph, reason }, 'subscriptions lost their subgraph and try again')
    isLost = true
    for (const one of running.values()) {
      if (one.stands) one.sink.lost()
      one.stands = false
    }
    retry = setTimeout(
      () => {
        retry = undefined
        if (running.size > 0) connect()
      },
      backOffMs(failures, Math.random()),
    )
    failures += 1
  }

  async function beginAll(opened: UpstreamSocket): Promise<void> {
    for (const [id, one] of [...running]) await begin(opened, id, one)
  }

  async function begin(opened: UpstreamSocket, id: string, one: Running): Promise<void> {
    try {
      // Signed for each attempt: the token of the last one has long expired.
      const token = await authorization(one.viewer)
      if (running.get(id) !== one || socket !== opened) return
      one.renewAtMs = performance.now() + renewEveryMs(opened)
      opened.subscribe(id, one.operation, token)
      if (!opened.tellsStanding) stand(one)
    } catch (error) {
      log.error({ err: error, subgraph }, 'a subscription could not be signed for')
      take(id)?.sink.failed([unavailable('Los avisos en vivo no están disponibles.')])
    }
  }

  async function renew(opened: UpstreamSocket): Promise<void> {
    if (signers === null) return
    const now = performance.now()
    const due = [...running].filter(([, one]) => one.renewAtMs <= now)
    for (let start = 0; start < due.length; start += mostRenewed) {
      const some = due.slice(start, start + mostRenewed)
      for (const [, one] of some) one.renewAtMs = now + renewEveryMs(opened)
      const viewers = some.map(([, { viewer }]) => viewer)
      const authorization = `Bearer ${await signers.signBatch(viewers, subgraph)}`
      if (socket === opened) opened.ping({ renew: { ids: some.map(([id]) => id), authorization } })
    }
  }

  const tick = setInterval(() => {
    if (running.size > 0) idleSinceMs = performance.now()
    if (socket === null) return
    if (performance.now() - idleSinceMs > idleForMs) {
      const idle = socket
      socket = null
      return idle.close()
    }
    socket.keepAlive()
    renew(socket).catch((error: unknown) => log.error({ err: error, subgraph }, 'tokens were not renewed'))
  }, tickEveryMs)
  tick.unref()

  return {
    subscribe(operation, viewer, sink) {
      const id = String(nextId)
      nextId += 1
      const one: Running = { operation, viewer, sink, stands: false, renewAtMs: Number.POSITIVE_INFINITY }
      running.set(id, one)
      idleSinceMs = performance.now()
      if (socket?.isReady) void begin(socket, id, one)
      else connect()
      return () => {
        if (running.delete(id)) socket?.complete(id)
      }
    },
    close() {
      closed = true
      clearInterval(tick)
      clearTimeout(retry)
      running.clear()
      const last = socket
      socket = null
      last?.close()
    },
  }
}

/** A subgraph that is not ours does not say how long it believes a token: nothing is renewed. */
function renewEveryMs({ renewWithinMs }: UpstreamSocket): number {
  return renewWithinMs === null ? Number.POSITIVE_INFINITY : renewWithinMs * renewAfterShare
}
