import { once } from 'node:events'
import { driveLoad, type LoadCounts } from '@aquacis/simulators/fleet/load/drive-load.ts'
import { loadMessages, mostMessages } from '@aquacis/simulators/fleet/load/load-messages.ts'
import { type BrokerPlace, openPublisher, type Publisher } from '@aquacis/simulators/fleet/load/publisher.ts'
import {
  fleetManifest,
  type Household,
  type Sender,
  senderOf,
  sendersOf,
} from '@aquacis/simulators/fleet/manifest.ts'
import type { Command, Streams } from '../command.ts'
import { type LoadArguments, readLoadArguments } from '../load-arguments.ts'

const help = `aquacis load: presses on the meters' door.

Usage: npx -y pnpm@12 -s aquacis load [options]

  --url URL          the broker: mqtt:// or mqtts:// (mqtt://127.0.0.1:4003, that of “start”)
  --rate N           messages a second (1000)
  --seconds N        for so long (60)
  --meters N         of so many meters (2000)
  --network NAME     wmbus, lorawan, nbiot or mix (mix)
  --mix A/B/C        parts of those meters on wM-Bus, LoRaWAN and NB-IoT (70/20/10)
  --seed WORD        which fleet (aquacis)
  --connections C    connections to the broker (one of each concentrator, network server and platform)
  --window N         messages that may wait for their acknowledgement before the load waits for them (20000)
  --allow-remote     a broker that is not on this machine

Meters, keys and passwords follow from seed, meters and mix: they are those of
  npx -y pnpm@12 start --seed WORD --meters N --mix A/B/C
and a broker in front of such a system knows them. Each message is new: two seconds further than the last one of its
meter, on LoRaWAN twelve hours, up to now. What the meters of a running fleet say at the same time is not contradicted,
but readings that come late cost more than those in order: for figures, start that system with --no-fleet, and for
LoRaWAN, whose meters tell of the past, with --history-months 0.

Output, JSON lines: one a second, and one at the end with "done":true
  {"seconds":1,"sent":5000,"acknowledged":4987,"errors":0,"p50Ms":18.2,"p99Ms":41.5}
    sent, acknowledged   messages, of QoS 1; behind the meters' door acknowledged means committed
    errors               of connections that broke, and what nobody acknowledged within 30 s of the end
    p50Ms, p99Ms         from publishing to the acknowledgement, to one per cent
The exit code is 0 when all was acknowledged.
`

const patienceMs = 30_000

/** `aquacis load`: telegrams of a simulated fleet at a steady rate, and what the broker makes of them. */
export const loadCommand: Command = {
  name: 'load',
  summary: "presses on the meters' door at a steady rate, and times its acknowledgements",
  help,
  async run(args, streams) {
    const wanted = readLoadArguments(args)
    if ('fault' in wanted) return complain(streams, wanted.fault)
    const manifest = fleetManifest({ seed: wanted.seed, meters: wanted.meters, mix: wanted.mix })
    const speaking = manifest.households.filter(({ radio }) => speaks(radio, wanted))
    const count = wanted.rate * wanted.seconds
    if (speaking.length === 0 || count > mostMessages(speaking)) {
      return complain(
        streams,
        `${speaking.length} meters have not ${count} different things to say: more --meters, or less --rate or --seconds.`,
      )
    }
    try {
      // A sender that nobody speaks through needs no connection.
      const needed = new Set(speaking.map(senderOf))
      const senders = sendersOf(manifest).filter(({ id }) => needed.has(id))
      const connections = await connect(wanted, senders)
      const ended = await press(wanted, connections, speaking, streams)
      for (const publisher of [...connections.values()].flat()) publisher.close()
      await write(streams, { done: true, ...ended })
      return ended.errors === 0 ? 0 : 1
    } catch (error) {
      return complain(streams, sentenceOf(error, wanted.place))
    }
  },
}

function sentenceOf(error: unknown, { host, port }: BrokerPlace): string {
  if (!(error instanceof Error)) return String(error)
  if (!('code' in error) || error.code !== 'ECONNREFUSED') return error.message
  return `Nobody listens at ${host}:${port}. Start the system (npx -y pnpm@12 start), or name its broker with --url.`
}

function speaks({ network }: Household['radio'], wanted: LoadArguments): boolean {
  return wanted.network === null || network === wanted.network
}

async function connect(
  { place, connections }: LoadArguments,
  senders: readonly Sender[],
): Promise<ReadonlyMap<string, readonly Publisher[]>> {
  const each = Math.max(1, Math.round((connections ?? senders.length) / senders.length))
  const opened = senders.map(async (sender): Promise<[string, Publisher[]]> => {
    const own = Array.from({ length: each }, (_, index) => open(place, sender, index))
    return [sender.id, await Promise.all(own)]
  })
  return new Map(await Promise.all(opened))
}

function open(place: BrokerPlace, sender: Sender, index: number): Promise<Publisher> {
  return openPublisher(place, sender, `load-${process.pid}-${sender.id}-${index}`)
}

function press(
  { rate, seconds, window }: LoadArguments,
  connections: ReadonlyMap<string, readonly Publisher[]>,
  speaking: readonly Household[],
  streams: Streams,
): Promise<LoadCounts> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  return driveLoad({
    connections,
    messages: loadMessages(speaking, rate * seconds, new Date()),
    perSecond: rate,
    window,
    patienceMs,
    signal: stop.signal,
    progress: (counts) => void streams.output.write(`${JSON.stringify(counts)}\n`),
  })
}

async function write({ output }: Streams, value: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain')
}

function complain({ complaints }: Streams, sentence: string): number {
  complaints.write(`${sentence}\n`)
  return 2
}
