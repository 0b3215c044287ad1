import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { type WebSocket, WebSocketServer } from 'ws'

// Both subgraphs by hand, as quick as can be: what is measured is the gateway. POST /publish tells every subscription
// one event; GET /listening says how many there are.

const subscriptions = new Map<string, { readonly socket: WebSocket; readonly home: string }>()
let published = 0

const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'graphql-transport-ws' })
sockets.on('connection', (socket) => {
  socket.on('message', (data) => {
    const message = JSON.parse(String(data))
    if (message.type === 'connection_init')
      socket.send('{"type":"connection_ack","payload":{"renewWithinSeconds":60}}')
    else if (message.type === 'ping') socket.send('{"type":"pong"}')
    else if (message.type === 'complete') subscriptions.delete(message.id)
    else if (message.type === 'subscribe') {
      subscriptions.set(message.id, {
        socket,
        home: Object.values<string>(message.payload.variables)[0] ?? '',
      })
      socket.send(JSON.stringify({ type: 'ping', payload: { subscribed: message.id } }))
    }
  })
})

function publish(): void {
  published += 1
  const at = performance.timeOrigin + performance.now()
  for (const [id, { socket, home }] of subscriptions) {
    const waterRan = { litres: published, at, home: { __typename: 'Home', id: home } }
    socket.send(JSON.stringify({ id, type: 'next', payload: { data: { waterRan } } }))
  }
}

interface Asked {
  readonly variables?: { readonly representations?: readonly { readonly id: string }[] }
}

interface Batch {
  readonly asked: readonly Asked[]
}

function homesOf({ variables }: Asked) {
  const _entities = (variables?.representations ?? []).map(({ id }) => ({
    __typename: 'Home',
    address: `Calle ${id} número 12, colonia Centro`,
    name: `Casa ${id}`,
  }))
  return { data: { _entities } }
}

async function route(request: IncomingMessage): Promise<string> {
  if (request.url === '/publish') publish()
  if (request.url === '/homes/graphql') return JSON.stringify(homesOf(JSON.parse(await text(request))))
  if (request.url === '/homes/graphql/batch') {
    const { asked }: Batch = JSON.parse(await text(request))
    return JSON.stringify(asked.map(homesOf))
  }
  return JSON.stringify({ listening: subscriptions.size })
}

const server = createServer((request, response) => {
  void route(request).then((body) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  })
})
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request))
})
server.listen(Number(process.env['LIVE_PORT']), '127.0.0.1', () => console.log('the subgraphs are ready'))
process.on('SIGTERM', () => process.exit(0))
