import { listenHost, logLevel, portNumber } from '@aquacis/kit/runtime/configuration.ts'
import * as v from 'valibot'

/** Environment of the local mail sink. */
export const mailConfiguration = v.object({
  /** Takes mail from everybody on this machine. */
  AQUACIS_MAIL_SMTP_PORT: portNumber,
  /** Where mails are kept, one file each. */
  AQUACIS_MAIL_FOLDER: v.string(),
  HOST: listenHost,
  /** Of the page on which they are read. */
  PORT: portNumber,
  LOG_LEVEL: logLevel,
})
