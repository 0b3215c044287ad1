import type { JsonAnswer } from '../ask-json.ts'
import type { Silence } from '../psp-port.ts'
import { unanswered } from '../unanswered.ts'

/** What a call of the package came to: it throws for every answer but a good one. */
export async function conektaAnswer(
  call: Promise<{ readonly status: number; readonly data: unknown }>,
  signal: AbortSignal,
): Promise<JsonAnswer | Silence> {
  try {
    const { status, data } = await call
    return { kind: 'answer', status, body: data }
  } catch (error) {
    const response = responseOf(error)
    return response === null ? unanswered(error, signal) : { kind: 'answer', ...response }
  }
}

function responseOf(error: unknown): Pick<JsonAnswer, 'status' | 'body'> | null {
  if (!(error instanceof Error && 'response' in error)) return null
  const { response } = error
  if (typeof response !== 'object' || response === null) return null
  if (!('status' in response && typeof response.status === 'number')) return null
  return { status: response.status, body: 'data' in response ? response.data : null }
}
