import * as v from 'valibot'
import type { PacAccount } from '../settings.ts'
import { type Answer, type Posting, post } from './post.ts'

const tokenSchema = v.object({
  data: v.object({ token: v.string(), expires_in: v.optional(v.number(), 7_200) }),
})

/** Requests of somebody who is signed in at SW. */
export interface SwSession {
  /** Sends a POST with a token; signs in first, and once more where the token is not taken any more. */
  post(path: string, posting: () => Posting, signal: AbortSignal): Promise<Answer>
}

/** A session that signs in when it has to. */
export function createSwSession({ url, user, password }: PacAccount): SwSession {
  let token: { readonly text: string; readonly until: number } | null = null

  async function signIn(signal: AbortSignal): Promise<Answer | null> {
    const body = JSON.stringify({ user, password })
    const headers = { 'content-type': 'application/json' }
    const answer = await post(`${url}/v2/security/authenticate`, { headers, body }, signal)
    // Whatever becomes of signing in, no document was sent.
    if (answer.kind === 'none') return { ...answer, sent: false }
    const read = answer.status === 200 ? v.safeParse(tokenSchema, jsonOf(answer.text)) : null
    if (!read?.success) return { kind: 'none', reason: 'no dejó iniciar sesión', sent: false }
    const { token: text, expires_in } = read.output.data
    token = { text, until: Date.now() + (expires_in - 60) * 1_000 }
    return null
  }

  async function signedIn(path: string, { headers, body }: Posting, signal: AbortSignal): Promise<Answer> {
    if (token === null || Date.now() >= token.until) {
      const failed = await signIn(signal)
      if (failed !== null) return failed
    }
    const authorization = `bearer ${token?.text ?? ''}`
    return post(`${url}${path}`, { headers: { ...headers, authorization }, body }, signal)
  }

  return {
    async post(path, posting, signal) {
      const answer = await signedIn(path, posting(), signal)
      if (answer.kind === 'none' || answer.status !== 401) return answer
      token = null
      return signedIn(path, posting(), signal)
    },
  }
}

/** A text as JSON; undefined where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
