import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createBareServer, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import {
  type Connections,
  openConnections,
  type Patience,
  type Sent,
} from '../../src/supergraph/asking/http/connections.ts'

const usual: Patience = { deadlineMs: 5_000, mostAnswerBytes: 1 << 20 }
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

function question(body: string): Sent {
  return { method: 'POST', path: '/x?y=1', headers: ['content-type', 'application/json'], body }
}

async function serverThat(
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void,
) {
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => answer(request, response, Buffer.concat(chunks).toString()))
  })
  server.on('connection', (socket) => sockets.add(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { origin: originOf(server.address() as AddressInfo), sockets }
}

/** Says the same to everybody, whatever they ask. */
async function serverOfBytes(said: string, thenEnd: boolean) {
  const server = createBareServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.once('data', () => (thenEnd ? socket.end(said) : socket.write(said)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  return originOf(server.address() as AddressInfo)
}

function originOf({ port }: AddressInfo): URL {
  return new URL(`http://127.0.0.1:${port}`)
}

function connectionsTo(origin: URL, most = 4): Connections {
  const connections = openConnections({ origin, most, connectTimeoutMs: 2_000 })
  closing.push(() => connections.close())
  return connections
}

test('what is asked arrives whole, letters and all, and so does the answer', async () => {
  const { origin } = await serverThat((request, response, body) => {
    response.end(JSON.stringify([request.method, request.url, request.headers['content-type'], body]))
  })
  const connections = connectionsTo(origin)
  for (const body of ['{"a":1}', '{"a":"ñ💧"}', 'é', 'x'.repeat(300_000)]) {
    const { status, text } = await connections.ask(question(body), usual)
    expect([status, ...(JSON.parse(text) as string[])]).toEqual([
      200,
      'POST',
      '/x?y=1',
      'application/json',
      body,
    ])
  }
})

test('one after the other go over one connection, and more at once over no more than are allowed', async () => {
  const { origin, sockets } = await serverThat((_request, response, body) => response.end(body))
  const connections = connectionsTo(origin, 3)
  for (const body of ['1', '2', '3']) await connections.ask(question(body), usual)
  expect(sockets.size).toBe(1)
  const bodies = Array.from({ length: 40 }, (_, index) => String(index))
  const answers = await Promise.all(bodies.map((body) => connections.ask(question(body), usual)))
  expect(answers.map(({ text }) => text)).toEqual(bodies)
  expect(sockets.size).toBe(3)
})

test('a server that closes the connection after its answer is asked over another', async () => {
  const { origin, sockets } = await serverThat((_request, response, body) => {
    response.setHeader('connection', 'close').end(body)
  })
  const connections = connectionsTo(origin)
  for (const body of ['1', '2']) expect((await connections.ask(question(body), usual)).text).toBe(body)
  expect(sockets.size).toBe(2)
})

test('a server that closes an idle connection is asked over another', async () => {
  const { origin, sockets } = await serverThat((_request, response, body) => response.end(body))
  const connections = connectionsTo(origin)
  await connections.ask(question('1'), usual)
  const [first] = sockets
  first?.end()
  await once(first as Socket, 'close')
  expect((await connections.ask(question('2'), usual)).text).toBe('2')
  expect(sockets.size).toBe(2)
})

test('who does not answer in time is let go of, and whoever waited is asked over a new connection', async () => {
  const { origin } = await serverThat((_request, response, body) => {
    if (body !== 'never') response.end(body)
  })
  const connections = connectionsTo(origin, 1)
  const never = connections.ask(question('never'), { ...usual, deadlineMs: 50 })
  const next = connections.ask(question('next'), usual)
  await expect(never).rejects.toThrow('no answer within 50 ms')
  expect((await next).text).toBe('next')
})

test('who waits for a connection has a deadline too', async () => {
  const { origin } = await serverThat((_request, response, body) => {
    if (body !== 'never') response.end(body)
  })
  const connections = connectionsTo(origin, 1)
  const never = connections.ask(question('never'), usual)
  const late = connections.ask(question('late'), { ...usual, deadlineMs: 20 })
  await expect(late).rejects.toThrow('no answer within 20 ms')
  connections.close()
  await expect(never).rejects.toThrow('the connections were closed')
  await expect(connections.ask(question('after'), usual)).rejects.toThrow('the connections were closed')
})

test('a server that is not there, goes in the middle, or speaks otherwise is an error, and no second request', async () => {
  const nowhere = await serverOfBytes('', true)
  await expect(connectionsTo(nowhere).ask(question('1'), usual)).rejects.toThrow('closed the connection')
  const cut = await serverOfBytes('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc', true)
  await expect(connectionsTo(cut).ask(question('1'), usual)).rejects.toThrow('closed the connection')
  const other = await serverOfBytes('220 mail.example ESMTP\r\n\r\n', false)
  await expect(connectionsTo(other).ask(question('1'), usual)).rejects.toThrow('does not begin as HTTP')
  await expect(connectionsTo(new URL('http://127.0.0.1:1')).ask(question('1'), usual)).rejects.toThrow(
    'ECONNREFUSED',
  )
  const large = await serverOfBytes(`HTTP/1.1 200 OK\r\ncontent-length: 99999999\r\n\r\n`, false)
  await expect(connectionsTo(large).ask(question('1'), usual)).rejects.toThrow('is larger than')
})
