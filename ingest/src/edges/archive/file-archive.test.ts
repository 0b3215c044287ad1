import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolders } from '@aquacis/kit/testing/temporary-folders.ts'
import { expect, test } from 'vitest'
import { openFileArchive } from './file-archive.ts'
import type { ArchivedMessage, ArchiveSpan } from './payload-archive.ts'

const temporaryFolder = temporaryFolders('archive-')

function message(at: string, payload: string | Buffer = at): ArchivedMessage {
  return {
    topic: 'wmbus/concentrator-01/telegram',
    payload: Buffer.from(payload),
    arrivedAt: new Date(at),
    traceId: 'a'.repeat(32),
  }
}

async function everything(folder: string, span: ArchiveSpan = {}): Promise<ArchivedMessage[]> {
  const found: ArchivedMessage[] = []
  for await (const block of openFileArchive(folder).read(span)) found.push(...block)
  return found
}

async function fileIn(folder: string, day: string): Promise<string> {
  const [name = ''] = await readdir(join(folder, day))
  return join(folder, day, name)
}

test('what was archived is read again byte by byte, over days and writers', async () => {
  const folder = temporaryFolder()
  const given = [
    message('2026-11-20T23:59:59.999Z', Buffer.from([0, 255, 10, 13])),
    message('2026-11-21T00:00:00.000Z', ''),
  ]
  const first = openFileArchive(folder)
  await first.append(given)
  await first.close()
  const second = openFileArchive(folder)
  await second.append([message('2026-11-21T00:00:01.000Z')])
  await second.close()
  expect(await everything(folder)).toEqual([...given, message('2026-11-21T00:00:01.000Z')])
})

test('a span gives what arrived within it, its end not included', async () => {
  const folder = temporaryFolder()
  const archive = openFileArchive(folder)
  const instants = ['2026-11-19T08:00:00.000Z', '2026-11-20T08:00:00.000Z', '2026-11-20T09:00:00.000Z']
  await archive.append(instants.map((at) => message(at)))
  await archive.close()
  const span = { from: new Date('2026-11-20T08:00:00Z'), before: new Date('2026-11-20T09:00:00Z') }
  expect((await everything(folder, span)).map(({ arrivedAt }) => arrivedAt.toISOString())).toEqual([
    instants[1],
  ])
})

test('a block that a kill tore is left out, and what lay before it is read', async () => {
  const folder = temporaryFolder()
  const archive = openFileArchive(folder)
  await archive.append([message('2026-11-20T08:00:00.000Z')])
  await archive.append([message('2026-11-20T08:00:01.000Z')])
  await archive.close()
  const path = await fileIn(folder, '2026-11-20')
  const whole = await readFile(path)
  // Into the second block's bytes, into its header, and to where it begins.
  const second = whole.indexOf(whole.subarray(0, 4), 4)
  for (const end of [whole.length - 1, second + 20, second + 5, second]) {
    await truncate(path, end)
    expect(await everything(folder)).toEqual([message('2026-11-20T08:00:00.000Z')])
    await writeFile(path, whole)
  }
})

test('a damaged file is named with the place where it is damaged', async () => {
  const folder = temporaryFolder()
  const archive = openFileArchive(folder)
  await archive.append([message('2026-11-20T08:00:00.000Z')])
  await archive.close()
  const path = await fileIn(folder, '2026-11-20')
  const bytes = await readFile(path)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  await writeFile(path, bytes)
  await expect(everything(folder)).rejects.toThrow(`${path} is damaged at byte 0`)
  await writeFile(path, '')
  await appendFile(path, 'no block of ours, but long enough')
  await expect(everything(folder)).rejects.toThrow('is damaged at byte 0')
})

test('an archive that cannot be written says so, and takes telegrams again once it can', async () => {
  const folder = temporaryFolder()
  const archive = openFileArchive(folder)
  await writeFile(join(folder, '2026-11-20'), 'a file where the folder of a day should be')
  await expect(archive.append([message('2026-11-20T08:00:00.000Z')])).rejects.toThrow(
    'does not take telegrams: make room or mend its folder',
  )
  await archive.append([message('2026-11-21T08:00:00.000Z')])
  await archive.close()
  await expect(readdir(folder)).resolves.toContain('2026-11-21')
})

test('whole days before the limit are removed, the rest stays', async () => {
  const folder = temporaryFolder()
  const archive = openFileArchive(folder)
  await archive.append([message('2021-11-19T08:00:00.000Z'), message('2021-11-20T08:00:00.000Z')])
  await archive.close()
  expect(await archive.prune(new Date('2021-11-20T12:00:00Z'))).toBe(1)
  expect(await everything(folder)).toEqual([message('2021-11-20T08:00:00.000Z')])
})

test('an archive that was never written is empty', async () => {
  expect(await everything(join(temporaryFolder(), 'not yet'))).toEqual([])
})
