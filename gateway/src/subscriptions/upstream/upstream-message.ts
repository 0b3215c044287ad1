import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql'

/** What a subgraph says over `graphql-transport-ws`, as far as it concerns who listens. */
export type UpstreamMessage =
  /** `renewWithinSeconds` when it is one of ours: it says so, and when a subscription stands. */
  | { readonly type: 'connection_ack'; readonly renewWithinSeconds: number | null }
  | { readonly type: 'ping'; readonly subscribed: string | null }
  | { readonly type: 'pong' }
  | { readonly type: 'next'; readonly id: string; readonly payload: FormattedExecutionResult }
  | { readonly type: 'error'; readonly id: string; readonly payload: readonly GraphQLFormattedError[] }
  | { readonly type: 'complete'; readonly id: string }

/** Null when it is no message of the protocol. */
export function readUpstreamMessage(text: string): UpstreamMessage | null {
  const message = parse(text)
  if (message === null) return null
  const { type, payload } = message
  const id = typeof message['id'] === 'string' ? message['id'] : null
  if (type === 'next' && id !== null && isRecord(payload)) return { type, id, payload }
  if (type === 'error' && id !== null && isErrors(payload)) return { type, id, payload }
  if (type === 'complete' && id !== null) return { type, id }
  if (type === 'pong') return { type }
  if (type === 'ping') return { type, subscribed: textIn(payload, 'subscribed') }
  if (type !== 'connection_ack') return null
  const seconds = isRecord(payload) ? payload['renewWithinSeconds'] : null
  return { type, renewWithinSeconds: typeof seconds === 'number' && seconds >= 1 ? seconds : null }
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const message: unknown = JSON.parse(text)
    return isRecord(message) ? message : null
  } catch {
    return null
  }
}

function textIn(payload: unknown, name: string): string | null {
  const value = isRecord(payload) ? payload[name] : null
  return typeof value === 'string' ? value : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isErrors(payload: unknown): payload is readonly GraphQLFormattedError[] {
  return (
    Array.isArray(payload) &&
    payload.every((error) => isRecord(error) && typeof error['message'] === 'string')
  )
}
