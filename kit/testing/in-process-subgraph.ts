import { type ExecutionResult, type FormattedExecutionResult, parse } from 'graphql'
import { maskErrors } from '../runtime/errors.ts'
import { answerCompiled } from '../runtime/execution/answer-asked.ts'
import { compiledOperations } from '../runtime/execution/compiled-operations.ts'
import { contextMaker } from '../runtime/request-context.ts'
import { subgraphApollo } from '../runtime/subgraph-apollo.ts'
import type { SubgraphDefinition, SubgraphRoom } from '../runtime/subgraph-definition.ts'
import { subgraphSchema } from '../runtime/subgraph-schema.ts'
import { type LiveFrames, subscribeToEvents } from '../runtime/subscription-events.ts'
import { newTraceId, withTrace } from '../runtime/trace.ts'
import type { Viewer } from '../values/viewer.ts'

/** One operation, asked by a viewer. */
export interface InProcessRequest {
  readonly document: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly viewer: Viewer
  /** The instant that the rules see; the present unless told. */
  readonly now?: Date
  readonly traceId?: string
  /** Mark of the client, as the gateway gives it. */
  readonly client?: string
}

/** Frames as they leave. */
export interface InProcessFrames extends AsyncGenerator<FormattedExecutionResult, void, void> {
  /** What the gateway does once a minute, where the subscription was let in. */
  renew?(viewer: Viewer): Promise<void>
}

/** A subgraph without a port: the schema, `@auth`, masking and contexts of the real server. */
export interface InProcessSubgraph {
  /** Queries and mutations, `_entities` and `_service` included. */
  execute(request: InProcessRequest): Promise<FormattedExecutionResult<Record<string, unknown>>>
  /** Frames of a subscription; a single result with errors when it is refused. */
  subscribe(request: InProcessRequest): Promise<InProcessFrames>
  /** What the gateway composes with. */
  sdl(): Promise<string>
}

/** Puts a subgraph into this process, on a room with a real database. */
export function inProcessSubgraph(definition: SubgraphDefinition, room: SubgraphRoom): InProcessSubgraph {
  const schema = subgraphSchema(definition)
  const mask = maskErrors(room.log)
  const contextFor = contextMaker(definition, room)
  const answerShortly = answerCompiled(compiledOperations(schema), mask)
  const started = subgraphApollo({ schema, log: room.log, introspection: false })

  async function execute({
    document,
    variables,
    viewer,
    now,
    client,
    traceId = newTraceId(),
  }: InProcessRequest) {
    const apollo = await started
    const contextValue = contextFor(viewer, traceId, now, client)
    const operation = { query: document, variables: { ...variables } }
    const shortly = withTrace(traceId, () => answerShortly(operation, () => contextValue))
    if (shortly !== null) return shortly
    const { body } = await withTrace(traceId, () => apollo.executeOperation(operation, { contextValue }))
    if (body.kind !== 'single') throw new TypeError('an answer in several parts was not asked for')
    return body.singleResult
  }

  async function subscribe({ document, variables = {}, viewer, traceId = newTraceId() }: InProcessRequest) {
    const args = { schema, document: parse(document), variableValues: variables, operationName: null }
    const frames = await subscribeToEvents({ args, viewer, traceId, contextFor })
    if (!(Symbol.asyncIterator in frames)) return once(masked(frames))
    return mapped(frames)
  }

  async function* once(
    result: FormattedExecutionResult,
  ): AsyncGenerator<FormattedExecutionResult, void, void> {
    yield result
  }

  function mapped(frames: LiveFrames): InProcessFrames {
    const step = ({ done, value }: IteratorResult<ExecutionResult, void>) =>
      done || value === undefined
        ? { done: true as const, value: undefined }
        : { done: false as const, value: masked(value) }
    const generator: InProcessFrames = {
      renew: (viewer) => frames.renew(viewer),
      next: async () => step(await frames.next()),
      return: async () => step(await frames.return()),
      throw: async (error) => step(await frames.throw(error)),
      [Symbol.asyncIterator]: () => generator,
      [Symbol.asyncDispose]: async () => {
        await frames.return()
      },
    }
    return generator
  }

  function masked({ errors, ...result }: ExecutionResult): FormattedExecutionResult {
    return errors === undefined
      ? result
      : { ...result, errors: errors.map((error) => mask(error.toJSON(), error)) }
  }

  return {
    execute,
    subscribe,
    async sdl() {
      const { data } = await execute({ document: '{ _service { sdl } }', viewer: { kind: 'anonymous' } })
      const service = data?.['_service'] as { readonly sdl: string }
      return service.sdl
    },
  }
}
