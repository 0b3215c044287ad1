import { cacheExchange } from '@urql/exchange-graphcache'
import { type Client, createClient, fetchExchange, mapExchange, subscriptionExchange } from '@urql/vue'
import { cacheRules } from '../graphql/cache-rules.ts'
import { withoutFailedParts } from '../graphql/partial-answer.ts'

/** What a server would answer to an operation, by its name: data, or a rejected promise where nobody answers. */
export type Answers = Record<string, (variables: Record<string, unknown>) => unknown>

/** An answer in which these fields are null, because whoever knows them is away. */
export class AnswerInPart {
  readonly body: { readonly data: unknown; readonly errors: readonly unknown[] }

  constructor(data: unknown, failed: readonly (readonly string[])[], code = 'UNAVAILABLE') {
    const whole = structuredClone(data)
    for (const path of failed) {
      const holder: unknown = path
        .slice(0, -1)
        .reduce<unknown>((value, key) => Reflect.get(Object(value), key), whole)
      Reflect.set(Object(holder), String(path.at(-1)), null)
    }
    const extensions = { code }
    this.body = { data: whole, errors: failed.map((path) => ({ message: 'away', path, extensions })) }
  }
}

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
      const told = await answers[operationName]?.(variables)
      const body = told instanceof AnswerInPart ? told.body : { data: told }
      return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
    },
    exchanges: [
      cacheExchange(cacheRules),
      mapExchange({ onResult: withoutFailedParts }),
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
