import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeHttpServer, openHttpServer, usualConnectionLimits } from '../../src/http/http-server.ts'
import { answerNothingHere } from '../../src/http/refusals.ts'

// The limits of connections, made short: what they mean is the same, and nobody waits ten seconds for it.
const limits = {
  ...usualConnectionLimits,
  headersMs: 300,
  requestMs: 600,
  lookEveryMs: 50,
  connections: 120,
}
const slowClients = 100

let port = 0
let close: () => Promise<void>
beforeAll(async () => {
  const log = createLogger('gateway', 'silent')
  const server = await openHttpServer({
    publicOrigin: new URL('https://aguas.example'),
    graphql: (request, response) => {
      request.resume()
      request.on('end', () => response.end('{"data":{}}'))
    },
    limits,
    log,
  })
  answerNothingHere(server)
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  port = Number(new URL(address).port)
  close = () => closeHttpServer(server, log)
})
afterAll(() => close())

async function open(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

const ask = () =>
  fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })

test('clients that never finish their headers are cut, and everybody else is answered meanwhile', async () => {
  const sockets = await Promise.all(Array.from({ length: slowClients }, open))
  const answers = sockets.map((socket) => text(socket))
  // A header every moment, for ever: each on its own looks like a slow network.
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('x-slow: 1\r\n')
  }, 40)
  for (const socket of sockets) socket.write('POST /graphql HTTP/1.1\r\nhost: a\r\n')
  try {
    for (let i = 0; i < 5; i += 1) expect((await ask()).status).toBe(200)
    expect(sockets.every(({ destroyed }) => !destroyed)).toBe(true)
    const said = await Promise.all(answers)
    expect(said.every((answer) => /^HTTP\/1.1 408 .*took too long/s.test(answer))).toBe(true)
  } finally {
    clearInterval(drip)
  }
  expect((await ask()).status).toBe(200)
})

test('a client that never finishes its body is cut, too', async () => {
  const socket = await open()
  const answer = text(socket)
  socket.write(
    'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n',
  )
  const drip = setInterval(() => socket.writable && socket.write('x'), 40)
  const began = performance.now()
  await answer
  clearInterval(drip)
  // The whole body would have taken forty seconds.
  expect(performance.now() - began).toBeLessThan(20_000)
})

test('more connections than there is room for are closed at once, and those that are here stay', async () => {
  const held = await Promise.all(Array.from({ length: limits.connections }, open))
  // The last ones may still be on their way into the server: those that were let in can ask.
  const late = await open()
  late.write('GET /nothing HTTP/1.1\r\nhost: a\r\n\r\n')
  expect(await text(late).catch(() => '')).toBe('')
  const [first] = held
  first?.write('GET /nothing HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n')
  expect(first && (await text(first))).toContain('HTTP/1.1 404')
  for (const socket of held) socket.destroy()
  await expect
    .poll(() =>
      ask()
        .then(({ status }) => status)
        .catch(() => 'full'),
    )
    .toBe(200)
})

test.each([
  ['headers that are too large', `GET / HTTP/1.1\r\nhost: a\r\nx-large: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['too many headers', `GET / HTTP/1.1\r\nhost: a\r\n${'x-a: 1\r\n'.repeat(101)}\r\n`, 431],
  ['no request at all', 'hello, is anybody there?\r\n\r\n', 400],
  [
    'a length and pieces at once',
    'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['a request for no host', 'GET /nothing HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
])('%s is refused, and the connection ends', async (_what, request, status) => {
  const socket = await open()
  socket.write(request)
  const answer = await text(socket)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
})

test('a refused connection hears why, in the shape of the graph', async () => {
  const socket = await open()
  socket.write(`GET / HTTP/1.1\r\nhost: a\r\nx-large: ${'x'.repeat(20_000)}\r\n\r\n`)
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n')
  expect(head).toContain('x-content-type-options: nosniff')
  expect(head).toContain('strict-transport-security')
  expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
})
