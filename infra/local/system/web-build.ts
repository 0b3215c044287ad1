import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { lastLines, openLog } from '../supervisor/log-file.ts'
import { cleanEnvironment } from './environment.ts'

export interface WebBuild {
  /** Folder of the built pages. */
  readonly root: string
  /** False when those of an earlier start still fit. */
  readonly built: boolean
}

export interface WebBuildOptions {
  readonly repository: string
  /** Used when the repository may not be written. */
  readonly spareFolder: string
  readonly logFile: string
  readonly signal: AbortSignal
}

const buildsKept = 3
/** What the pages are made of. */
const sources = [
  'web',
  'schema',
  'kit/values',
  'subgraphs/billing/src/domain/rating',
  'subgraphs/billing/tariffs',
  'pnpm-lock.yaml',
]
const notSources = new Set(['node_modules', 'dist', 'test-results'])

/** Builds the pages when what they are made of has changed since they were last built. */
export async function buildWeb(options: WebBuildOptions): Promise<WebBuild> {
  const builds = await buildsFolder(options)
  const root = join(builds, await fingerprint(options.repository))
  if (existsSync(root)) return { root, built: false }
  const unfinished = await mkdtemp(join(builds, 'unfinished-'))
  try {
    await runVite(options, unfinished)
    // Whoever starts next may be another user.
    await chmod(unfinished, 0o755)
    // Another start may have been faster with the same pages.
    await rename(unfinished, root).catch((error: unknown) => {
      if (!existsSync(root)) throw error
    })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  await removeOld(builds)
  return { root, built: true }
}

async function buildsFolder({ repository, spareFolder }: WebBuildOptions): Promise<string> {
  const shared = join(repository, 'web', 'node_modules', '.cache', 'aquacis-pages')
  for (const folder of [shared, spareFolder]) {
    const made = await mkdir(folder, { recursive: true }).then(
      () => true,
      () => false,
    )
    if (made) return folder
  }
  throw new Error(`neither ${shared} nor ${spareFolder} can be written`)
}

async function fingerprint(repository: string): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesUnder(join(repository, source))) {
      hash
        .update(file.slice(repository.length))
        .update('\0')
        .update(await readFile(file))
        .update('\0')
    }
  }
  return hash.digest('hex').slice(0, 20)
}

async function filesUnder(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path]
  const entries = await readdir(path, { withFileTypes: true })
  const below = entries
    .filter((entry) => !notSources.has(entry.name) && !/\.test\.ts$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const inner = join(path, entry.name)
      return entry.isDirectory() ? filesUnder(inner) : entry.isFile() ? [inner] : []
    })
  return (await Promise.all(below)).flat()
}

async function runVite({ repository, logFile, signal }: WebBuildOptions, target: string): Promise<void> {
  const web = join(repository, 'web')
  const vite = join(
    dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')),
    'bin',
    'vite.js',
  )
  const log = await openLog(logFile)
  const child = spawn(process.execPath, [vite, 'build', '--outDir', target, '--emptyOutDir'], {
    cwd: web,
    env: cleanEnvironment(process.env),
    detached: true,
    stdio: ['ignore', log, log],
    signal,
    killSignal: 'SIGKILL',
  })
  closeSync(log)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code === 0) return
  const words = lastLines(logFile, 15).map((line) => `    ${line}`)
  throw new Error(`the pages could not be built. The end of ${logFile}:\n${words.join('\n')}`)
}

async function removeOld(builds: string): Promise<void> {
  const names = (await readdir(builds)).filter((name) => !name.startsWith('unfinished'))
  const ages = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(builds, name))).mtimeMs })),
  )
  const old = ages.sort((a, b) => b.at - a.at).slice(buildsKept)
  for (const { name } of old) await rm(join(builds, name), { recursive: true, force: true })
}
