import { randomBytes } from 'node:crypto'
import { unavailable } from '@aquacis/kit/runtime/errors.ts'
import { newTraceId, withTrace } from '@aquacis/kit/runtime/trace.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { ExecutionResult, FormattedExecutionResult, GraphQLError } from 'graphql'
import { asGraphQLError, type MaskResult } from '../../http/masking.ts'
import type { PreparedSubscription } from '../../supergraph/executor.ts'
import type { EventRequest } from '../completing/event-batches.ts'
import type { Listener, ResumePoint } from '../listener.ts'
import type { Upstreams } from '../upstream/upstreams.ts'
import { frameOf, placeFrame } from './frame.ts'
import type { Linger } from './linger.ts'
import { createReplay, type Replay, type ReplayBudget } from './replay.ts'
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

/** One subscription at a subgraph, and everybody who listens to it. */
export interface Share {
  /**
   * `point` as the client told it. One that can resume is told its place, gets what it missed, or is told to ask anew.
   * Returns what leaves.
   */
  join(listener: Listener, point: ResumePoint | null | undefined): () => void
  /** Lets everybody go, without a word. */
  close(): void
}

export interface ShareParts {
  readonly upstreams: Upstreams
  readonly mask: MaskResult
  readonly budget: ReplayBudget
  readonly linger: Linger
}

/** Runs while somebody listens, and a while longer for who may come back; `onClosed` is called once. */
export function openShare(operation: LiveOperation, parts: ShareParts, onClosed: () => void): Share {
  const { prepared, variables, viewer } = operation
  const { upstreams, mask, linger } = parts
  const listeners = new Set<Listener>()
  /** Of those, who can be told to begin anew; null until the first of them came. */
  let resuming: Map<Listener, 'told its place' | 'to be told its place' | 'to refetch'> | null = null
  let replay: Replay | null = null
  let epoch = newEpoch()
  let number = 0
  let stands = false
  let closed = false
  let stay: (() => void) | null = null
  const inTurn = createTurns((error) => fail([asGraphQLError(error)]))

  function close(farewell?: (listener: Listener) => void): void {
    if (closed) return
    closed = true
    onClosed()
    leaveUpstream()
    replay?.clear(0)
    const leaving = [...listeners]
    listeners.clear()
    for (const listener of leaving) farewell?.(listener)
  }

  function fail(errors: readonly GraphQLError[]) {
    const told = mask({ errors }).errors ?? []
    close((listener) => listener.error(told))
  }

  function masked(completed: string | ExecutionResult, traceId: string): string | ExecutionResult {
    return typeof completed === 'string' ? completed : withTrace(traceId, () => mask(completed))
  }

  function tell(completed: string | ExecutionResult, traceId: string): void {
    number += 1
    const frame = frameOf(completed, traceId, { epoch, after: number })
    replay?.keep({ number, frame })
    for (const listener of listeners) listener.next(frame)
  }

  /** Whoever waits to hear where it stands is told, as soon as nothing can be missed any more. */
  function tellPlaces(): void {
    if (!stands || resuming === null) return
    const point = { epoch, after: number }
    for (const [listener, state] of resuming) {
      if (state === 'told its place') continue
      resuming.set(listener, 'told its place')
      const refetch = state === 'to refetch'
      listener.stands(placeFrame(point, refetch), refetch)
    }
  }

  const leaveUpstream = upstreams.subscribe(prepared.subgraph, prepared.upstream(variables), viewer, {
    event(event) {
      const waiting = inTurn(async () => {
        if (closed) return
        const traceId = traceOf(event) ?? newTraceId()
        const completed = await complete(operation, event, traceId)
        // Everybody may have left meanwhile, and what was kept is given back.
        if (!closed) tell(masked(completed, traceId), traceId)
      })
      if (waiting > mostWaiting)
        fail([unavailable('Los avisos llegan más rápido de lo que se pueden entregar.')])
    },
    standing: () =>
      inTurn(() => {
        stands = true
        tellPlaces()
      }),
    lost: () =>
      inTurn(() => {
        // What happens until it stands again is told to nobody: another run begins.
        stands = false
        epoch = newEpoch()
        number = 0
        replay?.clear(0)
        for (const listener of resuming?.keys() ?? []) resuming?.set(listener, 'to refetch')
      }),
    ended: () => inTurn(() => close((listener) => listener.complete())),
    failed: (errors) => inTurn(() => fail(errors)),
  })

  function resume(listener: Listener, point: ResumePoint | null) {
    resuming ??= new Map()
    if (replay === null) {
      replay = createReplay(parts.budget)
      replay.clear(number)
    }
    const missed = point?.epoch === epoch ? replay.after(point.after) : null
    if (missed === null) {
      resuming.set(listener, point === null ? 'to be told its place' : 'to refetch')
      return tellPlaces()
    }
    resuming.set(listener, 'told its place')
    for (const frame of missed) listener.next(frame)
  }

  return {
    join(listener, point) {
      stay?.()
      stay = null
      listeners.add(listener)
      if (point !== undefined) resume(listener, point)
      return () => {
        resuming?.delete(listener)
        if (!listeners.delete(listener) || listeners.size > 0 || closed) return
        if (resuming === null) close()
        else stay = linger.begin(() => close())
      }
    },
    close: () => {
      stay?.()
      close()
    },
  }
}

function newEpoch(): string {
  return randomBytes(9).toString('base64url')
}

function complete(
  { prepared, variables, viewer }: LiveOperation,
  event: FormattedExecutionResult,
  traceId: string,
): Promise<string | ExecutionResult> {
  const request: EventRequest = { variables, viewer, traceId, isEvent: true }
  return withTrace(traceId, () => prepared.completeText(event, request))
}

/** The trace of whatever caused the event, when the subgraph knows it. */
function traceOf({ extensions }: FormattedExecutionResult): string | undefined {
  const traceId = extensions?.['traceId']
  return typeof traceId === 'string' && /^[0-9a-f]{32}$/.test(traceId) ? traceId : undefined
}
