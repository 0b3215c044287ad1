import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { WebSocket } from 'ws'
import { quantile } from '../statistics.ts'

// Phones: each with a socket of its own and one subscription. GET /heard answers with what they have heard since it was
// asked the last time: how many frames, and how long each took.

interface Phone {
  readonly cookie: string
  readonly home: string
}

const { LIVE_PORT: port, LIVE_GATEWAY: gateway = '', LIVE_ORIGIN: origin = '' } = process.env
const { LIVE_PHONES: file = '', LIVE_HASH: sha256Hash = '', LIVE_QUERY: query } = process.env
const phones: readonly Phone[] = JSON.parse(readFileSync(file, 'utf8'))
const atOnce = 50

let latencies: number[] = []
let whole = 0
let faults = 0

function hear(textOfFrame: string, home: string): void {
  const { type, payload } = JSON.parse(textOfFrame)
  if (type !== 'next') return
  const water = payload.data?.waterRan
  if (water === undefined) return
  latencies.push(performance.timeOrigin + performance.now() - water.at)
  if (payload.errors === undefined && water.home.name === `Casa ${home}`) whole += 1
  else faults += 1
}

async function open({ cookie, home }: Phone): Promise<void> {
  const socket = new WebSocket(gateway, 'graphql-transport-ws', {
    headers: { origin, cookie },
    perMessageDeflate: false,
    skipUTF8Validation: true,
  })
  socket.on('close', (code, reason) => console.error(`a socket was closed with ${code} ${reason}`))
  await once(socket, 'open')
  socket.send('{"type":"connection_init"}')
  await once(socket, 'message')
  const stands = once(socket, 'message')
  const extensions = { persistedQuery: { version: 1, sha256Hash }, resume: null }
  const payload = { variables: { home }, ...(query === undefined ? { extensions } : { query }) }
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }))
  // Ours tells its place once the subscription stands; others say nothing.
  if (query === undefined) await stands
  socket.on('message', (data) => hear(String(data), home))
}

async function openAll(): Promise<void> {
  const waiting = [...phones]
  const some = async () => {
    for (let phone = waiting.pop(); phone !== undefined; phone = waiting.pop()) await open(phone)
  }
  await Promise.all(Array.from({ length: atOnce }, some))
}

await openAll()
createServer((_request, response) => {
  const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)]
  response.end(JSON.stringify({ heard: latencies.length, whole, faults, p50, p99 }))
  if (_request.url === '/heard') {
    latencies = []
    whole = 0
    faults = 0
  }
}).listen(Number(port), '127.0.0.1', () => console.log('the phones listen'))
process.on('SIGTERM', () => process.exit(0))
