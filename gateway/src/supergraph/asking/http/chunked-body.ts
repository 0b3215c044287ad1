import { BrokenResponse, tooLarge } from './broken-response.ts'

/** The size of a chunk, with whatever extensions behind it (RFC 9112 §7.1): no more is read of them. */
const sizeLine = /^([0-9a-f]{1,8})[ \t]*(?:;|$)/i
const longestLine = 4_096
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** What is expected next. */
type Expected = 'size' | 'data' | 'end of data' | 'trailer'

/** Puts a body together that comes in chunks, in whatever pieces those come. */
export class ChunkedBody {
  readonly #mostBytes: number
  readonly #parts: Buffer[] = []
  #bytes = 0
  #expected: Expected = 'size'
  /** Of the chunk that is being read. */
  #left = 0
  #line = ''

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  /** Reads from `start` on; answers with where the body ended, null when it goes on. Throws a BrokenResponse. */
  take(piece: Buffer, start: number): number | null {
    let at = start
    while (at < piece.length) {
      if (this.#expected === 'data') {
        at = this.#takeData(piece, at)
        continue
      }
      const end = piece.indexOf(lineFeed, at)
      this.#line += piece.toString('latin1', at, end < 0 ? piece.length : end + 1)
      if (this.#line.length > longestLine) throw new BrokenResponse('a line between chunks is too long')
      if (end < 0) return null
      at = end + 1
      if (this.#takeLine()) return at
    }
    return null
  }

  text(): string {
    const [only] = this.#parts
    return (this.#parts.length === 1 && only !== undefined ? only : Buffer.concat(this.#parts)).toString(
      'utf8',
    )
  }

  #takeData(piece: Buffer, at: number): number {
    const end = Math.min(piece.length, at + this.#left)
    this.#parts.push(Buffer.from(piece.subarray(at, end)))
    this.#left -= end - at
    if (this.#left === 0) this.#expected = 'end of data'
    return end
  }

  /** True at the end of the body. */
  #takeLine(): boolean {
    const line = this.#line
    this.#line = ''
    if (line.charCodeAt(line.length - 2) !== carriageReturn)
      throw new BrokenResponse('a line between chunks does not end as lines do')
    const text = line.slice(0, -2)
    // Fields after the body say nothing that anybody here asks for.
    if (this.#expected === 'trailer') return text === ''
    if (this.#expected === 'end of data') {
      if (text !== '') throw new BrokenResponse('a chunk is longer than it says')
      this.#expected = 'size'
      return false
    }
    const found = sizeLine.exec(text)
    if (found === null) throw new BrokenResponse('the size of a chunk is no number')
    this.#left = Number.parseInt(found[1] ?? '', 16)
    this.#bytes += this.#left
    if (this.#bytes > this.#mostBytes) throw tooLarge(this.#mostBytes)
    this.#expected = this.#left === 0 ? 'trailer' : 'data'
    return false
  }
}
