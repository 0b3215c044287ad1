import { writeSync } from 'node:fs'

/** Where a log goes, a line at a time. */
export interface LineOutput {
  write(line: string): void
}

export interface BufferOptions {
  /** What has waited this long is written. */
  readonly waitMs: number
  /** In characters: what has become this much is written. */
  readonly most: number
}

/** Lines that may wait: those that tell of every request. What is worse than that is written at once. */
const mayWait = /^\{"level":"(info|debug|trace)"/
const usual: BufferOptions = { waitMs: 250, most: 32 * 1_024 }

/**
 * Gathers lines and writes them together: a write for each request costs the gateway as much as answering it does. A
 * warning, an error and the end of the process take along what waits, in its order; a process that is killed outright loses at most
 * the last quarter of a second of ordinary lines.
 */
export function bufferedOutput(
  write: (text: string) => void = writeOut,
  { waitMs, most }: BufferOptions = usual,
): LineOutput {
  let waiting = ''
  let timer: NodeJS.Timeout | undefined

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    if (waiting === '') return
    const text = waiting
    waiting = ''
    write(text)
  }

  process.on('exit', flush)
  return {
    write(line) {
      waiting += line
      if (waiting.length >= most || !mayWait.test(line)) flush()
      else timer ??= setTimeout(flush, waitMs).unref()
    },
  }
}

/** Standard output, to the last byte: a pipe that is full takes a moment. */
function writeOut(text: string): void {
  let bytes = Buffer.from(text)
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(1, bytes))
    } catch (error) {
      if (!isFull(error)) return
      // Rare, and short: whoever reads the log is slower than it is written.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN'
}
