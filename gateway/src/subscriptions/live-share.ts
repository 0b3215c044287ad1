import { unavailable } from '@aquacis/kit/runtime/errors.ts'
import { newTraceId, withTrace } from '@aquacis/kit/runtime/trace.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { ExecutionResult, FormattedExecutionResult, GraphQLError } from 'graphql'
import { asGraphQLError, type MaskResult } from '../http/masking.ts'
import type { PreparedSubscription } from '../supergraph/executor.ts'
import { createFrameStream, type FrameStream } from './frame-stream.ts'
import type { Upstreams } from './upstream.ts'

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
  join(): FrameStream
}

/** Runs while somebody listens; `onClosed` is called once, when nobody does or the subscription is over. */
export function openShare(
  operation: LiveOperation,
  upstreams: Upstreams,
  mask: MaskResult,
  onClosed: () => void,
): Share {
  const { prepared, variables, viewer } = operation
  const members = new Set<FrameStream>()
  const inTurn = createTurns((error) => fail([asGraphQLError(error)]))
  let closed = false

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

  const leave = upstreams.subscribe(prepared.subgraph, prepared.upstream(variables), viewer, {
    event(event) {
      const waiting = inTurn(async () => {
        if (closed) return
        const frame = await complete(operation, event, mask)
        for (const member of members) member.push(frame)
      })
      if (waiting > mostWaiting)
        fail([unavailable('Los avisos llegan más rápido de lo que se pueden entregar.')])
    },
    ended: () => inTurn(async () => close((member) => member.end())),
    failed: (errors) => inTurn(async () => fail(errors)),
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

/** Steps run one after the other, so that frames arrive in the order of their events; tells how many wait. */
function createTurns(onError: (error: unknown) => void): (step: () => Promise<void>) => number {
  let waiting = 0
  let last = Promise.resolve()
  return (step) => {
    waiting += 1
    last = last
      .then(step)
      .catch(onError)
      .finally(() => {
        waiting -= 1
      })
    return waiting
  }
}

async function complete(
  { prepared, variables, viewer }: LiveOperation,
  event: FormattedExecutionResult,
  mask: MaskResult,
): Promise<ExecutionResult> {
  const traceId = traceOf(event) ?? newTraceId()
  return withTrace(traceId, async () => {
    const completed = mask(await prepared.complete(event, { variables, viewer, traceId }))
    return { ...completed, extensions: { ...completed.extensions, traceId } }
  })
}

/** The trace of whatever caused the event, when the subgraph knows it. */
function traceOf({ extensions }: FormattedExecutionResult): string | undefined {
  const traceId = extensions?.['traceId']
  return typeof traceId === 'string' && /^[0-9a-f]{32}$/.test(traceId) ? traceId : undefined
}
