import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto'

/** What a browser keeps of its subscription (RFC 8291 §3.1). */
export interface BrowserKeys {
  /** Private half of its P-256 pair, 32 bytes. */
  readonly privateKey: Buffer
  /** Public half, an uncompressed point of 65 bytes. */
  readonly publicKey: Buffer
  /** Its secret, 16 bytes. */
  readonly auth: Buffer
}

const saltBytes = 16
const recordSizeBytes = 4
const tagBytes = 16
/** Of a record that is followed by another, and of the last one (RFC 8188 §2). */
const delimiters = { more: 1, last: 2 }

/** A body that is not what RFC 8188 and RFC 8291 say. */
export class UnreadableMessage extends Error {
  override readonly name = 'UnreadableMessage'
}

/**
 * The text of a message as the browser would read it: `aes128gcm` (RFC 8188) with a key agreed as RFC 8291 §3.4 says.
 * Throws UnreadableMessage where it was meant for another browser, was altered, or is malformed.
 */
export function decryptMessage(body: Buffer, browser: BrowserKeys): Buffer {
  const head = readHead(body)
  const agreed = agreedKey(browser, head.senderKey)
  const key = derive(agreed, head.salt, 'Content-Encoding: aes128gcm\0', 16)
  const nonce = derive(agreed, head.salt, 'Content-Encoding: nonce\0', 12)
  const records: Buffer[] = []
  for (let at = 0; at < head.records.length; at += head.recordSize) {
    const record = head.records.subarray(at, at + head.recordSize)
    const isLast = at + head.recordSize >= head.records.length
    records.push(openRecord(record, key, nonceOf(nonce, records.length), isLast))
  }
  return Buffer.concat(records)
}

/** Salt, record size, length of the key's id, and the id itself: the sender's public key. */
function readHead(body: Buffer) {
  const fixed = saltBytes + recordSizeBytes + 1
  const keyLength = body[fixed - 1] ?? 0
  if (body.length < fixed + keyLength + tagBytes)
    throw new UnreadableMessage('the body is shorter than its head says')
  if (keyLength !== 65) throw new UnreadableMessage('the key id is not an uncompressed P-256 point')
  const recordSize = body.readUInt32BE(saltBytes)
  if (recordSize < tagBytes + 2) throw new UnreadableMessage(`a record of ${recordSize} bytes holds nothing`)
  return {
    salt: body.subarray(0, saltBytes),
    recordSize,
    senderKey: body.subarray(fixed, fixed + keyLength),
    records: body.subarray(fixed + keyLength),
  }
}

/** RFC 8291 §3.3 and §3.4: what both sides know, bound to the two keys and the browser's secret. */
function agreedKey({ privateKey, publicKey, auth }: BrowserKeys, senderKey: Buffer): Buffer {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(privateKey)
  let shared: Buffer
  try {
    shared = pair.computeSecret(senderKey)
  } catch {
    throw new UnreadableMessage('the key id is not a point of the curve')
  }
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, senderKey])
  return Buffer.from(hkdfSync('sha256', shared, auth, info, 32))
}

function derive(agreed: Buffer, salt: Buffer, info: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', agreed, salt, info, bytes))
}

/** The number of the record is laid over the last bytes of the nonce (RFC 8188 §2.3). */
function nonceOf(nonce: Buffer, record: number): Buffer {
  const own = Buffer.from(nonce)
  own.writeUInt32BE((own.readUInt32BE(8) ^ record) >>> 0, 8)
  return own
}

function openRecord(record: Buffer, key: Buffer, nonce: Buffer, isLast: boolean): Buffer {
  if (record.length <= tagBytes) throw new UnreadableMessage('a record is shorter than its tag')
  const decipher = createDecipheriv('aes-128-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(record.subarray(-tagBytes))
  let plain: Buffer
  try {
    plain = Buffer.concat([decipher.update(record.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    throw new UnreadableMessage('the message does not open: it was altered, or meant for another browser')
  }
  // Padding of zeros comes behind the delimiter.
  const end = plain.findLastIndex((byte) => byte !== 0)
  const wanted = isLast ? delimiters.last : delimiters.more
  if (plain[end] !== wanted) throw new UnreadableMessage('a record does not end with its delimiter')
  return plain.subarray(0, end)
}
