import {
  base64Key,
  listenHost,
  logLevel,
  portNumber,
  postgresUrl,
} from '@aquacis/kit/runtime/configuration.ts'
import * as v from 'valibot'

/** What ingest reads from its environment. */
export const ingestConfiguration = v.object({
  AQUACIS_METERING_DATABASE_URL: postgresUrl,
  AQUACIS_SEALING_KEY: base64Key,
  AQUACIS_BROKER_CREDENTIALS_FILE: v.string(),
  AQUACIS_MQTT_PORT: v.optional(portNumber, '4003'),
  HOST: listenHost,
  PORT: v.optional(portNumber, '4005'),
  LOG_LEVEL: logLevel,
})
