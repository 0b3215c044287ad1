import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { zstdCompress } from 'node:zlib'
import { fromLines, mayHold, toLines } from './archived-lines.ts'
import type { ArchivedMessage, ArchiveSpan, PayloadArchive } from './payload-archive.ts'
import { readBlocks, sealBlock } from './sealed-block.ts'

const compress = promisify(zstdCompress)
const dayMs = 86_400_000

/**
 * An archive in a folder: one folder a UTC day, in it one file for each process that wrote that day, in it one sealed
 * block for each batch. A process never writes on in a file of an earlier one, so only the end of a file can be torn.
 */
export function openFileArchive(folder: string): PayloadArchive {
  const writer = randomUUID()
  let today: { readonly day: string; readonly file: FileHandle; size: number } | null = null
  // One block after the other: a torn block has to be the last one.
  let writing: Promise<void> = Promise.resolve()

  async function fileOf(day: string) {
    if (today?.day === day) return today
    await today?.file.close()
    today = null
    await mkdir(join(folder, day), { recursive: true, mode: 0o700 })
    const file = await open(join(folder, day, `${Date.now()}-${writer}.zst`), 'a', 0o600)
    today = { day, file, size: 0 }
    return today
  }

  async function write(day: string, block: Buffer): Promise<void> {
    try {
      const { file } = await fileOf(day)
      await file.appendFile(block)
      await file.datasync()
      if (today !== null) today.size += block.length
    } catch (error) {
      // Half a block may lie there now (a full disk): cut it off, or the next one could not be found behind it.
      await today?.file.truncate(today.size).catch(() => undefined)
      await today?.file.close().catch(() => undefined)
      today = null
      throw new Error(`the archive ${folder} does not take telegrams: make room or mend its folder`, {
        cause: error,
      })
    }
  }

  return {
    async append(messages) {
      const byDay = new Map<string, ArchivedMessage[]>()
      for (const message of messages) {
        const day = dayOf(message.arrivedAt)
        const known = byDay.get(day)
        if (known) known.push(message)
        else byDay.set(day, [message])
      }
      for (const [day, ofDay] of byDay) {
        const block = sealBlock(await compress(toLines(ofDay)))
        const turn = writing.then(() => write(day, block))
        writing = turn.catch(() => undefined)
        await turn
      }
    },
    read: (span) => readArchive(folder, span),
    prune: (before) => pruneArchive(folder, before),
    async close() {
      await writing
      await today?.file.close()
      today = null
    },
  }
}

async function* readArchive(
  folder: string,
  { from, before }: ArchiveSpan,
): AsyncIterable<readonly ArchivedMessage[]> {
  const firstDay = from && dayOf(from)
  const lastDay = before && dayOf(before)
  for (const day of await daysOf(folder)) {
    if (firstDay !== undefined && day < firstDay) continue
    if (lastDay !== undefined && day > lastDay) return
    for (const name of (await readdir(join(folder, day))).sort()) {
      const path = join(folder, day, name)
      for await (const text of readBlocks(path)) {
        if (!mayHold(text, { ...(from && { from }), ...(before && { before }) })) continue
        const messages = fromLines(text, path).filter(
          ({ arrivedAt }) =>
            (from === undefined || arrivedAt >= from) && (before === undefined || arrivedAt < before),
        )
        if (messages.length > 0) yield messages
      }
    }
  }
}

async function pruneArchive(folder: string, before: Date): Promise<number> {
  let removed = 0
  for (const day of await daysOf(folder)) {
    if (Date.parse(day) + dayMs > before.getTime()) break
    removed += (await readdir(join(folder, day))).length
    await rm(join(folder, day), { recursive: true })
  }
  return removed
}

async function daysOf(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name)).sort()
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
