import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Health } from '@aquacis/kit/runtime/health.ts'
import { healthRoutes } from '@aquacis/kit/runtime/health.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import fastify, { type FastifyInstance } from 'fastify'
import type { Provider } from 'oidc-provider'
import type { Accounts } from './accounts.ts'
import { createAttempts } from './attempts.ts'
import { signInPath } from './provider.ts'
import { signInRoutes } from './sign-in.ts'

export interface IdentityServerOptions {
  readonly provider: Provider
  readonly accounts: Accounts
  readonly publicOrigin: string
  readonly health: Health
  readonly log: Logger
}

const ownPaths = [signInPath, '/health', '/ready', '/sign-in.css', '/source-sans-3.woff2']

/** Our own pages and the provider's endpoints behind one port; each sees its requests untouched by the other. */
export async function createIdentityServer(options: IdentityServerOptions): Promise<FastifyInstance> {
  const { provider, accounts, publicOrigin, health, log } = options
  const protocol = provider.callback()
  const server = fastify({
    bodyLimit: 16 * 1024,
    serverFactory: (handler) =>
      createServer((request: IncomingMessage, response: ServerResponse) => {
        const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
        const ours = ownPaths.some((own) => path === own || path.startsWith(`${own}/`))
        if (ours) handler(request, response)
        else void protocol(request, response)
      }),
  })
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
  )
  healthRoutes(server, health)
  signInRoutes(server, { provider, accounts, publicOrigin, log, attempts: createAttempts() })
  await staticFiles(server)
  return server
}

async function staticFiles(server: FastifyInstance): Promise<void> {
  const font = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
  const files = [
    {
      path: '/sign-in.css',
      type: 'text/css; charset=utf-8',
      url: new URL('./sign-in.css', import.meta.url).href,
    },
    { path: '/source-sans-3.woff2', type: 'font/woff2', url: import.meta.resolve(font) },
  ]
  for (const { path, type, url } of files) {
    const content = await readFile(fileURLToPath(url))
    server.get(path, (_request, reply) =>
      reply.type(type).header('cache-control', 'max-age=3600').send(content),
    )
  }
}
