import { listenHost, logLevel, portNumber } from '@aquacis/kit/runtime/configuration.ts'
import * as v from 'valibot'

/** What the simulated payment providers and the bank read from their environment. */
export const pspConfiguration = v.object({
  HOST: listenHost,
  /** 0 lets the system choose; the first line of the output says which. */
  PORT: v.optional(portNumber, '4010'),
  LOG_LEVEL: logLevel,
  /** Whom the providers let in. */
  AQUACIS_PSP_PRIVATE_KEY: v.string(),
  /** What browsers tokenise cards with. */
  AQUACIS_PSP_PUBLIC_KEY: v.string(),
  /** Keeps everything over a restart; without it nothing is kept. */
  AQUACIS_PSP_STATE_FILE: v.optional(v.string()),
})
