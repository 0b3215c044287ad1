import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
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

/** Frames of a running subscription. */
export interface LiveFrames extends AsyncGenerator<ExecutionResult, void, void> {
  /** The viewer's token was renewed: asks the source whether the viewer may still listen. */
  renew(viewer: Viewer): Promise<void>
  /** Ends it: one frame with this error, and no more. */
  end(error: GraphQLError): void
}

/**
 * What a source may have beside its events. `renew` is asked each time the viewer's token is renewed, once a minute at
 * least; a source whose viewer may not listen any more fails its next event with a GraphQLError, and that is the last
 * frame.
 */
export interface RenewableEvents<Event> extends AsyncIterableIterator<Event> {
  renew(viewer: Viewer): Promise<void>
}

/**
 * Runs a subscription: its source once, then the selection for each event, with a context of its own, so that what a
 * loader has seen never goes into the next event. An event that carries a `traceId` hands it on in
 * `extensions.traceId`: the way from a telegram to a frame. Resolves with errors when the source refuses.
 */
export async function subscribeToEvents(request: SubscriptionRequest): Promise<LiveFrames | ExecutionResult> {
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
function eachEvent(
  source: AsyncIterable<unknown>,
  map: (event: unknown) => Promise<ExecutionResult>,
): LiveFrames {
  const iterator = source[Symbol.asyncIterator]()
  const end: IteratorResult<ExecutionResult, void> = { done: true, value: undefined }
  let farewell: GraphQLError | null = null
  let ended = false

  async function stop(): Promise<IteratorResult<ExecutionResult, void>> {
    ended = true
    await iterator.return?.()
    return end
  }

  /** The error that ended it, once. */
  function last(): IteratorResult<ExecutionResult, void> {
    if (farewell === null) return end
    const errors = [farewell]
    farewell = null
    return { done: false, value: { errors } }
  }

  async function nextEvent(): Promise<IteratorResult<unknown>> {
    try {
      return await iterator.next()
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      farewell ??= error
      return end
    }
  }

  return {
    async next() {
      if (ended) return last()
      const { done, value } = await nextEvent()
      if (done || ended) {
        ended = true
        return last()
      }
      try {
        return { done: false, value: await map(value) }
      } catch (error) {
        await stop()
        throw error
      }
    },
    async renew(viewer) {
      if (isRenewable(source)) await source.renew(viewer)
    },
    end(error) {
      farewell = error
      void stop()
    },
    async return() {
      farewell = null
      return stop()
    },
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

function isRenewable(source: object): source is RenewableEvents<unknown> {
  return 'renew' in source && typeof source.renew === 'function'
}
