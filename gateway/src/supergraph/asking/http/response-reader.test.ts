import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Received, ResponseReader } from './response-reader.ts'

const most = 10_000

interface Read {
  readonly received: Received | null
  readonly reusableSeconds: number | null
}

/** Lends each piece and takes it back, as a connection does. */
function readInPieces(text: string, cuts: readonly number[] = [], mostBytes = most): Read {
  const bytes = Buffer.from(text, 'utf8')
  const reader = new ResponseReader(mostBytes)
  const places = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)
  let [from, received]: [number, Received | null] = [0, null]
  for (const place of places) {
    const piece = Buffer.from(bytes.subarray(from, place))
    from = place
    if (piece.length > 0) received = reader.take(piece) ?? received
    piece.fill(0x2a)
  }
  return { received: received ?? reader.atEnd(), reusableSeconds: reader.reusableSeconds }
}

const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'

test.each([
  ['a length', 'HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{"ñ":1', '{"ñ":1', 5],
  ['no reason', 'HTTP/1.1 404\r\ncontent-length:2\r\n\r\nno', 'no', 5],
  ['an empty body', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', '', 5],
  ['a status without a body', 'HTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\n', '', 5],
  ['chunks', `${chunked}3\r\n{"a\r\nB;name="x"\r\n":"ñandú"\r\n1\r\n}\r\n0\r\n\r\n`, '{"a":"ñandú"}', 5],
  ['chunks and fields behind them', `${chunked}2\r\nab\r\n0\r\nx-after: 1\r\n\r\n`, 'ab', 5],
  [
    'what is said before the answer',
    'HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nab',
    'ab',
    5,
  ],
  [
    'how long it is kept',
    'HTTP/1.1 200 OK\r\nKeep-Alive: timeout=65, max=9\r\ncontent-length: 1\r\n\r\na',
    'a',
    65,
  ],
  ['that it closes', 'HTTP/1.1 200 OK\r\nConnection: close\r\ncontent-length: 1\r\n\r\na', 'a', null],
  ['only by closing where it ends', 'HTTP/1.1 200 OK\r\ncontent-type: x\r\n\r\nabc', 'abc', null],
  ['version 1.0', 'HTTP/1.0 200 OK\r\ncontent-length: 1\r\n\r\na', 'a', null],
  [
    'version 1.0, and that it stays',
    'HTTP/1.0 200 OK\r\nconnection: Keep-Alive\r\ncontent-length: 1\r\n\r\na',
    'a',
    5,
  ],
  [
    'a length beside its chunks',
    `HTTP/1.1 200 OK\r\ncontent-length: 9\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n`,
    'a',
    null,
  ],
])('a server that tells %s is understood, in whatever pieces it comes', (_, text, body, reusableSeconds) => {
  const status = Number(/^HTTP\/1\.. (?!103)(\d+)|\r\nHTTP\/1\.1 (\d+)/.exec(text)?.slice(1).find(Boolean))
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 6 }), (cuts) => {
      expect(readInPieces(text, cuts)).toEqual({ received: { status, text: body }, reusableSeconds })
    }),
  )
})

test.each([
  ['is no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n\r\n', 'does not begin as HTTP'],
  [
    'has a head without an end',
    `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(20_000)}`,
    'head of the answer is larger',
  ],
  ['has a line that is no field', 'HTTP/1.1 200 OK\r\n folded\r\n\r\n', 'is no field'],
  [
    'says two lengths',
    'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
    'two lengths of its body',
  ],
  ['says a length that is none', 'HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n', 'is no number'],
  [
    'packs what it says',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n',
    'sent as gzip, chunked',
  ],
  ['leaves HTTP', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n\r\n', 'another protocol'],
  [
    'says more than is taken',
    `HTTP/1.1 200 OK\r\ncontent-length: ${most + 1}\r\n\r\n`,
    'is larger than 10000',
  ],
  ['goes on for too long', `HTTP/1.1 200 OK\r\n\r\n${'a'.repeat(most + 1)}`, 'is larger than 10000'],
  ['has too large chunks', `${chunked}2711\r\n`, 'is larger than 10000'],
  ['has chunks without a size', `${chunked}x\r\n`, 'size of a chunk is no number'],
  [
    'has chunks longer than they say',
    `${chunked}1\r\nab\r\n`,
    'does not end as lines do|longer than it says',
  ],
  ['ends lines its own way', `${chunked}1\na\n`, 'does not end as lines do'],
])('a server that %s is not believed, in whatever pieces it comes', (_, text, reason) => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 4 }), (cuts) => {
      expect(() => readInPieces(text, cuts)).toThrow(new RegExp(reason))
    }),
  )
})

test('a server that says more than was asked is not asked again', () => {
  const more = 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nabc'
  expect(readInPieces(more)).toEqual({ received: { status: 200, text: 'a' }, reusableSeconds: null })
  expect(readInPieces(`${chunked}1\r\na\r\n0\r\n\r\nb`).reusableSeconds).toBeNull()
})

test('an answer that is cut is none', () => {
  const whole = `HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc`
  for (let length = 0; length < whole.length; length += 1)
    expect(readInPieces(whole.slice(0, length)).received).toBeNull()
})
