import { Writable } from 'node:stream'

/** Keeps what a command writes; emits `written` at every piece. */
export class Sink extends Writable {
  readonly #pieces: Buffer[] = []

  override _write(piece: Buffer, _encoding: string, done: () => void): void {
    this.#pieces.push(piece)
    this.emit('written')
    done()
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#pieces)
  }

  get text(): string {
    return this.bytes.toString()
  }

  /** Lines of JSON. */
  get answers(): Record<string, unknown>[] {
    const lines = this.text.split('\n').filter((line) => line !== '')
    return lines.map((line) => JSON.parse(line))
  }
}

/** Input that comes in these pieces. */
export async function* chunks(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts
}
