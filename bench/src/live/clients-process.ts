import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { quantile } from '../statistics.ts'
import { openAll } from './open-phone.ts'

// Phones: each with a socket of its own and one subscription. GET /heard answers with what they have heard since it was
// asked the last time: how many frames, and how long each took.

interface Phone {
  readonly cookie: string
  readonly home: string
}

const { LIVE_PORT: port, LIVE_GATEWAY: graph = '', LIVE_ORIGIN: origin = '' } = process.env
const { LIVE_PHONES: file = '', LIVE_HASH: sha256Hash = '', LIVE_QUERY: query } = process.env
const phones: readonly Phone[] = JSON.parse(readFileSync(file, 'utf8'))

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

const extensions = { persistedQuery: { version: 1, sha256Hash }, resume: null }
await openAll(
  phones.map(({ cookie, home }) => ({
    ...{ graph, origin, cookie, isToldThatItStands: query === undefined },
    payload: { variables: { home }, ...(query === undefined ? { extensions } : { query }) },
    hear: (frame) => hear(frame, home),
  })),
)
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
