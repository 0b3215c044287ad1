import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import type { Authority } from '../authority.ts'
import type { Mosquitto } from './find-mosquitto.ts'

/** A broker of its own for one test file. */
export interface RunningMosquitto {
  /** With user names and no passwords. */
  readonly url: string
  /** With client certificates: the name in them is who connects. */
  readonly tlsUrl: string
  stop(): Promise<void>
}

/** Concentrators, devices and ingest may do what the production broker lets them do. */
const accessRules = `
pattern write wmbus/%u/telegram
pattern write meter/%u/telemetry
pattern write meter/%u/alert
pattern write meter/%u/command/ack
pattern read meter/%u/command
user chirpstack
topic write application/#
topic read application/+/device/+/command/down
user ingest
topic read #
topic write application/+/device/+/command/down
topic write meter/+/command
`

export async function startMosquitto(mosquitto: Mosquitto, authority: Authority): Promise<RunningMosquitto> {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-mosquitto-'))
  const [port, tlsPort] = [await freePort(), await freePort()]
  const server = await authority.issue('localhost')
  await writeFile(join(folder, 'acl'), accessRules, { mode: 0o600 })
  await writeFile(join(folder, 'mosquitto.conf'), configuration({ folder, port, tlsPort, authority, server }))
  const child = spawn(mosquitto.binary, ['-c', join(folder, 'mosquitto.conf')], {
    env: { ...process.env, ...mosquitto.environment },
    stdio: 'ignore',
  })
  await Promise.race([listening(port), failed(child)])
  return {
    url: `mqtt://127.0.0.1:${port}`,
    tlsUrl: `mqtts://localhost:${tlsPort}`,
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      await rm(folder, { recursive: true })
    },
  }
}

interface Places {
  readonly folder: string
  readonly port: number
  readonly tlsPort: number
  readonly authority: Authority
  readonly server: { readonly certificate: string; readonly key: string }
}

function configuration({ folder, port, tlsPort, authority, server }: Places): string {
  return `
per_listener_settings true
${process.getuid?.() === 0 ? 'user root' : ''}
persistence false
# Its own limits of 20 in flight and 1 000 queued are for devices, not for a consumer of all of them.
max_inflight_messages 0
max_queued_messages 0
listener ${port} 127.0.0.1
allow_anonymous true
acl_file ${join(folder, 'acl')}
listener ${tlsPort} 127.0.0.1
cafile ${authority.certificate}
certfile ${server.certificate}
keyfile ${server.key}
require_certificate true
use_identity_as_username true
allow_anonymous false
acl_file ${join(folder, 'acl')}
`
}

async function listening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(
        () => false,
        () => false,
      ),
    ]).catch(() => false)
    socket.destroy()
    if (isOpen) return
  }
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`Mosquitto ended with ${code}`)
}
