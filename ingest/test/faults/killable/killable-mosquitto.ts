import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import type { Mosquitto } from '../../mosquitto/find-mosquitto.ts'

/** A Mosquitto that writes down what it holds, so that it may be killed. */
export interface KillableMosquitto {
  readonly url: string
  kill(): Promise<void>
  /** Starts it again over the same files and the same port. */
  start(): Promise<void>
  /** Removes its files, once it was killed. */
  remove(): Promise<void>
}

export async function killableMosquitto(mosquitto: Mosquitto): Promise<KillableMosquitto> {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-faults-mosquitto-'))
  const port = await freePort()
  const file = join(folder, 'mosquitto.conf')
  await writeFile(file, configuration(folder, port))
  let running = await listening(mosquitto, file, port)

  async function kill(): Promise<void> {
    const gone = once(running, 'exit')
    running.kill('SIGKILL')
    await gone
  }

  return {
    url: `mqtt://127.0.0.1:${port}`,
    kill,
    async start() {
      running = await listening(mosquitto, file, port)
    },
    async remove() {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function configuration(folder: string, port: number): string {
  return `
${process.getuid?.() === 0 ? 'user root' : ''}
persistence true
persistence_location ${folder}/
# After every turn in which something changed.
autosave_interval 1
autosave_on_changes true
# What is acknowledged to a publisher is on its way to the subscriber then, not held back for company.
set_tcp_nodelay true
# Its own limits of 20 in flight and 1 000 queued are for devices, not for a consumer of all of them.
max_inflight_messages 0
max_queued_messages 0
listener ${port} 127.0.0.1
allow_anonymous true
`
}

async function listening(
  { binary, environment }: Mosquitto,
  file: string,
  port: number,
): Promise<ChildProcess> {
  const child = spawn(binary, ['-c', file], { env: { ...process.env, ...environment }, stdio: 'ignore' })
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`Mosquitto ended with ${code}`)
  })
  // Nobody waits for its end any more once it listens.
  failed.catch(() => undefined)
  await Promise.race([answers(port), failed])
  return child
}

async function answers(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (isOpen) return
    await wait(10)
  }
}
