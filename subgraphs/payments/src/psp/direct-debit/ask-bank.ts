import type { Silence } from '../psp-port.ts'
import { unanswered } from '../unanswered.ts'

/** A bank's answer, as text. */
export interface TextAnswer {
  readonly kind: 'answer'
  readonly status: number
  readonly text: string
}

/** Asks the bank, or brings it a file; never throws for what the other side does. */
export async function askBank(
  { url, key, file }: { readonly url: string; readonly key: string; readonly file?: string },
  signal: AbortSignal,
): Promise<TextAnswer | Silence> {
  const authorization = `Bearer ${key}`
  try {
    const response = await fetch(url, {
      ...{ signal, redirect: 'error' as const },
      ...(file === undefined
        ? { headers: { authorization } }
        : { method: 'PUT', headers: { authorization, 'content-type': 'text/plain' }, body: file }),
    })
    return { kind: 'answer', status: response.status, text: await response.text() }
  } catch (error) {
    return unanswered(error, signal)
  }
}
