import { existsSync } from 'node:fs'
import { dirname, join, posix, resolve, sep } from 'node:path'
import { fastifyStatic } from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { allowingBlocks, inlineBlocksOfFiles } from './inline-blocks.ts'

/** Vite puts a hash of the content into these names: another content has another name. */
const hashed = /(^|\/)assets\/[^/]+-[\w-]{8,}\.[a-z0-9]+(\.(br|gz))?$/
const page = /\.html(\.(br|gz))?$/
const aYear = 'public, max-age=31536000, immutable'
/** Asked again each time, so that a new version is seen at once; unchanged it costs a 304. */
const askAgain = 'no-cache'

export interface WebFilesOptions {
  /** Folder of the built app. */
  readonly webRoot: string
  /** Origins besides our own to which pages may talk: where a card becomes a token, for one. */
  readonly connectTo: readonly string[]
}

/** Serves the built app; a path that is no file opens the page of the app that is nearest to it. */
export async function serveWebFiles(
  server: FastifyInstance,
  { webRoot, connectTo }: WebFilesOptions,
): Promise<void> {
  const root = resolve(webRoot)
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`AQUACIS_WEB_ROOT ${root} has no index.html: build the web first`)
  }
  const blocksOf = inlineBlocksOfFiles()
  await server.register(fastifyStatic, {
    root,
    // Files made ready with .br or .gz beside them go out as they are.
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (reply, path, { mtimeMs }) => {
      const name = path.split(sep).join('/')
      reply.header('cache-control', hashed.test(name) ? aYear : askAgain)
      if (!page.test(name)) return
      const policy = String(reply.getHeader('content-security-policy')).replace(
        "connect-src 'self'",
        ["connect-src 'self'", ...connectTo].join(' '),
      )
      reply.header('content-security-policy', allowingBlocks(policy, blocksOf(path, mtimeMs)))
    },
  })
  server.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request)) return reply.code(404).send({ errors: [{ message: 'there is nothing here' }] })
    return reply.sendFile(nearestPage(root, request.url), root)
  })
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  const asksForPage = (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html')
  const path = url.split('?', 1)[0] ?? ''
  // A file that is missing is missing: its name answered with a page would be kept as that file.
  return asksForPage && !/^\/(auth|graphql|download)(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path)
}

/** `/a/b` opens a/b/index.html, else a/index.html, else index.html: each entry of the app has its own. */
function nearestPage(root: string, url: string): string {
  let folder = posix.normalize(new URL(url, 'http://localhost').pathname)
  while (folder !== '/' && folder !== '.') {
    const page = join(root, folder, 'index.html')
    if (dirname(page).startsWith(root + sep) && existsSync(page)) return posix.join(folder, 'index.html')
    folder = posix.dirname(folder)
  }
  return 'index.html'
}
