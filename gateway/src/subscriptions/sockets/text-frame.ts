/** First byte of a whole text message: RFC 6455 §5.2, FIN and opcode 1. */
const wholeText = 0x81
const longestInOneByte = 125
const longestInTwoBytes = 0xffff
const closingBrace = 0x7d

/**
 * A whole WebSocket text frame as a server sends it, unmasked, in one piece: what is a client's own, then what was made
 * for all, then the brace that closes the message. One piece is one system call, which is most of what a frame costs.
 */
export function textFrame(own: Buffer, shared: Buffer): Buffer {
  const length = own.length + shared.length + 1
  const start = headerLength(length)
  const frame = Buffer.allocUnsafe(start + length)
  frame[0] = wholeText
  if (length <= longestInOneByte) frame[1] = length
  else if (length <= longestInTwoBytes) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  own.copy(frame, start)
  shared.copy(frame, start + own.length)
  frame[start + length - 1] = closingBrace
  return frame
}

function headerLength(length: number): number {
  if (length <= longestInOneByte) return 2
  return length <= longestInTwoBytes ? 4 : 10
}
