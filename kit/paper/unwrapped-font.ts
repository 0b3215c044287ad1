import { inflateSync } from 'node:zlib'

const woffHeader = 44
const woffEntry = 20
const sfntHeader = 12
const sfntEntry = 16

/**
 * The plain SFNT font inside of a WOFF 1.0 file (W3C WOFF File Format 1.0, §3–§5): the same tables, inflated once. A font reader
 * that keeps the file compressed inflates the whole outline table again for every glyph that it embeds. Throws RangeError when
 * the bytes are no WOFF.
 */
export function unwrappedFont(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('the font is not a WOFF 1.0 file')
  const tables = tablesOf(woff)
  const head = Buffer.alloc(sfntHeader + sfntEntry * tables.length)
  woff.copy(head, 0, 4, 8)
  writeSearchHints(head, tables.length)
  const parts: Buffer[] = [head]
  let offset = head.length
  tables.forEach(({ tagAndSum, data }, index) => {
    const entry = sfntHeader + sfntEntry * index
    tagAndSum.copy(head, entry)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(data.length, entry + 12)
    const padding = (4 - (data.length % 4)) % 4
    parts.push(data, Buffer.alloc(padding))
    offset += data.length + padding
  })
  return Buffer.concat(parts)
}

function tablesOf(woff: Buffer): { readonly tagAndSum: Buffer; readonly data: Buffer }[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = woffHeader + woffEntry * index
    const offset = woff.readUInt32BE(entry + 4)
    const stored = woff.readUInt32BE(entry + 8)
    const length = woff.readUInt32BE(entry + 12)
    const data = woff.subarray(offset, offset + stored)
    const tag = woff.subarray(entry, entry + 4)
    const sum = woff.subarray(entry + 16, entry + 20)
    return { tagAndSum: Buffer.concat([tag, sum]), data: stored < length ? inflateSync(data) : data }
  })
}

/** The binary search fields of the SFNT header (OpenType, “Table Directory”). */
function writeSearchHints(head: Buffer, tables: number): void {
  const selector = Math.floor(Math.log2(tables))
  const range = sfntEntry * 2 ** selector
  head.writeUInt16BE(tables, 4)
  head.writeUInt16BE(range, 6)
  head.writeUInt16BE(selector, 8)
  head.writeUInt16BE(sfntEntry * tables - range, 10)
}
