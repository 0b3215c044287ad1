import { readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { runMain } from '@aquacis/kit/runtime/run-main.ts'
import { createShutdown } from '@aquacis/kit/runtime/shutdown.ts'
import { bufferedOutput } from './buffered-output.ts'
import { gatewayConfiguration } from './configuration.ts'
import { createGateway } from './gateway.ts'

await runMain('gateway', async () => {
  const configuration = readConfiguration(gatewayConfiguration)
  const log = createLogger('gateway', configuration.LOG_LEVEL, bufferedOutput())
  const gateway = await createGateway(configuration, log)
  const shutdown = createShutdown(log)
  shutdown.add('gateway', () => gateway.close())
  log.info({ address: await gateway.listen() }, 'listening')
  return { shutdown }
})
