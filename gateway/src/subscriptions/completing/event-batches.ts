import type { BatchSigner, TokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { withTrace } from '@aquacis/kit/runtime/trace.ts'
import { anonymousViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import type { FormattedExecutionResult } from 'graphql'
import { openConnections } from '../../supergraph/asking/http/connections.ts'
import type { AskSubgraph, ExecutionRequest, SubgraphOperation } from '../../supergraph/executor.ts'
import type { SubgraphUrls } from '../../supergraph/subgraph-urls.ts'
import { unanswered } from '../../supergraph/unanswered.ts'
import { batchBody, readBatch } from './batch-text.ts'

/** One event of a subscription that is being completed. What is asked for it may wait for others of the same moment. */
export interface EventRequest extends ExecutionRequest {
  readonly isEvent: true
}

export interface EventBatchParts {
  /** What asks everything else, and what is alone in its moment. */
  readonly ask: AskSubgraph
  readonly urls: SubgraphUrls
  readonly sign: TokenSigner
  readonly signBatch: BatchSigner
  readonly log: Logger
}

export interface EventBatches {
  readonly ask: AskSubgraph
  close(): void
}

interface Question {
  readonly operation: SubgraphOperation
  readonly viewer: Viewer
  readonly traceId: string
  readonly answer: (result: FormattedExecutionResult) => void
}

/** Beside those of requests: a moment of many events must not be what requests wait for. */
const mostConnections = 8
const connectTimeoutMs = 2_000
/** More at once would make the first of them wait for the last. */
const mostTogether = 128
const patience = { deadlineMs: 5_000, mostAnswerBytes: 32 * 1_024 * 1_024 }

/**
 * Asks for the events of one turn together: one request for many viewers and one signature, where each alone would cost
 * more than everything else that is done for it. The subgraph answers each to its own viewer.
 */
export function batchEvents({ ask, urls, sign, signBatch, log }: EventBatchParts): EventBatches {
  const kept = new Map(
    [...urls].map(([name, origin]) => [
      name,
      openConnections({ origin, most: mostConnections, connectTimeoutMs }),
    ]),
  )
  /** By text and subgraph, what was asked for in this turn. A key made of both would be put together for each event. */
  let turn = new Map<string, Map<string, Question[]>>()

  function flush(): void {
    const asked = turn
    turn = new Map()
    for (const [subgraph, questions] of [...asked.values()].flatMap((each) => [...each])) {
      for (let start = 0; start < questions.length; start += mostTogether)
        void send(subgraph, questions.slice(start, start + mostTogether))
    }
  }

  async function send(subgraph: string, questions: readonly Question[]): Promise<void> {
    const [first] = questions
    if (first === undefined) return
    if (questions.length === 1) return first.answer(await ask(subgraph, first.operation, first))
    try {
      const results = await together(subgraph, first.operation.query, questions)
      for (const [index, { operation, answer }] of questions.entries())
        answer(results[index] ?? unanswered(operation))
    } catch (error) {
      withTrace(first.traceId, () =>
        log.warn({ err: error, subgraph, questions: questions.length }, 'a subgraph did not answer'),
      )
      for (const { operation, answer } of questions) answer(unanswered(operation))
    }
  }

  async function together(subgraph: string, query: string, questions: readonly Question[]) {
    const [connections, url] = [kept.get(subgraph), urls.get(subgraph)]
    if (connections === undefined || url === undefined)
      throw new Error(`subgraph ${subgraph} has no address: add it to AQUACIS_SUBGRAPH_URLS`)
    const token = await signBatch(
      questions.map(({ viewer }) => viewer),
      subgraph,
    )
    const authorization = `Bearer ${await sign(anonymousViewer, subgraph)}`
    const headers = ['content-type', 'application/json', 'authorization', authorization]
    const body = batchBody(`Bearer ${token}`, query, questions)
    const sent = { method: 'POST', path: `${url.pathname}/batch`, headers, body } as const
    const { status, text } = await connections.ask(sent, patience)
    return readBatch(status, text, questions.length)
  }

  return {
    ask(subgraph, operation, request) {
      if (!('isEvent' in request)) return ask(subgraph, operation, request)
      return new Promise((resolve) => {
        if (turn.size === 0) setImmediate(flush)
        const { viewer, traceId } = request
        const question = { operation, viewer, traceId, answer: resolve }
        let asked = turn.get(operation.query)
        if (asked === undefined) {
          asked = new Map()
          turn.set(operation.query, asked)
        }
        const others = asked.get(subgraph)
        if (others === undefined) asked.set(subgraph, [question])
        else others.push(question)
      })
    },
    close() {
      for (const connections of kept.values()) connections.close()
    },
  }
}
