import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { storedZip } from './stored-zip.ts'

const zip = Buffer.from(storedZip({ 'uno.xml': '<uno/>', 'hojas/dos.xml': '<año>2026</año>' }))

/** Reads an archive as its format says: from the end, over the directory, to the files. */
function filesOf(archive: Buffer): Record<string, string> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const files: Record<string, string> = {}
  let at = archive.readUInt32LE(end + 16)
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [sum, size, nameLength] = [
      archive.readUInt32LE(at + 16),
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
    ]
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const data = archive.subarray(start, start + size)
    expect(crc32(data)).toBe(sum)
    files[name] = data.toString('utf8')
    at += 46 + nameLength
  }
  return files
}

test('holds its files, each with its sum, where its directory says', () => {
  expect(filesOf(zip)).toEqual({ 'uno.xml': '<uno/>', 'hojas/dos.xml': '<año>2026</año>' })
})
