import type { BrowserContext } from '@playwright/test'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { hashOf } from './known-walk.ts'
import type { WalkDocument } from './walk-document.ts'

/** An answer of the graph, data and errors as they came. */
export interface Answer {
  readonly data: unknown
  readonly errors: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: Record<string, unknown>
  }[]
  readonly extensions?: Record<string, unknown>
}

/** Asks a walk document, each way into the graph in its own manner. */
export type Ask = (document: WalkDocument, variables: Record<string, unknown>) => Promise<Answer>

/** Asks through the gateway, by hash, with the cookies of a signed-in browser (or with none). */
export function throughGateway(origin: string, cookie: string): Ask {
  return async (document, variables) =>
    answerOf(
      await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-aquacis-csrf': '1',
          origin,
          ...(cookie === '' ? {} : { cookie }),
        },
        body: JSON.stringify({
          variables,
          extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } },
        }),
      }),
    )
}

/** Asks a subgraph directly, as only the gateway should, with an internal token of the asker's choosing. */
export function straightToSubgraph(url: string, token: string | undefined): Ask {
  return async (document, variables) =>
    answerOf(
      await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query: document.text, variables }),
      }),
    )
}

/** How long is listened: so many milliseconds, or until a frame is the one that was waited for. */
export interface Patience {
  readonly forMs: number
  readonly until?: (frame: Answer) => boolean
}

/** Collects the frames of a subscription. An error or a refused connection is told as such. */
export async function listen(
  origin: string,
  cookie: string,
  document: WalkDocument,
  variables: Record<string, unknown>,
  { forMs, until = () => false }: Patience,
): Promise<Answer[]> {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { cookie, origin } })
    }
  }
  const client = createClient({
    url: `${origin.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
    lazy: true,
  })
  const frames: Answer[] = []
  await new Promise<void>((resolve) => {
    const end = setTimeout(resolve, forMs)
    const done = () => {
      clearTimeout(end)
      resolve()
    }
    client.subscribe<Record<string, unknown>, Record<string, unknown>>(
      { query: '', variables, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } } },
      {
        next: ({ data, errors = [], extensions = {} }) => {
          const told = errors.map(({ message, extensions: own = {} }) => ({ message, extensions: own }))
          const frame = { data, errors: told, extensions }
          frames.push(frame)
          if (until(frame)) done()
        },
        error: (error) => {
          frames.push({ data: null, errors: [{ message: String(error) }] })
          done()
        },
        complete: done,
      },
    )
  })
  await client.dispose()
  return frames
}

/** The cookies of a browser as one header. */
export async function cookieOf(context: BrowserContext, origin: string): Promise<string> {
  const cookies = await context.cookies(origin)
  return cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ')
}

async function answerOf(response: Response): Promise<Answer> {
  const body = (await response.json().catch(() => ({}))) as Partial<Answer>
  const errors = body.errors ?? (response.ok ? [] : [{ message: `HTTP ${response.status}` }])
  return { data: body.data ?? null, errors }
}
