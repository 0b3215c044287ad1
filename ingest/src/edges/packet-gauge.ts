/**
 * Watches the lengths that MQTT packets announce, before anything collects their bytes: the protocol allows 256 MB,
 * and a parser would wait for all of it. Feed it every chunk of a connection in order.
 */
export interface PacketGauge {
  /** False once a packet announced more than the allowed bytes: the connection is to be closed. */
  accepts(chunk: Buffer): boolean
}

export function createPacketGauge(mostBytes: number): PacketGauge {
  let bodyLeft = 0
  let inLength = false
  let length = 0
  let shift = 0
  return {
    accepts(chunk) {
      for (let offset = 0; offset < chunk.length; ) {
        if (bodyLeft > 0) {
          const taken = Math.min(bodyLeft, chunk.length - offset)
          bodyLeft -= taken
          offset += taken
        } else if (inLength) {
          // MQTT 3.1.1 §2.2.3: seven bits a byte, least significant first, at most four bytes.
          const byte = chunk.readUInt8(offset++)
          length += (byte & 0x7f) * 2 ** shift
          shift += 7
          inLength = byte >= 0x80
          if (length > mostBytes || shift > 28) return false
          if (!inLength) bodyLeft = length
        } else {
          offset++
          inLength = true
          length = 0
          shift = 0
        }
      }
      return true
    },
  }
}
