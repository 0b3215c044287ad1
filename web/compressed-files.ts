import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const isText = /\.(html|js|css|svg|webmanifest)$/

/**
 * Writes each text of the build a second and a third time, compressed as well as it can be: on the fly the gateway would
 * spend less effort on it, and that on every request.
 */
export function compressedFiles(): Plugin {
  let folder = ''
  return {
    name: 'aquacis:compressed-files',
    apply: 'build',
    enforce: 'post',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir)
    },
    closeBundle: {
      // After the service worker, which another plugin writes here.
      order: 'post',
      sequential: true,
      async handler() {
        const names = (await readdir(folder, { recursive: true })).filter((name) => isText.test(name))
        for (const name of names) {
          const file = join(folder, name)
          const content = await readFile(file)
          await writeFile(
            `${file}.br`,
            await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
          )
          await writeFile(`${file}.gz`, await zip(content, { level: 9 }))
        }
      },
    },
  }
}
