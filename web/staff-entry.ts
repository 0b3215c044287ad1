import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const configFile = fileURLToPath(new URL('staff-vite-config.ts', import.meta.url))

/** Builds the staff's entry into the same folder, as a build of its own: what residents load must not depend on it. */
export function staffEntry(): Plugin {
  let outDir = ''
  return {
    name: 'aquacis:staff-entry',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir
    },
    closeBundle: {
      sequential: true,
      handler: async () => {
        await build({ configFile, logLevel: 'warn', build: { outDir } })
      },
    },
  }
}
