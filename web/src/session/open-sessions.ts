import { demonstration } from './demonstration.ts'

/** One place in which somebody's account is open. */
export interface OpenSession {
  readonly id: string
  /** In words by which they know it again, `Chrome · Android`; empty where the browser tells nothing. */
  readonly device: string
  readonly seenAt: Date
  readonly isThis: boolean
}

const answerWithinMs = 10_000

async function send(path: string, body?: unknown): Promise<unknown> {
  const isQuestion = body === undefined
  const response = await fetch(path, {
    method: isQuestion ? 'GET' : 'POST',
    headers: { 'x-aquacis-csrf': '1', ...(isQuestion ? {} : { 'content-type': 'application/json' }) },
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(answerWithinMs),
    ...(isQuestion ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response.json()
}

function readOne(told: unknown): OpenSession | null {
  if (typeof told !== 'object' || told === null) return null
  const { id, device, seenAt, isThis } = told as Partial<Record<keyof OpenSession, unknown>>
  if (typeof id !== 'string' || typeof seenAt !== 'string') return null
  return {
    id,
    device: typeof device === 'string' ? device : '',
    seenAt: new Date(seenAt),
    isThis: isThis === true,
  }
}

/** Where the account is open, this device first. Throws when the gateway does not answer. */
export async function openSessions(): Promise<readonly OpenSession[]> {
  // The invented house has no account: it is open here and nowhere else.
  if (demonstration() !== null) return [{ id: 'here', device: '', seenAt: new Date(), isThis: true }]
  const answer = await send('/auth/sessions')
  const list = typeof answer === 'object' && answer !== null && 'sessions' in answer ? answer.sessions : null
  if (!Array.isArray(list)) throw new Error('/auth/sessions answered without a list')
  return list
    .map(readOne)
    .filter((one) => one !== null)
    .sort((one, other) => Number(other.isThis) - Number(one.isThis))
}

/** Ends the account's session on another device. Throws when the gateway does not answer. */
export async function endSession(id: string): Promise<void> {
  await send('/auth/sessions/end', { id })
}

/** Ends every session of the account but this one. Throws when the gateway does not answer. */
export async function endOtherSessions(): Promise<void> {
  await send('/auth/sessions/end-others', {})
}
