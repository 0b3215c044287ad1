import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const mostColours = 256

interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue of each pixel. */
  readonly rgb: Uint8Array
}

function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>()
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const data = png.subarray(at + 8, at + 8 + length)
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), data]))
    at += length + 12
  }
  return chunks
}

/** Undoes the filter of a row: PNG (ISO/IEC 15948) §9.2. */
function unfilter(kind: number, row: Uint8Array, above: Uint8Array, step: number): void {
  for (let index = 0; index < row.length; index += 1) {
    const left = index >= step ? (row[index - step] ?? 0) : 0
    const up = above[index] ?? 0
    const upLeft = index >= step ? (above[index - step] ?? 0) : 0
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][kind] ?? 0
    row[index] = (row[index] ?? 0) + predicted
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((one) => Math.abs(estimate - one)) as [
    number,
    number,
    number,
  ]
  if (toLeft <= toUp && toLeft <= toUpLeft) return left
  return toUp <= toUpLeft ? up : upLeft
}

/** Reads what a browser writes: eight bits a channel, not interlaced. Throws for anything else. */
export function readPng(png: Buffer): Pixels {
  const chunks = chunksOf(png)
  const header = chunks.get('IHDR')
  const data = chunks.get('IDAT')
  const palette = chunks.get('PLTE')
  if (!png.subarray(0, 8).equals(signature) || header === undefined || data === undefined) {
    throw new Error('not a PNG')
  }
  const [width, height, depth, colour] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8],
    header[9],
  ]
  const channels = colour === 2 ? 3 : colour === 6 ? 4 : colour === 3 ? 1 : 0
  if (depth !== 8 || channels === 0 || header[12] !== 0)
    throw new Error('a kind of PNG that no browser writes')
  const raw = inflateSync(data)
  const rgb = new Uint8Array(width * height * 3)
  let above: Uint8Array = new Uint8Array(width * channels)
  for (let y = 0; y < height; y += 1) {
    const start = y * (width * channels + 1)
    const row = raw.subarray(start + 1, start + 1 + width * channels)
    unfilter(raw[start] ?? 0, row, above, channels)
    for (let x = 0; x < width; x += 1) {
      for (let part = 0; part < 3; part += 1) {
        const value = channels === 1 ? palette?.[(row[x] ?? 0) * 3 + part] : row[x * channels + part]
        rgb[(y * width + x) * 3 + part] = value ?? 0
      }
    }
    above = row
  }
  return { width, height, rgb }
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const distance = (one: number, other: number) =>
  Math.abs((one >> 16) - (other >> 16)) +
  Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)) +
  Math.abs((one & 255) - (other & 255))

/** The colours used most, and for each colour which of them stands for it. */
function paletteOf(colours: Uint32Array): { palette: number[]; indexOf: Map<number, number> } {
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const byUse = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  const palette = byUse.slice(0, mostColours)
  const indexOf = new Map(palette.map((colour, index) => [colour, index]))
  for (const colour of byUse.slice(mostColours)) {
    let nearest = 0
    palette.forEach((candidate, index) => {
      if (distance(colour, candidate) < distance(colour, palette[nearest] ?? 0)) nearest = index
    })
    indexOf.set(colour, nearest)
  }
  return { palette, indexOf }
}

/** The same picture with a palette of 256 colours: what is mostly paper and ink takes a third of the room. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, rgb } = readPng(png)
  const colours = Uint32Array.from(
    { length: width * height },
    (_, index) =>
      ((rgb[index * 3] ?? 0) << 16) | ((rgb[index * 3 + 1] ?? 0) << 8) | (rgb[index * 3 + 2] ?? 0),
  )
  const { palette, indexOf } = paletteOf(colours)
  const rows = Buffer.alloc((width + 1) * height)
  colours.forEach((colour, index) => {
    const y = Math.floor(index / width)
    rows[y * (width + 1) + 1 + (index % width)] = indexOf.get(colour) ?? 0
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const entries = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', entries),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}
