import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { silentLog } from '../../testing/database.ts'
import { systemViewer } from '../../values/viewer.ts'
import { openDatabase } from '../database.ts'

/** A message of the server: kind, length, body (PostgreSQL protocol §55.7). */
function message(kind: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(kind), length, body])
}

const authenticated = message('R', Buffer.alloc(4))
const ready = message('Z', Buffer.from('I'))
const gone = message('E', Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0'))

test('a server that lets us in and dies in the same breath costs the question, not the process', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(Buffer.concat([authenticated, ready, gone])))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const database = openDatabase(`postgres://a:b@127.0.0.1:${port}/c`, { name: 'test', log: silentLog })
  await expect(database.transaction(systemViewer, async () => 'done')).rejects.toThrow(/connection error/)
  await database.close()
  server.close()
})
