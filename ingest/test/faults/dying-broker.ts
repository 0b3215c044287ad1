import { createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { generate, parser } from 'mqtt-packet'

// In a thread of its own: a broker that sends one message, and while its subscriber is busy with it all the others, and
// dies. Tells its port, and then how many messages there were.

const messages = 200
const busyMs = 100
const version = { protocolVersion: 5 }

function publish(index: number): Buffer {
  const topic = 'wmbus/concentrator/telegram'
  const packet = { cmd: 'publish', topic, payload: `${index}`, qos: 1, dup: false, retain: false } as const
  return generate({ ...packet, messageId: index + 1 }, version)
}

function serve(socket: Socket): void {
  const packets = parser(version)
  packets.on('packet', (packet) => {
    if (packet.cmd === 'connect')
      socket.write(generate({ cmd: 'connack', reasonCode: 0, sessionPresent: false }, version))
    if (packet.cmd === 'subscribe')
      void sendAndDie(socket, packet.subscriptions.length, packet.messageId ?? 0)
  })
  socket.on('data', (chunk) => packets.parse(chunk))
  socket.on('error', () => undefined)
}

async function sendAndDie(socket: Socket, filters: number, messageId: number): Promise<void> {
  const granted = Array.from({ length: filters }, () => 1)
  socket.write(generate({ cmd: 'suback', messageId, granted }, version))
  socket.write(publish(0))
  await wait(busyMs / 2)
  const rest = Array.from({ length: messages - 1 }, (_, index) => publish(index + 1))
  socket.write(Buffer.concat(rest), () => {
    socket.resetAndDestroy()
    parentPort?.postMessage({ sent: messages })
  })
}

const server = createServer(serve)
server.listen(0, '127.0.0.1', () => parentPort?.postMessage(server.address()))
