import { readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { runMain } from '@aquacis/kit/runtime/run-main.ts'
import { createShutdown } from '@aquacis/kit/runtime/shutdown.ts'
import { pushServiceConfiguration } from './configuration.ts'
import { createPushService } from './push-service.ts'

await runMain('push-service', async () => {
  const { HOST: host, PORT: port, LOG_LEVEL: level } = readConfiguration(pushServiceConfiguration)
  const log = createLogger('push-service', level)
  const shutdown = createShutdown(log)
  const server = createPushService()
  const url = await server.listen({ host, port })
  shutdown.add('http server', () => server.close())
  log.info({ url }, 'serving')
  return { shutdown }
})
