import { createHmac } from 'node:crypto'

/** The key of the app of every demonstration account of staff, as the table at the end of the start shows it. */
const demonstrationKey = 'AGUACLARAQUERETARO234567AGUACLAR'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What the app with this key shows, as many half minutes from now (RFC 6238). Each code opens a door once. */
export function authenticatorCode(halfMinutes: number, key = demonstrationKey): string {
  const bits = [...key].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + halfMinutes))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fff_ffff
  return String(number % 1_000_000).padStart(6, '0')
}
