/** What came of a request: an answer, or none. */
export type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly text: string }
  /** `sent`: it may have been received and done all the same. */
  | { readonly kind: 'none'; readonly reason: string; readonly sent: boolean }

/** A request without its address. */
export interface Posting {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | FormData | undefined
}

// Nobody was there to take it, so nobody did.
const neverSent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS)/

/** Sends a POST; never throws for what the other side does. Neither headers nor body stand in a reason: both bear secrets. */
export async function post(url: string, { headers, body }: Posting, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', headers, signal, redirect: 'error' },
      ...(body === undefined ? {} : { body }),
    })
    return { kind: 'answer', status: response.status, text: await response.text() }
  } catch (error) {
    const code = codeOf(error)
    const reason = signal.aborted ? 'no respondió a tiempo' : `la conexión falló (${code})`
    return { kind: 'none', reason, sent: !neverSent.test(code) }
  }
}

function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
  }
  return error instanceof Error ? error.name : 'desconocido'
}
