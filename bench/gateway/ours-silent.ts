import { gatewayConfiguration } from '@aquacis/gateway/configuration'
import { createGateway } from '@aquacis/gateway/gateway'
import { readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'

// Our gateway as it is, but for the line that it logs for each request.

const configuration = readConfiguration(gatewayConfiguration)
const gateway = await createGateway(configuration, createLogger('gateway', 'warn'))
process.once('SIGTERM', () => void gateway.close())
await gateway.listen()
console.log('listening')
