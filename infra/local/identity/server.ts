import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Health } from '@aquacis/kit/runtime/health.ts'
import { healthRoutes } from '@aquacis/kit/runtime/health.ts'
import fastify, { type FastifyInstance } from 'fastify'
import { failurePage } from './pages/protocol-pages.ts'
import { signInPath } from './protocol/provider.ts'
import { accountRoutes } from './routes/account.ts'
import { forgottenRoutes } from './routes/forgotten.ts'
import type { IdentityParts } from './routes/parts.ts'
import { secondStepRoutes } from './routes/second-step.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { signUpRoutes } from './routes/sign-up.ts'
import { send } from './routes/visit.ts'

const files = [
  {
    path: '/sign-in.css',
    type: 'text/css; charset=utf-8',
    url: new URL('./pages/sign-in.css', import.meta.url).href,
  },
  {
    path: '/passkeys.js',
    type: 'text/javascript; charset=utf-8',
    url: new URL('./pages/passkeys.js', import.meta.url).href,
  },
  {
    path: '/source-sans-3.woff2',
    type: 'font/woff2',
    url: import.meta.resolve(
      '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    ),
  },
]

const ownPaths = [
  signInPath,
  '/forgotten',
  '/new-password',
  '/account',
  '/health',
  '/ready',
  ...files.map(({ path }) => path),
]

/** Our own pages and the provider's endpoints behind one port; each sees its requests untouched by the other. */
export async function createIdentityServer(
  parts: IdentityParts,
  health: Health,
  key: string,
): Promise<FastifyInstance> {
  const protocol = parts.provider.callback()
  const server = fastify({
    bodyLimit: 64 * 1024,
    serverFactory: (handler) =>
      createServer((request: IncomingMessage, response: ServerResponse) => {
        const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
        const ours = ownPaths.some((own) => path === own || path.startsWith(`${own}/`))
        if (ours) handler(request, response)
        else void protocol(request, response)
      }),
  })
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
  )
  // Browsers say whose page sent a form; one of another site is not read.
  server.addHook('preHandler', async (request, reply) => {
    const { origin } = request.headers
    if (request.method !== 'POST' || origin === undefined || origin === parts.issuer.origin) return
    await send(parts, reply, 403, failurePage(parts.publicOrigin, 'foreign_form'))
  })
  healthRoutes(server, health)
  signInRoutes(server, parts)
  secondStepRoutes(server, parts)
  signUpRoutes(server, parts)
  forgottenRoutes(server, parts)
  accountRoutes(server, parts, key)
  for (const { path, type, url } of files) {
    const content = await readFile(fileURLToPath(url))
    server.get(path, (_request, reply) =>
      reply
        .type(type)
        .headers({ 'cache-control': 'max-age=3600', 'x-content-type-options': 'nosniff' })
        .send(content),
    )
  }
  return server
}
