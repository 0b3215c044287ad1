/** What a client says over `graphql-transport-ws`. */
export type SocketMessage =
  | { readonly type: 'connection_init' }
  | { readonly type: 'ping'; readonly payload: Readonly<Record<string, unknown>> | null }
  | { readonly type: 'pong' }
  | { readonly type: 'subscribe'; readonly id: string; readonly payload: Readonly<Record<string, unknown>> }
  | { readonly type: 'complete'; readonly id: string }

/** Clients take UUIDs or numbers. */
const longestId = 128

/** Null when it is no message of the protocol, or one that only a server sends. */
export function readSocketMessage(text: string): SocketMessage | null {
  const message = parse(text)
  if (!isRecord(message)) return null
  const { type, payload } = message
  const id = readId(message['id'])
  switch (type) {
    case 'connection_init':
      return isOptionalRecord(payload) ? { type } : null
    case 'ping':
      return isOptionalRecord(payload) ? { type, payload: payload ?? null } : null
    case 'pong':
      return isOptionalRecord(payload) ? { type } : null
    case 'subscribe':
      return id !== null && isRecord(payload) ? { type, id, payload } : null
    case 'complete':
      return id === null ? null : { type, id }
    default:
      return null
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function readId(id: unknown): string | null {
  return typeof id === 'string' && id !== '' && id.length <= longestId ? id : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOptionalRecord(value: unknown): value is Record<string, unknown> | null | undefined {
  return value === undefined || value === null || isRecord(value)
}
