import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { checkPorts } from './ports.ts'

test('a port on which somebody listens is named, with the way out', async () => {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    const server = createServer().listen(0, host)
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await expect(checkPorts([port], port)).rejects.toThrow(new RegExp(`Port ${port} is taken.*--port N`))
    server.close()
    await once(server, 'close')
    await checkPorts([port], port)
  }
})
