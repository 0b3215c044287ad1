import { unavailable } from '@aquacis/kit/runtime/errors.ts'
import { newTraceId, withTrace } from '@aquacis/kit/runtime/trace.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { ExecutionResult, FormattedExecutionResult, GraphQLError } from 'graphql'
import { asGraphQLError, type MaskResult } from '../../http/masking.ts'
import type { PreparedSubscription } from '../../supergraph/executor.ts'
import type { EventRequest } from '../completing/event-batches.ts'
import type { Listener, ResumePoint } from '../listener.ts'
import type { UpstreamSink } from '../upstream/running.ts'
import type { Upstreams } from '../upstream/upstreams.ts'
import { Audience } from './audience.ts'
import type { Linger } from './linger.ts'
import { LiveRun } from './run/live-run.ts'
import type { ReplayBudget } from './run/replay.ts'
import { createTurns } from './turns.ts'

/** Events that wait for the one before them to be completed. */
const mostWaiting = 256

/** What a client listens to. Two with the same key get the same frames. */
export interface LiveOperation {
  readonly key: string
  readonly prepared: PreparedSubscription
  readonly variables: Readonly<Record<string, unknown>>
  readonly viewer: Viewer
}

export interface ShareParts {
  readonly upstreams: Upstreams
  readonly mask: MaskResult
  readonly budget: ReplayBudget
  readonly linger: Linger
}

/**
 * One subscription at a subgraph, and everybody who listens to it. Runs while somebody does, and a while longer for who may
 * come back; `onClosed` is called once.
 */
export class Share implements UpstreamSink {
  readonly #operation: LiveOperation
  readonly #parts: ShareParts
  readonly #onClosed: () => void
  readonly #audience = new Audience()
  readonly #run = new LiveRun()
  readonly #inTurn = createTurns((error) => this.#fail([asGraphQLError(error)]))
  readonly #leaveUpstream: () => void
  #stands = false
  #isClosed = false
  #stay: (() => void) | null = null

  constructor(operation: LiveOperation, parts: ShareParts, onClosed: () => void) {
    const { prepared, variables, viewer } = operation
    this.#operation = operation
    this.#parts = parts
    this.#onClosed = onClosed
    this.#leaveUpstream = parts.upstreams.subscribe(
      prepared.subgraph,
      prepared.upstream(variables),
      viewer,
      this,
    )
  }

  /**
   * `point` as the client told it. One that can resume is told its place, gets what it missed, or is told to ask anew.
   * Returns what leaves.
   */
  join(listener: Listener, point: ResumePoint | null | undefined): () => void {
    this.#stay?.()
    this.#stay = null
    this.#audience.enter(listener)
    if (point !== undefined) this.#resume(listener, point)
    return () => this.#leave(listener)
  }

  /** Lets everybody go, without a word. */
  close(): void {
    this.#stay?.()
    this.#close()
  }

  event(event: FormattedExecutionResult): void {
    const waiting = this.#inTurn(() => this.#tell(event))
    if (waiting > mostWaiting)
      this.#fail([unavailable('Los avisos llegan más rápido de lo que se pueden entregar.')])
  }

  standing(): void {
    this.#inTurn(() => {
      this.#stands = true
      this.#audience.tellPlaces(this.#run.point)
    })
  }

  /** What happens until it stands again is told to nobody: another run begins. */
  lost(): void {
    this.#inTurn(() => {
      this.#stands = false
      this.#run.beginAnew()
      this.#audience.missedSomething()
    })
  }

  ended(): void {
    this.#inTurn(() => this.#close((listener) => listener.complete()))
  }

  failed(errors: readonly GraphQLError[]): void {
    this.#inTurn(() => this.#fail(errors))
  }

  #resume(listener: Listener, point: ResumePoint | null): void {
    this.#run.keepIn(this.#parts.budget)
    const missed = point === null ? null : this.#run.since(point)
    if (missed !== null) {
      this.#audience.awaits(listener, 'nothing')
      for (const frame of missed) listener.next(frame)
      return
    }
    this.#audience.awaits(listener, point === null ? 'its place' : 'to refetch')
    if (this.#stands) this.#audience.tellPlaces(this.#run.point)
  }

  async #tell(event: FormattedExecutionResult): Promise<void> {
    if (this.#isClosed) return
    const traceId = traceOf(event) ?? newTraceId()
    const completed = await complete(this.#operation, event, traceId)
    // Everybody may have left meanwhile, and what was kept is given back.
    if (this.#isClosed) return
    const told =
      typeof completed === 'string' ? completed : withTrace(traceId, () => this.#parts.mask(completed))
    this.#audience.tell(this.#run.frameOf(told, traceId))
  }

  #leave(listener: Listener): void {
    if (!this.#audience.leave(listener) || !this.#audience.isEmpty || this.#isClosed) return
    if (this.#audience.mayComeBack) this.#stay = this.#parts.linger.begin(() => this.#close())
    else this.#close()
  }

  #fail(errors: readonly GraphQLError[]): void {
    const told = this.#parts.mask({ errors }).errors ?? []
    this.#close((listener) => listener.error(told))
  }

  #close(farewell?: (listener: Listener) => void): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#onClosed()
    this.#leaveUpstream()
    this.#run.forget()
    this.#audience.dismiss(farewell)
  }
}

function complete(
  { prepared, variables, viewer }: LiveOperation,
  event: FormattedExecutionResult,
  traceId: string,
): Promise<string | ExecutionResult> {
  const request: EventRequest = { variables, viewer, traceId, isEvent: true }
  return prepared.completeText(event, request)
}

/** The trace of whatever caused the event, when the subgraph knows it. */
function traceOf({ extensions }: FormattedExecutionResult): string | undefined {
  const traceId = extensions?.['traceId']
  return typeof traceId === 'string' && /^[0-9a-f]{32}$/.test(traceId) ? traceId : undefined
}
