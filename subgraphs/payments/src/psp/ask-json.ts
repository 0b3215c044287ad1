import type { Silence } from './psp-port.ts'
import { unanswered } from './unanswered.ts'

/** An answer of a JSON API; `body` is null where it is none. */
export interface JsonAnswer {
  readonly kind: 'answer'
  readonly status: number
  readonly body: unknown
}

/** A request of a JSON API. */
export interface JsonRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: object
}

/** Asks; never throws for what the other side does. */
export async function askJson(
  { method, url, headers, body }: JsonRequest,
  signal: AbortSignal,
): Promise<JsonAnswer | Silence> {
  try {
    const response = await fetch(url, {
      ...{ method, signal, redirect: 'error' as const },
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { kind: 'answer', status: response.status, body: jsonOf(text) }
  } catch (error) {
    return unanswered(error, signal)
  }
}

/** What a text says as JSON; null where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
