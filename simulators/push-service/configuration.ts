import { listenHost, logLevel, portNumber } from '@aquacis/kit/runtime/configuration.ts'
import * as v from 'valibot'

/** What the push service reads from its environment. */
export const pushServiceConfiguration = v.object({
  HOST: listenHost,
  /** 0 lets the system choose; the first line of the output says which. */
  PORT: v.optional(portNumber, '4007'),
  LOG_LEVEL: logLevel,
})
