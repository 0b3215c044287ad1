import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import * as ws from 'ws'
import { textFrame } from './text-frame.ts'

const frameOf = (own: string, shared: string) => textFrame(own, shared, Buffer.byteLength(shared))

// The library's own reader of frames, which its types leave out.
const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Writable }

/** What the library that browsers' sockets are modelled on reads out of it. */
async function read(frame: Buffer): Promise<string> {
  const receiver = new Receiver({ isServer: false })
  const message = once(receiver, 'message')
  receiver.write(frame)
  const [data, isBinary] = await message
  expect(isBinary).toBe(false)
  return String(data)
}

// Lengths around the borders of RFC 6455 §5.2: 125, 126, 65535, 65536.
test.each([1, 2, 118, 119, 120, 65_528, 65_529, 65_530, 200_000])(
  'a body of %i bytes is read as it was written',
  async (length) => {
    const body = 'x'.repeat(length)
    expect(await read(frameOf('{"id":', body))).toBe(`{"id":${body}}`)
  },
)

test('letters of several bytes stay whole', async () => {
  expect(await read(frameOf('{"á":', '"ñandú 💧"'))).toBe('{"á":"ñandú 💧"}')
})
