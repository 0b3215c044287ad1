import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { quantile } from '../statistics.ts'
import { openAll } from './open-phone.ts'

// Phones of a town, each following its home as the app does. GET /heard answers with the frames since it was asked the
// last time, and how long each came after the radio had handed its telegram to the broker.

interface Phone {
  readonly cookie: string
  readonly contractId: string
}

const {
  LIVE_PORT: port,
  LIVE_ORIGIN: origin = '',
  LIVE_PHONES: file = '',
  LIVE_HASH: sha256Hash = '',
} = process.env
const phones: readonly Phone[] = JSON.parse(readFileSync(file, 'utf8'))

let latencies: number[] = []
let faults = 0

function hear(frame: string, contractId: string): void {
  const { type, payload } = JSON.parse(frame)
  const update = payload?.data?.consumptionUpdated
  if (type !== 'next' || update === undefined) return
  const isWhole =
    payload.errors === undefined &&
    update.servicePoint.contract.id === contractId &&
    update.servicePoint.contract.holder.displayName !== ''
  if (!isWhole) faults += 1
  // The concentrator stamps the telegram as it publishes it, and a meter without a clock of its own is read then.
  latencies.push(Date.now() - Date.parse(update.reading.at))
}

const extensions = { persistedQuery: { version: 1, sha256Hash }, resume: null }
await openAll(
  phones.map(({ cookie, contractId }) => ({
    ...{ graph: `${origin.replace('http', 'ws')}/graphql`, origin, cookie, isToldThatItStands: true },
    payload: { variables: { contractId }, extensions },
    hear: (frame) => hear(frame, contractId),
  })),
)
createServer((_request, response) => {
  const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)]
  response.end(JSON.stringify({ heard: latencies.length, faults, p50, p99 }))
  latencies = []
  faults = 0
}).listen(Number(port), '127.0.0.1', () => console.log('the phones listen'))
process.on('SIGTERM', () => process.exit(0))
