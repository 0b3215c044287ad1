import type { FormattedExecutionResult } from 'graphql'
import { createCircuit } from './circuit.ts'
import { openConnections, type Patience } from './http/connections.ts'
import { readResult } from './read-result.ts'

/** A subgraph that takes longer is as good as down. */
const deadlineMs = 5_000
const connectTimeoutMs = 2_000
const mostConnections = 64
/** Requests of one subgraph that run or wait for a connection: whoever comes later would not be answered in time. */
const mostUnderWay = 2_048
const patience: Patience = { deadlineMs, mostAnswerBytes: 64 * 1_024 * 1_024 }
const usualHeaders = ['content-type', 'application/json', 'accept', 'application/json']

/** The way to one subgraph. */
export interface SubgraphDoor {
  /** Throws when it does not answer in time, answers what is no GraphQL, or has failed too often just now. */
  ask(body: string, headers: readonly string[]): Promise<FormattedExecutionResult>
  /** Throws a sentence when the subgraph does not say that it lives. */
  probe(): Promise<void>
  close(): void
}

/** Not asked: it failed too often, or too many wait for it. The log has heard of what led to it. */
export class SubgraphSpared extends Error {
  override readonly name = 'SubgraphSpared'
}

/** Kept connections, at most 64; a deadline; a circuit. */
export function openSubgraphDoor(url: URL): SubgraphDoor {
  const connections = openConnections({ origin: url, most: mostConnections, connectTimeoutMs })
  const path = `${url.pathname}${url.search}`
  const circuit = createCircuit()
  let underWay = 0

  function read(status: number, text: string): FormattedExecutionResult {
    try {
      const result = readResult(status, text)
      circuit.succeeded()
      return result
    } catch (error) {
      throw failed(error)
    }
  }

  function failed(error: unknown): unknown {
    circuit.failed(performance.now())
    return error
  }

  return {
    ask(body, headers) {
      if (underWay >= mostUnderWay)
        return Promise.reject(new SubgraphSpared(`${underWay} requests wait for it already`))
      if (!circuit.mayGo(performance.now()))
        return Promise.reject(new SubgraphSpared('it failed too often just now'))
      underWay += 1
      return connections
        .ask({ method: 'POST', path, headers: [...usualHeaders, ...headers], body }, patience)
        .then(
          ({ status, text }) => {
            underWay -= 1
            return read(status, text)
          },
          (error: unknown) => {
            underWay -= 1
            throw failed(error)
          },
        )
    },
    async probe() {
      const sent = { method: 'GET', path: '/health', headers: [], body: '' } as const
      const { status } = await connections.ask(sent, patience)
      if (status !== 200) throw new Error(`/health answered with status ${status}`)
    },
    // Nobody is left who waits for an answer.
    close: () => connections.close(),
  }
}
