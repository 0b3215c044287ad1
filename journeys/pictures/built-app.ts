import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { serveApp } from './serve-app.ts'

const root = join(import.meta.dirname, '..', '..')
const variable = 'AQUACIS_PICTURES_ORIGIN'

/** Where the app that pictures are taken of is served. */
export function servedApp(): string {
  const origin = process.env[variable]
  if (origin === undefined) throw new Error(`${variable} is not set: the global set-up did not run`)
  return origin
}

/** Builds the app and the console, and serves them as long as pictures are taken. */
export default async function builtApp(): Promise<() => void> {
  const vite = join(root, 'web', 'node_modules', '.bin', 'vite')
  const child = spawn(vite, ['build', 'web', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`vite could not build the app: it ended with ${code}`)
  const app = await serveApp(join(root, 'web', 'dist'))
  process.env[variable] = app.origin
  return app.close
}
