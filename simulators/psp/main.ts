import { readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { runMain } from '@aquacis/kit/runtime/run-main.ts'
import { createShutdown } from '@aquacis/kit/runtime/shutdown.ts'
import { pspConfiguration } from './configuration.ts'
import { startPsp } from './start-psp.ts'

await runMain('psp', async () => {
  const told = readConfiguration(pspConfiguration)
  const log = createLogger('psp', told.LOG_LEVEL)
  const shutdown = createShutdown(log)
  const psp = await startPsp({
    host: told.HOST,
    port: told.PORT,
    privateKey: told.AQUACIS_PSP_PRIVATE_KEY,
    publicKey: told.AQUACIS_PSP_PUBLIC_KEY,
    stateFile: told.AQUACIS_PSP_STATE_FILE ?? null,
  })
  shutdown.add('http server', () => psp.close())
  log.info({ url: psp.url }, 'serving')
  return { shutdown }
})
