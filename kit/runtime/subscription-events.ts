import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type SubscriptionArgs,
} from 'graphql'
import type { Viewer } from '../values/viewer.ts'
import type { ContextMaker } from './request-context.ts'
import { newTraceId, withTrace } from './trace.ts'

/** A subscription as it was asked for. */
export interface SubscriptionRequest {
  readonly args: Pick<SubscriptionArgs, 'schema' | 'document' | 'variableValues' | 'operationName'>
  readonly viewer: Viewer
  /** Trace of the request; an event has its own. */
  readonly traceId: string
  readonly contextFor: ContextMaker
}

/**
 * Runs a subscription: its source once, then the selection for each event, with a context of its own, so that what a
 * loader has seen never goes into the next event. An event that carries a `traceId` hands it on in
 * `extensions.traceId`: the way from a telegram to a frame. Resolves with errors when the source refuses.
 */
export async function subscribeToEvents(
  request: SubscriptionRequest,
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const { args, viewer, traceId, contextFor } = request
  const source = await withTrace(traceId, () =>
    createSourceEventStream({ ...args, contextValue: contextFor(viewer, traceId) }),
  )
  if (!isAsyncIterable(source)) return source
  return eachEvent(source, (event) => {
    const told = traceIdOfEvent(event)
    const eventTraceId = told ?? newTraceId()
    return withTrace(eventTraceId, async () => {
      const executed: ExecutionArgs = {
        ...args,
        rootValue: event,
        contextValue: contextFor(viewer, eventTraceId),
      }
      const result = await execute(executed)
      return told === undefined ? result : { ...result, extensions: { ...result.extensions, traceId: told } }
    })
  })
}

function traceIdOfEvent(event: unknown): string | undefined {
  if (typeof event !== 'object' || event === null || !('traceId' in event)) return undefined
  return typeof event.traceId === 'string' ? event.traceId : undefined
}

function isAsyncIterable(value: object): value is AsyncIterable<unknown> {
  return Symbol.asyncIterator in value
}

/**
 * Maps a stream so that ending it ends the source at once. An async generator function would wait for one more
 * event before it noticed, and leave the source open for as long as nothing happens.
 */
function eachEvent<Result>(
  source: AsyncIterable<unknown>,
  map: (event: unknown) => Promise<Result>,
): AsyncGenerator<Result, void, void> {
  const iterator = source[Symbol.asyncIterator]()
  const end: IteratorResult<Result, void> = { done: true, value: undefined }
  async function stop(): Promise<IteratorResult<Result, void>> {
    await iterator.return?.()
    return end
  }
  return {
    async next() {
      const { done, value } = await iterator.next()
      if (done) return end
      try {
        return { done: false, value: await map(value) }
      } catch (error) {
        await stop()
        throw error
      }
    },
    return: stop,
    async throw(error) {
      await stop()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
    async [Symbol.asyncDispose]() {
      await stop()
    },
  }
}
