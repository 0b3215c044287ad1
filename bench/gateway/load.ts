import { Agent, request } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import type { OperationName } from './graph.ts'

/** One way of asking for the operations. */
export interface Target {
  readonly url: URL
  /** Of several clients, who ask in turn. */
  readonly headers: readonly Readonly<Record<string, string>>[]
  /** Bodies of the requests, as this target takes them. */
  readonly bodies: Readonly<Record<OperationName, readonly string[]>>
}

/** One person may have as many under way at our gateway; those who are signed in are several. */
const atATime = 32
const agent = new Agent({ keepAlive: true, maxSockets: atATime })

/**
 * Asks so many times, thirty-two at a time. The first answer to each body must mean what is expected, and the others
 * must be the same text: throws what it was otherwise.
 */
export async function ask(
  target: Target,
  operation: OperationName,
  count: number,
  expected: readonly unknown[],
): Promise<void> {
  const bodies = target.bodies[operation]
  const texts: string[] = []
  let asked = 0
  async function again(_: unknown, client: number): Promise<void> {
    while (asked < count) {
      const turn = asked % bodies.length
      asked += 1
      const text = await post(target, bodies[turn] ?? '', client)
      const known = texts[turn]
      const isRight =
        known === undefined ? isDeepStrictEqual(JSON.parse(text), expected[turn]) : text === known
      if (!isRight)
        throw new Error(`${target.url.href} answers ${operation} otherwise: ${text.slice(0, 300)}`)
      texts[turn] = text
    }
  }
  await Promise.all(Array.from({ length: atATime }, again))
}

/** The answer's text; throws when its status is not 200. */
export function post(target: Target, body: string, client = 0): Promise<string> {
  const { url, headers } = target
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
    call.on('error', (error) => {
      // The server had just closed what lay idle while others had their turn: the next connection is a new one.
      if (call.reusedSocket && isHungUp(error)) resolve(post(target, body, client))
      else reject(error)
    })
    call.end(body)
  })
}

function isHungUp(error: Error): boolean {
  return 'code' in error && error.code === 'ECONNRESET'
}
