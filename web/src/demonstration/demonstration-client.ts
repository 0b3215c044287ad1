import { cacheExchange } from '@urql/exchange-graphcache'
import { createClient, fetchExchange, type SubscriptionForwarder, subscriptionExchange } from '@urql/vue'
import { cacheRules } from '../graphql/cache-rules.ts'
import type { GraphClient } from '../graphql/client.ts'
import { noteAnswer, noteConnection } from '../graphql/connection.ts'
import { openHouse } from './ask-worker.ts'
import { answerDownloads } from './download/answer-downloads.ts'
import { type Scenario, scenarioNamed } from './scenario.ts'

const eventEveryMs = 5_000

type House = ReturnType<typeof openHouse>

interface Body {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
}

const never = new Promise<Response>(() => {})

/** When a scenario loses its connection, after all that was asked has been answered; never, in most. */
const cutAfterMs: Partial<Record<Scenario, number>> = { 'sin-respuesta': 0, desconectada: 1_500 }

/** Answers as the gateway does over HTTP, or fails to as the scenario wants. */
function answering(house: House, scenario: Scenario): typeof fetch {
  let isCut = false
  const cutMs = cutAfterMs[scenario]
  const cut = () => {
    isCut = true
    noteConnection('unanswered')
  }
  if (cutMs === 0) cut()
  let asking = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  return async (_url, init) => {
    if (scenario === 'espera') return never
    if (isCut) throw new TypeError('nobody answers in this scenario')
    const { query, variables = {} }: Body = JSON.parse(String(init?.body))
    clearTimeout(timer)
    asking += 1
    const answer = await house({ kind: 'answer', query, variables })
    asking -= 1
    if (asking === 0 && cutMs !== undefined) timer = setTimeout(cut, cutMs)
    noteConnection('answered')
    return new Response(answer, { headers: { 'content-type': 'application/json' } })
  }
}

function telling(house: House): SubscriptionForwarder {
  return ({ query, variables }) => ({
    subscribe: (sink) => {
      noteConnection('stream-up')
      const timer = setInterval(async () => {
        const told = await house({ kind: 'event', query: query ?? '', variables: variables ?? {} })
        if (typeof told !== 'string') return
        noteAnswer()
        sink.next(JSON.parse(told))
      }, eventEveryMs)
      return { unsubscribe: () => clearInterval(timer) }
    },
  })
}

/** The app's client, its cache and rules, in front of an invented house instead of the gateway. It keeps nothing. */
export function demonstrationClient(named: string): GraphClient {
  const scenario = scenarioNamed(named)
  const house = openHouse(scenario)
  answerDownloads(async ({ href }) => {
    const file = await house({ kind: 'file', address: href })
    return file instanceof Blob ? file : null
  })
  const isHeard = scenario !== 'espera' && cutAfterMs[scenario] === undefined
  const client = createClient({
    url: '/graphql',
    preferGetMethod: false,
    fetch: answering(house, scenario),
    exchanges: [
      cacheExchange(cacheRules),
      ...(isHeard ? [subscriptionExchange({ forwardSubscription: telling(house) })] : []),
      fetchExchange,
    ],
  })
  return { client, ready: Promise.resolve() }
}
