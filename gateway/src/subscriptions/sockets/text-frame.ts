/** First byte of a whole text message: RFC 6455 §5.2, FIN and opcode 1. */
const wholeText = 0x81
const longestInOneByte = 125
const longestInTwoBytes = 0xffff
const closingBrace = 0x7d

/**
 * A whole WebSocket text frame as a server sends it, unmasked, in one piece: what is a client's own, then what was made
 * for all, then the brace that closes the message. `byteLength` is that of `shared` in UTF-8. One piece is one system call,
 * which is most of what a frame costs.
 */
export function textFrame(own: string, shared: string, byteLength: number): Buffer {
  const ownLength = Buffer.byteLength(own)
  const length = ownLength + byteLength + 1
  const start = headerLength(length)
  const frame = Buffer.allocUnsafe(start + length)
  frame[0] = wholeText
  if (length <= longestInOneByte) frame[1] = length
  else if (length <= longestInTwoBytes) {
    frame[1] = 126
    frame[2] = length >> 8
    frame[3] = length & 0xff
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(own, start, ownLength, 'utf8')
  frame.write(shared, start + ownLength, byteLength, 'utf8')
  frame[start + length - 1] = closingBrace
  return frame
}

function headerLength(length: number): number {
  if (length <= longestInOneByte) return 2
  return length <= longestInTwoBytes ? 4 : 10
}
