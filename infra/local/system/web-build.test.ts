import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { temporaryFolders } from '@aquacis/kit/testing/temporary-folders.ts'
import { expect, test } from 'vitest'
import { buildWeb } from './web-build.ts'

const newFolder = temporaryFolders('aquacis pages ')

/** A repository whose vite copies one word into the page, or fails when the word is “broken”. */
async function tinyRepository() {
  const repository = newFolder()
  const files = {
    'pnpm-lock.yaml': 'lockfileVersion: 1',
    'schema/known-documents.json': '{}',
    'kit/values/volume.ts': 'export const litres = 1',
    'subgraphs/billing/src/domain/rating/rate.ts': 'export const rate = 1',
    'subgraphs/billing/tariffs/CEAQ-2026-02.json': '{}',
    'web/package.json': '{ "type": "module" }',
    'web/src/word.txt': 'agua',
    'web/node_modules/vite/package.json': '{ "name": "vite", "type": "module" }',
    'web/node_modules/vite/bin/vite.js': `
      import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
      const word = readFileSync('src/word.txt', 'utf8')
      if (word === 'broken') throw new Error('the word is broken')
      const target = process.argv[process.argv.indexOf('--outDir') + 1]
      mkdirSync(target, { recursive: true })
      writeFileSync(target + '/index.html', word)`,
  }
  for (const [name, content] of Object.entries(files)) await put(join(repository, name), content)
  const { signal } = new AbortController()
  const options = {
    repository,
    spareFolder: join(repository, 'spare'),
    logFile: join(repository, 'log'),
    signal,
  }
  return { options, say: (word: string) => put(join(repository, 'web/src/word.txt'), word) }
}

async function put(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

test('pages are built once, and again when what they are made of has changed', async () => {
  const { options, say } = await tinyRepository()
  const first = await buildWeb(options)
  expect(first.built).toBe(true)
  expect(await readFile(join(first.root, 'index.html'), 'utf8')).toBe('agua')
  expect(await buildWeb(options)).toEqual({ root: first.root, built: false })
  await say('lluvia')
  const second = await buildWeb(options)
  expect(second.built).toBe(true)
  expect(await readFile(join(second.root, 'index.html'), 'utf8')).toBe('lluvia')
})

test('a build that fails tells the end of its log and leaves nothing half-built', async () => {
  const { options, say } = await tinyRepository()
  await say('broken')
  await expect(buildWeb(options)).rejects.toThrow(/could not be built.*the word is broken/s)
  expect(await readdir(join(options.repository, 'web/node_modules/.cache/aquacis-pages'))).toEqual([])
})

test('two starts at once end with the same pages', async () => {
  const { options } = await tinyRepository()
  const [one, other] = await Promise.all([buildWeb(options), buildWeb(options)])
  expect(one.root).toBe(other.root)
  expect(await readdir(one.root)).toEqual(['index.html'])
})
