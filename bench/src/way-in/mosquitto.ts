import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findMosquitto, type Mosquitto } from '@aquacis/ingest/mosquitto'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import type { Publisher } from '@aquacis/simulators/fleet/load/publisher.ts'
import { handleOf, type Started } from '../processes.ts'
import { connectAll, type Ends, startIngest } from './ground.ts'
import type { Installed } from './installed.ts'
import { pacedIn } from './paced.ts'
import { createTally, type Tally } from './tally.ts'
import { acknowledgedWay, flooded, paced, type Way } from './way.ts'

/** Ends with a Mosquitto between: one that ingest consumes, and as a ceiling one that nobody listens to. */
export async function mosquittoEnds({ manifest, environment }: Installed): Promise<Ends> {
  const mosquitto = findMosquitto()
  if (mosquitto === undefined) throw new Error('there is no Mosquitto on this machine')
  const [consumed, alone] = [await startMosquitto(mosquitto), await startMosquitto(mosquitto)]
  const tally = createTally()
  const ingest = await startIngest(
    { ...environment, MQTT_URL: `mqtt://ingest@127.0.0.1:${consumed.port}` },
    tally.hear,
  )
  await tally.listening
  const [toAlone, toConsumed] = [
    await connectAll(manifest.concentrators, alone.port),
    await connectAll(manifest.concentrators, consumed.port),
  ]
  return {
    ingest: { process: ingest, way: talliedWay(toConsumed, tally) },
    ceiling: { ...alone, way: acknowledgedWay(toAlone) },
    async close() {
      for (const publisher of [...toAlone, ...toConsumed]) publisher.close()
      await ingest.stop()
      await Promise.all([consumed.stop(), alone.stop()])
    },
  }
}

/** The way on which the broker acknowledges before anything is committed: what ingest says of its batches counts. */
function talliedWay(publishers: readonly Publisher[], tally: Tally): Way {
  return {
    async flood(packets) {
      const before = tally.count()
      const all = await flooded(publishers, packets)
      const sentAt = all.flatMap((each) => each.sentAt)
      const committed = await tally.after(before, sentAt.length)
      return (sentAt.length * 1000) / ((committed.at(-1) ?? 0) - Math.min(...sentAt))
    },
    async pace(packets, perSecond) {
      const before = tally.count()
      const all = await paced(publishers, packets, perSecond)
      // The batches keep nearly the order in which telegrams came: the n-th committed was the n-th sent.
      const sentAt = Float64Array.from(all.flatMap((each) => each.sentAt)).sort()
      const committed = await tally.after(before, sentAt.length)
      const afterMs = committed.map((at, rank) => at - (sentAt[rank] ?? 0))
      return pacedIn(sentAt, afterMs)
    },
  }
}

interface RunningMosquitto extends Started {
  readonly port: number
}

async function startMosquitto({ binary, environment }: Mosquitto): Promise<RunningMosquitto> {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-bench-mosquitto-'))
  const port = await freePort()
  const file = join(folder, 'mosquitto.conf')
  await writeFile(file, configuration(port))
  const child: ChildProcess = spawn(binary, ['-c', file], {
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  })
  await listening(child, port)
  const handle = handleOf(child)
  return {
    ...handle,
    port,
    async stop() {
      await handle.stop()
      await rm(folder, { recursive: true })
    },
  }
}

/** Nothing on disk, and none of its limits for devices: a consumer of all of them has thousands in flight. */
function configuration(port: number): string {
  return `
${process.getuid?.() === 0 ? 'user root' : ''}
persistence false
max_inflight_messages 0
max_queued_messages 0
listener ${port} 127.0.0.1
allow_anonymous true
`
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  while (child.exitCode === null) {
    const socket = connect(port, '127.0.0.1')
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (isOpen) return
    await wait(20)
  }
  throw new Error(`Mosquitto ended with ${child.exitCode}`)
}
