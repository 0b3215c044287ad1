import {
  listenHost,
  logLevel,
  portNumber,
  postgresUrl,
  sealingKeys,
} from '@aquacis/kit/runtime/configuration.ts'
import * as v from 'valibot'
import { isBrokerUrl } from './edges/consumer/broker-address.ts'

const count = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, 'a whole number from 1'), v.transform(Number))

/** What ingest reads from its environment. */
export const ingestConfiguration = v.object({
  AQUACIS_METERING_DATABASE_URL: postgresUrl,
  AQUACIS_SEALING_KEY: sealingKeys,
  MQTT_URL: v.optional(
    v.pipe(v.string(), v.check(isBrokerUrl, 'a URL that begins with mqtt:// or mqtts://')),
  ),
  AQUACIS_MQTT_CLIENT_ID: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z0-9._-]{1,64}$/, 'up to 64 letters, digits, dots, dashes, underscores'),
    ),
    'aquacis-ingest',
  ),
  AQUACIS_MQTT_SHARED: v.optional(v.picklist(['yes', 'no']), 'yes'),
  AQUACIS_BROKER_CREDENTIALS_FILE: v.optional(v.string()),
  AQUACIS_NETWORK_SERVERS: v.optional(v.string(), 'chirpstack,iot-platform'),
  AQUACIS_MQTT_PORT: v.optional(portNumber, '4003'),
  AQUACIS_MQTTS_PORT: v.optional(portNumber),
  AQUACIS_MQTT_CA_FILE: v.optional(v.string()),
  AQUACIS_MQTT_CERTIFICATE_FILE: v.optional(v.string()),
  AQUACIS_MQTT_KEY_FILE: v.optional(v.string()),
  AQUACIS_MQTT_CRL_FILE: v.optional(v.string()),
  AQUACIS_MQTT_MOST_CONNECTIONS: v.optional(count, '12000'),
  AQUACIS_ARCHIVE_FOLDER: v.optional(v.string()),
  AQUACIS_WATER_SPEED_UP: v.optional(count, '1'),
  AQUACIS_DEVICE_BURST: v.optional(count, '10000'),
  AQUACIS_DEVICE_PER_SECOND: v.optional(count, '2'),
  HOST: listenHost,
  PORT: v.optional(portNumber, '4005'),
  LOG_LEVEL: logLevel,
})

/** The same, read. */
export type IngestConfiguration = v.InferOutput<typeof ingestConfiguration>
