import { Agent, request } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import type { OperationName } from './graph.ts'

/** One way of asking for the operations. */
export interface Target {
  readonly url: URL
  /** Of several clients, who ask in turn. */
  readonly headers: readonly Readonly<Record<string, string>>[]
  /** Bodies of the requests, as this target takes them. */
  readonly bodies: Readonly<Record<OperationName, string>>
}

/** One person may have as many under way at our gateway; those who are signed in are several. */
const atATime = 32
const agent = new Agent({ keepAlive: true, maxSockets: atATime })

/**
 * Asks so many times, thirty-two at a time. Every answer must be the same text, and mean what is expected: throws what it
 * was otherwise.
 */
export async function ask(
  target: Target,
  operation: OperationName,
  count: number,
  expected: unknown,
): Promise<void> {
  const body = target.bodies[operation]
  const first = await post(target, body)
  if (!isDeepStrictEqual(JSON.parse(first), expected)) {
    throw new Error(`${target.url.href} answers ${operation} otherwise: ${first.slice(0, 300)}`)
  }
  let left = count - 1
  async function again(_: unknown, client: number): Promise<void> {
    while (left > 0) {
      left -= 1
      const text = await post(target, body, client)
      if (text !== first) throw new Error(`${target.url.href} changed its answer: ${text.slice(0, 300)}`)
    }
  }
  await Promise.all(Array.from({ length: atATime }, again))
}

/** The answer's text; throws when its status is not 200. */
export function post({ url, headers }: Target, body: string, client = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = {
      'content-type': 'application/json',
      accept: 'application/json',
      'content-length': Buffer.byteLength(body),
      ...headers[client % headers.length],
    }
    const call = request(url, { method: 'POST', agent, headers: sent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (response.statusCode === 200) resolve(text)
        else reject(new Error(`${url.href} answered ${response.statusCode}: ${text.slice(0, 300)}`))
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}
