import { closeSync, fstatSync, openSync, readSync, truncateSync } from 'node:fs'
import { stat } from 'node:fs/promises'

const boundBytes = 10 * 1024 * 1024
const tailBytes = 64 * 1024

/** Opens a log for appending; one that outgrew its bound starts anew. */
export async function openLog(file: string): Promise<number> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  if (size > boundBytes) truncateSync(file)
  return openSync(file, 'a', 0o640)
}

/** The last lines of a log, pino's records shortened to what a person reads. */
export function lastLines(file: string, count: number): string[] {
  const lines = tail(file)
    .split('\n')
    // Frames of a stack would push the sentence itself out of sight.
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
  return lines.slice(-count).map(readable)
}

function tail(file: string): string {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch {
    return ''
  }
  try {
    const size = fstatSync(descriptor).size
    const buffer = Buffer.alloc(Math.min(size, tailBytes))
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length)
    return buffer.toString('utf8')
  } finally {
    closeSync(descriptor)
  }
}

function readable(line: string): string {
  if (!line.startsWith('{')) return line
  try {
    const { msg, err } = JSON.parse(line) as { msg?: unknown; err?: { message?: unknown } }
    const said = [msg, err?.message].filter((part) => typeof part === 'string')
    return said.length > 0 ? said.join(': ') : line
  } catch {
    return line
  }
}
