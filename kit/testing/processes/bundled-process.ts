import { type ChildProcess, fork } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'
import { inject } from 'vitest'

/**
 * Starts a script of ours in a process of its own, for tests that kill it: `node <script> <arguments …>`, with a channel to its
 * parent. A tree of a thousand modules takes Node over a second to read, and tests that kill at every step start hundreds of
 * processes: the script is bundled with all that it imports, once for a run, and is there in a tenth of that.
 */
export async function forkBundled(script: URL, words: readonly string[]): Promise<ChildProcess> {
  return fork(await bundled(fileURLToPath(script)), [...words], { execArgv: [quiet] })
}

/** Node does not complain of libraries where they lie among packages; in a bundle it takes them for ours. */
const quiet = '--disable-warning=DEP0169'

async function bundled(script: string): Promise<string> {
  const mark = createHash('sha256').update(script).digest('hex').slice(0, 16)
  const folder = join(inject('scratchFolder'), `bundled-${mark}`)
  const main = join(folder, basename(script).replace(/\.ts$/, '.mjs'))
  if (existsSync(main)) return main
  const unfinished = `${folder}-${randomUUID()}`
  const bundle = await rolldown({
    input: script,
    platform: 'node',
    plugins: [whereItWas],
    logLevel: 'silent',
  })
  await bundle.write({ dir: unfinished, format: 'esm', entryFileNames: '[name].mjs', banner: resolving })
  await bundle.close()
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Somebody else was faster; theirs is the same.
    if (!existsSync(main)) throw error
  }
  return main
}

/** Modules look for their files where they were written, not where the bundle lies. */
const whereItWas: Plugin = {
  name: 'where-it-was',
  transform(code, id) {
    const url = JSON.stringify(pathToFileURL(id).href)
    const placed = code
      .replaceAll(/\bimport\.meta\.url\b/g, url)
      .replaceAll(/\bimport\.meta\.resolve\(/g, `resolvedFrom(${url})(`)
    const isOfOldKind = !/\b(?:const|let|var) __dirname\b/.test(code)
    return isOfOldKind ? placed.replaceAll(/\b__dirname\b/g, JSON.stringify(dirname(id))) : placed
  },
}

const resolving = `import { createRequire as requireFrom } from 'node:module'
import { pathToFileURL as urlOfPath } from 'node:url'
const resolvedFrom = (url) => (name) => urlOfPath(requireFrom(url).resolve(name)).href`
