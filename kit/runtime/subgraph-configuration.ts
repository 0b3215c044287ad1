import * as v from 'valibot'
import {
  type Environment,
  jsonWebKey,
  listenHost,
  logLevel,
  portNumber,
  postgresUrl,
  readConfiguration,
  sealingKeys,
} from './configuration.ts'

/** What a process that serves subgraphs must be told. */
export interface SubgraphProcessConfiguration {
  readonly host: string
  /** 0 lets the system choose: for tests. */
  readonly port: number
  readonly logLevel: string
  /** True only where developers look at the schema. */
  readonly introspection: boolean
  readonly eventLogUrl: string
  /** Public half of the key with which the gateway signs. */
  readonly tokenPublicJwk: string
  /** 32 bytes in base64. */
  readonly sealingKey: string
  /** By subgraph: as the role that serves, and as the role that owns the tables. */
  readonly databases: Readonly<Record<string, { readonly appUrl: string; readonly ownerUrl: string }>>
  /** What the subgraphs' own variables say, by their names. */
  readonly settings?: Readonly<Record<string, unknown>>
}

const onOrOff = v.optional(v.picklist(['on', 'off'], 'on or off'), 'off')

const everySubgraph = {
  HOST: listenHost,
  PORT: portNumber,
  LOG_LEVEL: logLevel,
  AQUACIS_EVENT_LOG_URL: postgresUrl,
  AQUACIS_INTERNAL_TOKEN_PUBLIC_JWK: jsonWebKey,
  AQUACIS_SEALING_KEY: sealingKeys,
  AQUACIS_INTROSPECTION: onOrOff,
}

/** The variables of a process that serves these subgraphs: the shared ones, two URLs for each, and what is their own. */
export function subgraphVariables(names: readonly string[], own: v.ObjectEntries = {}) {
  const urls = names.flatMap((name) => [
    [databaseVariable(name), postgresUrl] as const,
    [ownerVariable(name), postgresUrl] as const,
  ])
  return v.object({ ...own, ...everySubgraph, ...Object.fromEntries(urls) })
}

/** Reads them; throws a ConfigurationError that names everything at fault. */
export function readSubgraphConfiguration(
  names: readonly string[],
  environment?: Environment,
  own: v.ObjectEntries = {},
): SubgraphProcessConfiguration {
  const told: v.InferOutput<v.ObjectSchema<typeof everySubgraph, undefined>> &
    Readonly<Record<string, unknown>> = readConfiguration(subgraphVariables(names, own), environment)
  return {
    host: told.HOST,
    port: told.PORT,
    logLevel: told.LOG_LEVEL,
    introspection: told.AQUACIS_INTROSPECTION === 'on',
    eventLogUrl: told.AQUACIS_EVENT_LOG_URL,
    tokenPublicJwk: told.AQUACIS_INTERNAL_TOKEN_PUBLIC_JWK,
    sealingKey: told.AQUACIS_SEALING_KEY,
    databases: Object.fromEntries(
      names.map((name) => [
        name,
        { appUrl: String(told[databaseVariable(name)]), ownerUrl: String(told[ownerVariable(name)]) },
      ]),
    ),
    settings: Object.fromEntries(Object.keys(own).map((name) => [name, told[name]])),
  }
}

function databaseVariable(name: string): string {
  return `AQUACIS_${name.toUpperCase()}_DATABASE_URL`
}

function ownerVariable(name: string): string {
  return `AQUACIS_${name.toUpperCase()}_OWNER_URL`
}
