import type { Silence } from './psp-port.ts'

// Nobody was there to take it, so nobody did.
const neverSent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|SELF_SIGNED)/

/** What is known of a request that got no answer. */
export function unanswered(error: unknown, signal: AbortSignal): Silence {
  const code = codeOf(error)
  const reason = signal.aborted ? 'no respondió a tiempo' : `la conexión falló (${code})`
  return { kind: 'silent', sent: !neverSent.test(code), reason }
}

/** What an answer of no use says of the request: a fault of theirs may come after the deed, a refusal comes before it. */
export function unusable(status: number): Silence {
  const isBefore = status >= 400 && status < 500 && status !== 408
  return { kind: 'silent', sent: !isBefore, reason: `contestó ${status}` }
}

/** Whether an answer may be a refusal of the request as such: not one of success, of a fault, of our key or of their load. */
export function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status)
}

function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
  }
  return error instanceof Error ? error.name : 'desconocido'
}
