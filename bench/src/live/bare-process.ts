import { createServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'

// The least that it takes to tell many phones the same: one buffer, made once, written to each socket. No upstream, no
// plan, nobody's rights. POST /publish tells all of them.

const wires: Duplex[] = []
const door = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const place = { data: null, extensions: {} }

function frameOf(payload: object): Buffer {
  const text = Buffer.from(JSON.stringify({ id: '1', type: 'next', payload }))
  const header = Buffer.from([0x81, 126, text.length >> 8, text.length & 0xff])
  return Buffer.concat([header, text])
}

/** As large as what the gateway sends. */
function news(): Buffer {
  const home = {
    id: 'la de todos',
    address: 'Calle la de todos número 12, colonia Centro',
    name: 'Casa la de todos',
  }
  const at = performance.timeOrigin + performance.now()
  const resume = { epoch: 'abcdefghijkl', after: 7 }
  const extensions = { traceId: 'a'.repeat(32), resume }
  return frameOf({ data: { waterRan: { litres: 7, at, home } }, extensions })
}

const server = createServer((_request, response) => {
  const frame = news()
  for (const wire of wires) wire.write(frame)
  response.end()
})
server.on('upgrade', (request, wire, head) => {
  door.handleUpgrade(request, wire, head, (socket) => {
    socket.on('message', (data) => {
      const { type } = JSON.parse(String(data))
      if (type === 'connection_init') return socket.send('{"type":"connection_ack"}')
      socket.send(JSON.stringify({ id: '1', type: 'next', payload: place }))
      wires.push(wire)
    })
  })
})
server.listen(Number(process.env['LIVE_PORT']), '127.0.0.1', () => console.log('the bare server is ready'))
process.on('SIGTERM', () => process.exit(0))
