import { join } from 'node:path'
import { speakers } from '@aquacis/simulators/fleet/manifest.ts'
import { mixText } from '@aquacis/simulators/fleet/radio/simulated-radio.ts'
import { testIssuer } from '@aquacis/simulators/pac/authority/test-seals.ts'
import type { StartArguments } from '../arguments.ts'
import type { DataFolder } from '../ground/data-folder.ts'
import type { Secrets } from '../ground/secrets.ts'
import { servedSubgraphs } from '../subgraphs/served-subgraphs.ts'
import type { NodeProcessPlan } from '../supervisor/node-process.ts'
import type { Databases } from './databases.ts'
import { cleanEnvironment } from './environment.ts'
import { addressesOf, type Ports } from './ports.ts'

export interface ProcessesContext {
  readonly repository: string
  readonly folder: DataFolder
  readonly ports: Ports
  readonly secrets: Secrets
  readonly databases: Databases
  readonly options: StartArguments
  /** Folder of the built pages; undefined when none are served. */
  readonly webRoot: string | undefined
}

/** The processes of ours that run beside the engines. */
export type ProcessName = 'mail' | 'identity' | 'pac' | 'psp' | 'subgraphs' | 'gateway' | 'ingest' | 'fleet'

interface Particulars {
  readonly script: string
  readonly environment: Readonly<Record<string, string>>
}

/** How each process is started: its file, and exactly the variables that its configuration knows. */
export function processPlan(name: ProcessName, context: ProcessesContext): NodeProcessPlan {
  const { script, environment } = particulars[name](context)
  const port = context.ports[name]
  return {
    name,
    script: join(context.repository, script),
    workingFolder: context.repository,
    environment: {
      ...cleanEnvironment(process.env),
      ...environment,
      NODE_COMPILE_CACHE: context.folder.compileCache,
      ...handedOn('LOG_LEVEL'),
      HOST: '127.0.0.1',
      PORT: String(port),
    },
    logFile: context.folder.logFile(name),
    readyUrl: `http://127.0.0.1:${port}/ready`,
  }
}

/** Whom the simulated PACs know. */
const pacUser = 'aquacis'

/** Whoever tries the system out watches the litres of Ana and Luis grow. */
const watchedIntervalMs = 5_000

const particulars: Record<ProcessName, (context: ProcessesContext) => Particulars> = {
  mail: ({ folder, ports }) => ({
    script: 'infra/local/mail/main.ts',
    environment: { AQUACIS_MAIL_SMTP_PORT: String(ports.smtp), AQUACIS_MAIL_FOLDER: folder.mails },
  }),

  identity: ({ folder, ports, secrets, databases }) => ({
    script: 'infra/local/identity/main.ts',
    environment: {
      AQUACIS_IDENTITY_DATABASE_URL: databases('identity').appUrl,
      AQUACIS_IDENTITY_OWNER_URL: databases('identity').ownerUrl,
      AQUACIS_IDENTITY_ISSUER: addressesOf(ports).identity,
      AQUACIS_IDENTITY_ACCOUNTS_FILE: folder.accountsFile,
      AQUACIS_IDENTITY_SMTP_URL: addressesOf(ports).smtp,
      AQUACIS_IDENTITY_SIGNING_JWK: secrets.identitySigningJwk,
      AQUACIS_IDENTITY_COOKIE_KEY: secrets.identityCookieKey,
      AQUACIS_PUBLIC_ORIGIN: addressesOf(ports).gateway,
    },
  }),

  pac: ({ folder, secrets }) => ({
    script: 'simulators/pac/main.ts',
    environment: {
      AQUACIS_PAC_FOLDER: folder.seals,
      AQUACIS_PAC_USER: pacUser,
      AQUACIS_PAC_PASSWORD: secrets.pacPassword,
    },
  }),

  psp: ({ folder, secrets }) => ({
    script: 'simulators/psp/main.ts',
    environment: {
      AQUACIS_PSP_PRIVATE_KEY: secrets.pspKeys.privateKey,
      AQUACIS_PSP_PUBLIC_KEY: secrets.pspKeys.publicKey,
      AQUACIS_PSP_STATE_FILE: folder.pspStateFile,
    },
  }),

  subgraphs: ({ repository, folder, ports, secrets, databases }) => ({
    script: 'infra/local/subgraphs/main.ts',
    environment: {
      ...Object.fromEntries(
        servedSubgraphs.flatMap((name) => [
          [`AQUACIS_${name.toUpperCase()}_DATABASE_URL`, databases(name).appUrl],
          [`AQUACIS_${name.toUpperCase()}_OWNER_URL`, databases(name).ownerUrl],
        ]),
      ),
      AQUACIS_EVENT_LOG_URL: databases('events').ownerUrl,
      AQUACIS_INTERNAL_TOKEN_PUBLIC_JWK: secrets.internalTokenPublicJwk,
      AQUACIS_SEALING_KEY: secrets.sealingKey,
      AQUACIS_PUSH_PUBLIC_KEY: secrets.pushKeys.publicKey,
      AQUACIS_PUSH_PRIVATE_KEY: secrets.pushKeys.privateKey,
      AQUACIS_PUSH_CONTACT: 'mailto:avisos@ejemplo.mx',
      // Whoever tries things out may bring a push service of their own.
      AQUACIS_PUSH_LOOPBACK: 'on',
      AQUACIS_NOTIFICATIONS_SMTP_URL: addressesOf(ports).smtp,
      AQUACIS_NOTIFICATIONS_APP_URL: addressesOf(ports).gateway,
      AQUACIS_BILLING_TELEGRAMS_URL: `${addressesOf(ports).ingest}/telegrams`,
      AQUACIS_FISCAL_CSD_FOLDER: folder.seals,
      AQUACIS_FISCAL_ISSUER_NAME: testIssuer.name,
      AQUACIS_FISCAL_ISSUER_REGIME: '601',
      AQUACIS_FISCAL_PACS: 'finkok,sw',
      AQUACIS_FISCAL_FINKOK_URL: `${addressesOf(ports).pac}/finkok`,
      AQUACIS_FISCAL_FINKOK_USER: pacUser,
      AQUACIS_FISCAL_FINKOK_PASSWORD: secrets.pacPassword,
      AQUACIS_FISCAL_SW_URL: `${addressesOf(ports).pac}/sw`,
      AQUACIS_FISCAL_SW_USER: pacUser,
      AQUACIS_FISCAL_SW_PASSWORD: secrets.pacPassword,
      AQUACIS_FISCAL_SAT_URL: `${addressesOf(ports).pac}/sat/ConsultaCFDIService.svc`,
      AQUACIS_PAYMENTS_CONEKTA_URL: `${addressesOf(ports).psp}/conekta`,
      AQUACIS_PAYMENTS_CONEKTA_KEY: secrets.pspKeys.privateKey,
      AQUACIS_PAYMENTS_CONEKTA_PUBLIC_KEY: secrets.pspKeys.publicKey,
      AQUACIS_PAYMENTS_FEMSA_URL: `${addressesOf(ports).psp}/femsa`,
      AQUACIS_PAYMENTS_FEMSA_KEY: secrets.pspKeys.privateKey,
      AQUACIS_PAYMENTS_CODI_URL: `${addressesOf(ports).psp}/codi`,
      AQUACIS_PAYMENTS_CODI_KEY: secrets.pspKeys.privateKey,
      AQUACIS_PAYMENTS_BANK_URL: `${addressesOf(ports).psp}/bank`,
      AQUACIS_PAYMENTS_BANK_KEY: secrets.pspKeys.privateKey,
      AQUACIS_PAYMENTS_BANK_CLIENT: '123456',
      AQUACIS_PAYMENTS_BANK_CLABE: '072680001234567892',
      AQUACIS_PAYMENTS_WEBHOOK_URL: `${addressesOf(ports).subgraphs}/payments/webhooks`,
      AQUACIS_PAYMENTS_RETURN_URL: `${addressesOf(ports).gateway}/pagar/regreso`,
      AQUACIS_FISCAL_OFFICES: join(repository, 'infra', 'local', 'demonstration', 'offices.json'),
    },
  }),

  gateway: ({ repository, ports, secrets, databases, webRoot }) => ({
    script: 'gateway/src/main.ts',
    environment: {
      AQUACIS_PUBLIC_ORIGIN: addressesOf(ports).gateway,
      AQUACIS_SUPERGRAPH_FILE: join(repository, 'schema', 'supergraph.graphql'),
      AQUACIS_KNOWN_DOCUMENTS_FILE: ['known-documents.json', 'landed-documents.json']
        .map((name) => join(repository, 'schema', name))
        .join(),
      // A test may add documents to those that the pages know.
      ...handedOn('AQUACIS_KNOWN_DOCUMENTS_FILE'),
      // A crowd of phones may stand on this machine.
      ...handedOn('AQUACIS_LIVE_PER_ADDRESS'),
      AQUACIS_SUBGRAPH_URLS: servedSubgraphs
        .map((name) => `${name}=${addressesOf(ports).subgraphs}/${name}/graphql`)
        .join(','),
      AQUACIS_DOWNLOADS:
        'consumption=metering,bill=fiscal,cfdi=fiscal,cfdi-cancellation=fiscal,fiscal-month=fiscal,proof=billing,charge-sheets=billing,voucher=payments,plan-agreement=payments',
      AQUACIS_KEYED_DOWNLOADS: 'voucher',
      // There cards become tokens.
      AQUACIS_GATEWAY_CONNECT_SRC: addressesOf(ports).psp,
      AQUACIS_OIDC_ISSUER: addressesOf(ports).identity,
      AQUACIS_OIDC_CLIENT_ID: 'aquacis-gateway',
      AQUACIS_SESSION_KEY: secrets.sessionKey,
      AQUACIS_GATEWAY_DATABASE_URL: databases('gateway').appUrl,
      AQUACIS_GATEWAY_OWNER_URL: databases('gateway').ownerUrl,
      AQUACIS_INTERNAL_TOKEN_PRIVATE_JWK: secrets.internalTokenPrivateJwk,
      ...(webRoot === undefined ? {} : { AQUACIS_WEB_ROOT: webRoot }),
    },
  }),

  ingest: ({ folder, ports, secrets, databases, options }) => ({
    script: 'ingest/src/main.ts',
    environment: {
      // A burst of connections fills the nursery of the heap with what soon goes; Node would keep that room for good.
      NODE_OPTIONS: '--max-semi-space-size=16',
      AQUACIS_METERING_DATABASE_URL: databases('metering').appUrl,
      AQUACIS_SEALING_KEY: secrets.sealingKey,
      AQUACIS_BROKER_CREDENTIALS_FILE: folder.brokerCredentialsFile,
      AQUACIS_MQTT_PORT: String(ports.mqtt),
      // Households that live faster let more water run than a meter of their size ever measured.
      AQUACIS_WATER_SPEED_UP: String(options.speedUp),
      AQUACIS_ARCHIVE_FOLDER: folder.archive,
      AQUACIS_NETWORK_SERVERS: Object.values(speakers).join(','),
    },
  }),

  fleet: ({ folder, ports, options }) => ({
    script: 'simulators/fleet/main.ts',
    environment: {
      AQUACIS_MQTT_URL: process.env['MQTT_URL'] ?? addressesOf(ports).mqtt,
      AQUACIS_FLEET_SEED: options.fleetSeed,
      AQUACIS_FLEET_METERS: String(options.meters),
      AQUACIS_FLEET_MIX: mixText(options.mix),
      AQUACIS_FLEET_INTERVAL_MS: String(options.intervalMs),
      AQUACIS_FLEET_WATCHED_INTERVAL_MS: String(Math.min(options.intervalMs, watchedIntervalMs)),
      AQUACIS_FLEET_SPEED_UP: String(options.speedUp),
      AQUACIS_FLEET_BACKFILL_DAYS: String(options.backfillDays),
      AQUACIS_FLEET_STATE_FILE: folder.fleetStateFile,
      // A test may want to know every telegram that was acknowledged.
      ...handedOn('AQUACIS_FLEET_JOURNAL_FILE'),
    },
  }),
}

/** A variable of whoever started us, for a child that knows it too. */
function handedOn(name: string): Record<string, string> {
  const value = process.env[name]
  return value === undefined ? {} : { [name]: value }
}
