import { cacheExchange } from '@urql/exchange-graphcache'
import { type Client, createClient, fetchExchange, subscriptionExchange } from '@urql/vue'
import { cacheRules } from '../graphql/cache-rules.ts'

/** What a server would answer to an operation, by its name: data, or a rejected promise where nobody answers. */
export type Answers = Record<string, (variables: Record<string, unknown>) => unknown>

export interface FakeGraph {
  readonly client: Client
  /** Names of the operations that reached the server, in order. */
  readonly asked: string[]
  /** Sends data to whoever subscribed. */
  push(data: Record<string, unknown>): void
}

interface AskedBody {
  readonly operationName: string
  readonly variables: Record<string, unknown>
}

/** The real client with the real cache rules in front of a server that answers as told. */
export function fakeGraph(answers: Answers): FakeGraph {
  const asked: string[] = []
  const listeners = new Set<(result: { data: Record<string, unknown> }) => void>()
  const client = createClient({
    url: 'http://nowhere.invalid/graphql',
    preferGetMethod: false,
    fetch: async (_url, init) => {
      const { operationName, variables }: AskedBody = JSON.parse(String(init?.body))
      asked.push(operationName)
      const data = await answers[operationName]?.(variables)
      return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } })
    },
    exchanges: [
      cacheExchange(cacheRules),
      subscriptionExchange({
        forwardSubscription: ({ operationName }) => ({
          subscribe: ({ next }) => {
            asked.push(operationName ?? '')
            listeners.add(next)
            return { unsubscribe: () => listeners.delete(next) }
          },
        }),
      }),
      fetchExchange,
    ],
  })
  return {
    client,
    asked,
    push: (data) => {
      for (const next of listeners) next({ data })
    },
  }
}
