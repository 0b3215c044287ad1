import { expect, test } from 'vitest'
import { storedZip } from './stored-zip.ts'

interface StoredFile {
  readonly text: string
  readonly sum: number
}

/** Reads an archive as its format says: from the end, over the directory, to the files. */
function filesOf(archive: Uint8Array): Record<string, StoredFile> {
  const view = new DataView(archive.buffer)
  const text = (from: number, length: number) =>
    new TextDecoder().decode(archive.subarray(from, from + length))
  const end = archive.length - 22
  const files: Record<string, StoredFile> = {}
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const [size, nameLength] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true)]
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    files[text(at + 46, nameLength)] = { text: text(start, size), sum: view.getUint32(at + 16, true) }
    at += 46 + nameLength
  }
  return files
}

test('holds its files where its directory says', () => {
  const files = filesOf(storedZip({ 'uno.xml': '<uno/>', 'hojas/dos.xml': '<año>2026</año>' }))
  expect(Object.entries(files).map(([name, { text }]) => [name, text])).toEqual([
    ['uno.xml', '<uno/>'],
    ['hojas/dos.xml', '<año>2026</año>'],
  ])
})

test('sums them as the check value of CRC-32 says', () => {
  expect(filesOf(storedZip({ check: '123456789' }))['check']?.sum).toBe(0xcbf43926)
})
