import { once } from 'node:events'
import { readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { createHealth, healthRoutes } from '@aquacis/kit/runtime/health.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { runMain } from '@aquacis/kit/runtime/run-main.ts'
import { createShutdown } from '@aquacis/kit/runtime/shutdown.ts'
import fastify from 'fastify'
import { mailConfiguration } from './configuration.ts'
import { openLetterBox } from './letter-box.ts'
import { mailPage } from './mail-page.ts'
import { createSink } from './sink.ts'

const headers = {
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

await runMain('mail', async () => {
  const configuration = readConfiguration(mailConfiguration)
  const log = createLogger('mail', configuration.LOG_LEVEL)
  const shutdown = createShutdown(log)
  const box = await openLetterBox(configuration.AQUACIS_MAIL_FOLDER)

  const sink = createSink(box, log)
  const listening = sink.listen(configuration.AQUACIS_MAIL_SMTP_PORT, configuration.HOST)
  await once(listening, 'listening')
  shutdown.add('sink', () => new Promise((resolve) => sink.close(() => resolve())))

  const server = fastify()
  healthRoutes(server, createHealth('mail'))
  server.get('/', async (_request, reply) =>
    reply
      .headers(headers)
      .type('text/html; charset=utf-8')
      .send(mailPage(await box.mails())),
  )
  server.get('/mails.json', async (_request, reply) => reply.headers(headers).send(await box.mails()))
  shutdown.add('server', () => server.close())
  await server.listen({ host: configuration.HOST, port: configuration.PORT })
  log.info('takes mail')
  return { shutdown }
})
