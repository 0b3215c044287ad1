import { readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { createShutdown } from '@aquacis/kit/runtime/shutdown.ts'
import { gatewayConfiguration } from './configuration.ts'
import { createGateway } from './gateway.ts'

const configuration = readConfiguration(gatewayConfiguration)
const log = createLogger('gateway', configuration.LOG_LEVEL)
const gateway = await createGateway(configuration, log)
const shutdown = createShutdown(log)
shutdown.add('gateway', () => gateway.close())
shutdown.listen()
log.info({ address: await gateway.listen() }, 'listening')
