import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { runMain } from '@aquacis/kit/runtime/run-main.ts'
import { createShutdown } from '@aquacis/kit/runtime/shutdown.ts'
import { pacConfiguration } from './configuration.ts'
import { createPac } from './pac.ts'

await runMain('pac', async () => {
  const told = readConfiguration(pacConfiguration)
  const log = createLogger('pac', told.LOG_LEVEL)
  const shutdown = createShutdown(log)
  const read = (name: string) => readFileSync(join(told.AQUACIS_PAC_FOLDER, name))
  const server = createPac({
    authority: read('authority.cer'),
    satCertificate: read('sat.cer'),
    satKey: read('sat.key'),
    user: told.AQUACIS_PAC_USER,
    password: told.AQUACIS_PAC_PASSWORD,
  })
  const url = await server.listen({ host: told.HOST, port: told.PORT })
  shutdown.add('http server', () => server.close())
  log.info({ url }, 'serving')
  return { shutdown }
})
