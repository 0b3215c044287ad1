import { listenHost, logLevel, portNumber } from '@aquacis/kit/runtime/configuration.ts'
import * as v from 'valibot'

/** What the simulated PACs read from their environment. */
export const pacConfiguration = v.object({
  HOST: listenHost,
  /** 0 lets the system choose; the first line of the output says which. */
  PORT: v.optional(portNumber, '4009'),
  LOG_LEVEL: logLevel,
  /** With `authority.cer`, `sat.cer` and `sat.key`, as `writeTestSeals` writes them. */
  AQUACIS_PAC_FOLDER: v.string(),
  AQUACIS_PAC_USER: v.string(),
  AQUACIS_PAC_PASSWORD: v.string(),
})
