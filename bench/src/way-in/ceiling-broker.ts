import { startEmbeddedBroker } from '@aquacis/ingest/broker'
import { readCredentials } from '@aquacis/ingest/credentials'
import { createLogger } from '@aquacis/kit/runtime/log.ts'

// The same broker, acknowledging at once what it took: what ingest could do if nothing had to be decoded or stored.
const log = createLogger('ceiling')
const broker = await startEmbeddedBroker({
  host: '127.0.0.1',
  port: Number(process.env['CEILING_PORT']),
  credentials: await readCredentials(process.env['CEILING_CREDENTIALS_FILE'] ?? ''),
  log,
  hold: (held) => held.acknowledge(),
})
log.info({ port: broker.port }, 'the ceiling is ready')
process.on('SIGTERM', () => process.exit(0))
