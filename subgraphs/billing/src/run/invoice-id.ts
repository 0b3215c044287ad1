import { createHash } from 'node:crypto'

/** Of this house alone, drawn once: names below it are pairs of a run and a contract. */
const namespace = Buffer.from('8c1d7a3e5b0f4c6e9a2d41f7c0b3e965', 'hex')

/**
 * The id of the bill that a run makes for a contract: a UUID v5 (RFC 9562 §5.5), so that whoever makes it again makes the
 * same one, and no second can be stored.
 */
export function invoiceIdOf(runId: string, contractId: string): string {
  const hash = createHash('sha1').update(namespace).update(`${runId}/${contractId}`).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
