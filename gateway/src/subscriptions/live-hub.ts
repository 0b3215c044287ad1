import { unavailable } from '@aquacis/kit/runtime/errors.ts'
import { newTraceId, withTrace } from '@aquacis/kit/runtime/trace.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { ExecutionResult, FormattedExecutionResult, GraphQLError } from 'graphql'
import { asGraphQLError, type MaskResult } from '../http/masking.ts'
import type { PreparedSubscription } from '../supergraph/executor.ts'
import { createFrameStream, type FrameStream } from './frame-stream.ts'
import type { Upstreams } from './upstream.ts'

/** Events of one share that wait for the one before them to be completed. */
const mostWaiting = 256

/** What a client listens to. Two with the same key get the same frames. */
export interface LiveOperation {
  readonly key: string
  readonly prepared: PreparedSubscription
  readonly variables: Readonly<Record<string, unknown>>
  readonly viewer: Viewer
}

/** Runs each distinct subscription once, for however many clients listen. */
export interface LiveHub {
  join(operation: LiveOperation): FrameStream
  /** Distinct subscriptions that run now. */
  readonly shares: number
}

/** For each share: one subscription at the subgraph; for each event: one run of the rest of the plan, one frame for all. */
export function createLiveHub(upstreams: Upstreams, mask: MaskResult): LiveHub {
  const shares = new Map<string, Share>()
  return {
    get shares() {
      return shares.size
    },
    join(operation) {
      let share = shares.get(operation.key)
      if (share === undefined) {
        share = openShare(operation, upstreams, mask, () => shares.delete(operation.key))
        shares.set(operation.key, share)
      }
      return share.join()
    },
  }
}

interface Share {
  join(): FrameStream
}

function openShare(
  operation: LiveOperation,
  upstreams: Upstreams,
  mask: MaskResult,
  onClosed: () => void,
): Share {
  const { prepared, variables, viewer } = operation
  const members = new Set<FrameStream>()
  let waiting = 0
  let turn = Promise.resolve()
  let closed = false
  let leave: () => void = () => undefined

  function close(farewell: (member: FrameStream) => void): void {
    if (closed) return
    closed = true
    onClosed()
    leave()
    for (const member of members) farewell(member)
    members.clear()
  }

  function fail(errors: readonly GraphQLError[]): void {
    const masked = mask({ errors }).errors?.[0]
    close((member) => (masked === undefined ? member.end() : member.fail(masked)))
  }

  async function deliver(event: FormattedExecutionResult): Promise<void> {
    const traceId = traceOf(event) ?? newTraceId()
    const frame = await withTrace(traceId, async () => {
      const completed = await prepared.complete(event, { variables, viewer, traceId })
      return withTraceId(mask(completed), traceId)
    })
    for (const member of members) member.push(frame)
  }

  function inTurn(step: () => Promise<void> | void): void {
    // One after the other: frames arrive in the order of their events.
    turn = turn.then(step).catch((error: unknown) => fail([asGraphQLError(error)]))
  }

  leave = upstreams.subscribe(prepared.subgraph, prepared.upstream(variables), viewer, {
    event(event) {
      if (closed) return
      if (waiting >= mostWaiting)
        return fail([unavailable('los avisos llegan más rápido de lo que se pueden entregar')])
      waiting += 1
      inTurn(() => deliver(event).finally(() => (waiting -= 1)))
    },
    ended: () => inTurn(() => close((member) => member.end())),
    failed: (errors) => inTurn(() => fail(errors)),
  })

  return {
    join() {
      const member: FrameStream = createFrameStream(() => {
        members.delete(member)
        if (members.size === 0) close(() => undefined)
      })
      members.add(member)
      return member
    },
  }
}

/** The trace of the telegram or request behind the event, when the subgraph knows it. */
function traceOf({ extensions }: FormattedExecutionResult): string | undefined {
  const traceId = extensions?.['traceId']
  return typeof traceId === 'string' && /^[0-9a-f]{32}$/.test(traceId) ? traceId : undefined
}

function withTraceId(result: ExecutionResult, traceId: string): ExecutionResult {
  return { ...result, extensions: { ...result.extensions, traceId } }
}
