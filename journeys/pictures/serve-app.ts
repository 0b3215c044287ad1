import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const kinds: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** The page of a path: the console's, or the app's, for every path that names no file. */
function fileOf(pathname: string): string {
  if (extname(pathname) !== '') return normalize(pathname)
  return /^\/oficina(\/|$)/.test(pathname) ? '/oficina/index.html' : '/index.html'
}

/** Serves the built app and the console on a free port, with nobody behind it: whoever asks who is signed in hears that nobody is. */
export async function serveApp(folder: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    if (pathname === '/auth/session') {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ kind: 'anonymous' }))
      return
    }
    const name = fileOf(pathname)
    const body = await readFile(join(folder, name)).catch(() => null)
    if (body === null) response.statusCode = 404
    response.setHeader('content-type', kinds[extname(name)] ?? 'application/octet-stream')
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}
