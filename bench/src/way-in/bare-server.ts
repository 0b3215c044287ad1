import { createServer } from 'node:net'

// Takes connections, says yes to each and does nothing else: the least that a process needs for them.
const server = createServer((socket) => {
  socket.once('data', () => socket.write(Buffer.from([0x20, 2, 0, 0])))
  socket.on('error', () => undefined)
})
server.listen(Number(process.env['BARE_PORT']), '127.0.0.1', () => console.log('the bare server is ready'))
process.on('SIGTERM', () => process.exit(0))
