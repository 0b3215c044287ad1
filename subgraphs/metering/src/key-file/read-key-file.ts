import { createDecipheriv } from 'node:crypto'
import { XMLParser } from 'fast-xml-parser'
import { unzipSync } from 'fflate'

/** A meter of a key file, by the number on its face. */
export interface FileKey {
  /** Eight digits. */
  readonly number: string
  /** As the file has it. */
  readonly key: string
}

/** Why a key file cannot be read. */
export type KeyFileFault =
  | 'NotAKeyFile'
  | 'SeveralKeyFiles'
  | 'CipherUnknown'
  | 'PasswordTooLong'
  | 'PasswordWrong'
  | 'NoMeters'

type XmlNode = Readonly<Record<string, unknown>>

/** Of what lies in a zip archive, unpacked. */
const largestFile = 16 * 1_024 * 1_024
const keyBytes = 16
const aes128Cbc = /xmlenc#aes128-cbc$/

// Entities are not expanded: nothing in a key file needs one, and some only make a file grow.
const parser = new XMLParser({
  ignoreAttributes: false,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
})

/**
 * Reads the key file (KEM) that Kamstrup delivers with its meters: XML Encryption around XML, bare or in a zip archive.
 * The cipher is AES-128-CBC. Kamstrup takes the password itself, filled up with zeros, as the key and as the first
 * vector; where a file keeps to the standard (W3C XML Encryption 1.1 §5.2) the vector is the first block of the data.
 */
export function readKeyFile(bytes: Buffer, password: string): readonly FileKey[] | KeyFileFault {
  const text = isZip(bytes) ? unpacked(bytes) : bytes
  if (typeof text === 'string') return text
  const envelope = parsed(text.toString('utf8'))
  if (envelope === null) return 'NotAKeyFile'
  const encrypted = firstWithin(envelope, 'EncryptedData')
  const content = encrypted === null ? envelope : deciphered(encrypted, password)
  if (typeof content === 'string') return content
  const keys = keysWithin(content)
  return keys.length === 0 ? 'NoMeters' : keys
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))
}

function unpacked(bytes: Buffer): Buffer | KeyFileFault {
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /\.(kem2?|xml)$/i.test(name) && originalSize <= largestFile,
    })
    const [entry, ...others] = Object.values(entries)
    if (others.length > 0) return 'SeveralKeyFiles'
    return entry === undefined ? 'NotAKeyFile' : Buffer.from(entry)
  } catch {
    return 'NotAKeyFile'
  }
}

function deciphered(encrypted: XmlNode, password: string): XmlNode | KeyFileFault {
  const method = firstWithin(encrypted, 'EncryptionMethod')
  const algorithm = method?.['@_Algorithm']
  if (algorithm !== undefined && !aes128Cbc.test(String(algorithm))) return 'CipherUnknown'
  const value = firstWithin(encrypted, 'CipherData')?.['CipherValue']
  if (typeof value !== 'string') return 'NotAKeyFile'
  const data = Buffer.from(value.replaceAll(/\s/g, ''), 'base64')
  if (data.length < 2 * keyBytes || data.length % keyBytes !== 0) return 'NotAKeyFile'
  const secret = Buffer.from(password, 'utf8')
  if (secret.length > keyBytes) return 'PasswordTooLong'
  const key = Buffer.concat([secret], keyBytes)
  return (
    xmlIn(cbc(key, key, data)) ??
    xmlIn(cbc(key, data.subarray(0, keyBytes), data.subarray(keyBytes))) ??
    'PasswordWrong'
  )
}

function cbc(key: Buffer, vector: Buffer, data: Buffer): string {
  const decipher = createDecipheriv('aes-128-cbc', key, vector).setAutoPadding(false)
  return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8')
}

/** The document before the padding; null when a wrong key made noise of it. */
function xmlIn(text: string): XmlNode | null {
  const document = text.slice(0, text.lastIndexOf('>') + 1).replace(/^\uFEFF/, '')
  return document.startsWith('<') ? parsed(document) : null
}

function parsed(xml: string): XmlNode | null {
  try {
    const document: unknown = parser.parse(xml, true)
    return isNode(document) ? document : null
  } catch {
    return null
  }
}

/** Files of several years name the same things differently. */
const numberFields = ['SerialNo', 'MeterNo', 'SerialNumber', 'MeterNumber']
const keyFields = ['DEK', 'DataEncryptionKey', 'EncryptionKey']

function keysWithin(node: unknown): FileKey[] {
  if (Array.isArray(node)) return node.flatMap(keysWithin)
  if (!isNode(node)) return []
  const key = textOf(node, keyFields)
  const number = textOf(node, numberFields)
  if (key !== null && number !== null) return [{ number: number.padStart(8, '0'), key }]
  return Object.values(node).flatMap(keysWithin)
}

function textOf(node: XmlNode, names: readonly string[]): string | null {
  for (const name of names) {
    const text = node[name]
    if (typeof text === 'string' && text.trim() !== '') return text.trim()
  }
  return null
}

function firstWithin(node: XmlNode, name: string): XmlNode | null {
  for (const [field, value] of Object.entries(node)) {
    if (!isNode(value)) continue
    const found = field === name ? value : firstWithin(value, name)
    if (found !== null) return found
  }
  return null
}

function isNode(value: unknown): value is XmlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
