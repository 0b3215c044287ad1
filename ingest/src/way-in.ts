import { ConfigurationError } from '@aquacis/kit/runtime/configuration.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { IngestConfiguration } from './configuration.ts'
import { startConsumer } from './edges/consumer/consumer.ts'
import { readCredentials } from './edges/credentials.ts'
import { startEmbeddedBroker } from './edges/embedded/embedded-broker.ts'
import { readTlsFiles, type TlsFiles } from './edges/mqtt/tls-files.ts'
import type { Intake, WayIn } from './edges/mqtt/way-in.ts'

/** How meters are heard, and what of it changes while the process runs. */
export interface OpenWayIn extends WayIn {
  /** Where it listens or what it listens to, for the log. */
  readonly where: Readonly<Record<string, string | number>>
  refresh(): Promise<void>
}

/** With `MQTT_URL` a consumer of that broker, else a broker of our own. */
export async function openWayIn(
  configuration: IngestConfiguration,
  intake: Intake,
  log: Logger,
): Promise<OpenWayIn> {
  const { MQTT_URL: url, AQUACIS_MQTT_CLIENT_ID: clientId } = configuration
  if (url === undefined) return openBroker(configuration, intake, log)
  const files = tlsFiles(configuration)
  // Read once here, so that a process without its certificates does not even start.
  if (files !== undefined) await readTlsFiles(files)
  const tls = files && (() => readTlsFiles(files))
  const isShared = configuration.AQUACIS_MQTT_SHARED === 'yes'
  const consumer = startConsumer({ ...intake, url, tls, clientId, isShared, log })
  return { ...consumer, where: { clientId }, refresh: async () => undefined }
}

async function openBroker(
  configuration: IngestConfiguration,
  intake: Intake,
  log: Logger,
): Promise<OpenWayIn> {
  const { AQUACIS_BROKER_CREDENTIALS_FILE: credentialsFile, AQUACIS_MQTTS_PORT: tlsPort } = configuration
  const files = tlsFiles(configuration)
  if (tlsPort !== undefined && files === undefined) {
    throw new ConfigurationError(
      'AQUACIS_MQTTS_PORT needs AQUACIS_MQTT_CA_FILE, AQUACIS_MQTT_CERTIFICATE_FILE and AQUACIS_MQTT_KEY_FILE: set them',
    )
  }
  if (tlsPort === undefined && credentialsFile === undefined) {
    throw new ConfigurationError(
      'nobody could connect: set MQTT_URL, or AQUACIS_BROKER_CREDENTIALS_FILE, or AQUACIS_MQTTS_PORT with its certificates',
    )
  }
  const credentials = credentialsFile === undefined ? null : await readCredentials(credentialsFile)
  const broker = await startEmbeddedBroker({
    ...intake,
    host: configuration.HOST,
    port: configuration.AQUACIS_MQTT_PORT,
    credentials,
    tls: tlsPort === undefined || files === undefined ? undefined : { port: tlsPort, files },
    networkServers: configuration.AQUACIS_NETWORK_SERVERS.split(',').map((name) => name.trim()),
    mostConnections: configuration.AQUACIS_MQTT_MOST_CONNECTIONS,
    log,
  })
  return {
    ...broker,
    where: {
      port: broker.port,
      ...(broker.tlsPort === null ? {} : { tlsPort: broker.tlsPort }),
      names: credentials?.count ?? 0,
    },
  }
}

function tlsFiles(configuration: IngestConfiguration): TlsFiles | undefined {
  const {
    AQUACIS_MQTT_CA_FILE: ca,
    AQUACIS_MQTT_CERTIFICATE_FILE: certificate,
    AQUACIS_MQTT_KEY_FILE: key,
    AQUACIS_MQTT_CRL_FILE: crl,
  } = configuration
  if (ca === undefined && certificate === undefined && key === undefined) return undefined
  if (ca === undefined || certificate === undefined || key === undefined) {
    throw new ConfigurationError(
      'AQUACIS_MQTT_CA_FILE, AQUACIS_MQTT_CERTIFICATE_FILE and AQUACIS_MQTT_KEY_FILE belong together: set all or none',
    )
  }
  return { ca, certificate, key, crl }
}
