import { verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type RunningPsp, startPsp } from '../start-psp.ts'
import { drawKeyPair } from '../webhooks/key-pair.ts'
import { holdAgainst } from './held-against.ts'

/** A JSON object of an answer. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads answers that other tests hold against the description.
export type Answer = any

/** A webhook that came, with whether its signature holds. */
export interface Came {
  readonly type: string
  readonly body: Answer
  readonly raw: string
  readonly isSigned: boolean
  /** Milliseconds of a clock that only goes forward. */
  readonly at: number
}

/** A merchant's server and a client of both providers. */
export interface Shop extends AsyncDisposable {
  readonly psp: RunningPsp
  readonly came: Came[]
  /** The statuses with which the next webhooks are answered; 200 when there are none. */
  readonly answers: number[]
  ask(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly body: Answer }>
}

export const privateKey = 'key_private'
export const publicKey = 'key_public'

/** Drawn once: two new ones for each test take longer than the tests. */
const pair = drawKeyPair()

/** A shop whose webhooks both providers know. */
export async function openShop(options: { readonly stateFile?: string } = {}): Promise<Shop> {
  const psp = await startPsp({ privateKey, publicKey, retryMs: 20, drawKeyPair: () => pair, ...options })
  const came: Came[] = []
  const answers: number[] = []
  const keys: Record<string, string> = {}
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const raw = Buffer.concat(parts)
      const digest = request.headers['digest']
      const key = keys[request.url ?? ''] ?? ''
      const isSigned =
        typeof digest === 'string' && verify('RSA-SHA256', raw, key, Buffer.from(digest, 'base64'))
      const body = JSON.parse(raw.toString('utf8'))
      came.push({ type: body.type, body, raw: raw.toString('utf8'), isSigned, at: performance.now() })
      response.writeHead(answers.shift() ?? 200).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const ask: Shop['ask'] = async (method, path, body) => {
    const response = await fetch(psp.url + path, {
      method,
      headers: {
        authorization: `Bearer ${privateKey}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true
    const answer = isJson && text !== '' ? JSON.parse(text) : text
    holdAgainst({ method, path, request: body, status: response.status, answer })
    return { status: response.status, body: answer }
  }
  for (const provider of ['conekta', 'femsa']) {
    const key = await ask('POST', `/${provider}/webhook_keys`, { active: true })
    keys[`/${provider}`] = key.body.public_key
    await ask('POST', `/${provider}/webhooks`, {
      url: `http://127.0.0.1:${port}/${provider}`,
      ...(provider === 'femsa' ? { synchronous: false } : {}),
    })
  }
  await psp.idle()
  came.length = 0
  return {
    ...{ psp, came, answers, ask },
    async [Symbol.asyncDispose]() {
      await psp.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

/** An order of one line, paid by one charge. */
export function orderOf(
  amount: number,
  paymentMethod: object,
  more: object = {},
): Readonly<Record<string, unknown>> {
  return {
    currency: 'MXN',
    customer_info: { name: 'Ana Torres', email: 'ana@example.mx', phone: '+524421234567' },
    line_items: [{ name: 'Recibo de agua', quantity: 1, unit_price: amount }],
    charges: [{ payment_method: paymentMethod }],
    metadata: { reference: 'REF-1' },
    ...more,
  }
}
