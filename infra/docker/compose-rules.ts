import { Ajv } from 'ajv'
import * as v from 'valibot'
import { parse } from 'yaml'

/** What a process may and must be told. */
export interface KnownVariable {
  readonly name: string
  readonly required: boolean
}

/** Faults of a document against the Compose Specification. */
export type Specification = (document: unknown) => string[]

export interface ComposeContext {
  readonly specification: Specification
  /** Variables of every process, by its main.ts. */
  readonly processes: ReadonlyMap<string, readonly KnownVariable[]>
  /** Variables that the environment file brings. */
  readonly secrets: readonly string[]
}

const texts = v.record(v.string(), v.string())
const serviceSchema = v.looseObject({
  image: v.optional(v.string()),
  build: v.optional(v.unknown()),
  user: v.optional(v.string()),
  restart: v.optional(v.string()),
  command: v.optional(v.array(v.string())),
  environment: v.optional(texts, {}),
  volumes: v.optional(v.array(v.string()), []),
  healthcheck: v.optional(
    v.looseObject({ test: v.optional(v.array(v.string())), disable: v.optional(v.boolean()) }),
  ),
  depends_on: v.optional(v.record(v.string(), v.looseObject({ condition: v.optional(v.string()) })), {}),
  deploy: v.optional(
    v.looseObject({
      resources: v.optional(
        v.looseObject({ limits: v.optional(v.looseObject({ cpus: v.string(), memory: v.string() })) }),
      ),
    }),
  ),
})
type Service = v.InferOutput<typeof serviceSchema>

const composeSchema = v.looseObject({ services: v.record(v.string(), serviceSchema) })

/** What is wrong with a compose file, one sentence each. */
export function composeFaults(text: string, context: ComposeContext): string[] {
  const document: unknown = parse(text, { merge: true })
  const bySpecification = context.specification(document)
  if (bySpecification.length > 0) return bySpecification
  const { services } = v.parse(composeSchema, document)
  return [
    ...Object.entries(services).flatMap(([name, service]) =>
      [
        ...serviceFaults(service, services),
        ...environmentFaults(service, context),
        ...folderFaults(service),
      ].map((fault) => `${name} ${fault}`),
    ),
    ...interpolationFaults(text, context.secrets),
  ]
}

/** Reads the Compose Specification's JSON schema. */
export function composeSpecification(text: string): Specification {
  // It names its own dialect by an address that ajv does not know, and formats that it leaves to implementations.
  const { $schema: _dialect, ...schema } = JSON.parse(text) as { $schema?: string }
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema)
  return (document) =>
    validate(document)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
}

function serviceFaults(service: Service, services: Readonly<Record<string, Service>>): string[] {
  const { image = '', build, user, healthcheck, restart, deploy, depends_on } = service
  const tag = /:([^/:@]+)(@sha256:[0-9a-f]{64})?$/.exec(image)?.[1] ?? ''
  const waits = Object.entries(depends_on)
  return [
    ...(/\d+\.\d+/.test(tag) && !/latest/.test(tag) ? [] : [`has no image of a fixed version: “${image}”`]),
    ...(build === undefined && !image.includes(':') ? ['is neither built nor pulled'] : []),
    ...(user === undefined || /^(0|root)\b/.test(user) ? ['runs as root: name another user'] : []),
    ...(healthcheck?.test && !healthcheck.disable ? [] : ['has no health check']),
    ...(restart === undefined ? ['does not say whether it is restarted'] : []),
    ...(deploy?.resources?.limits ? [] : ['has no limits of processor and memory']),
    ...waits.filter(([name]) => !services[name]).map(([name]) => `waits for ${name}, which is not there`),
    ...waits
      .filter(([, { condition }]) => condition !== 'service_healthy')
      .map(([name]) => `waits for ${name} without asking whether it is healthy`),
  ]
}

function environmentFaults({ command = [], environment }: Service, { processes }: ComposeContext): string[] {
  const names = Object.keys(environment)
  const exposed = names.filter(
    (name) =>
      /PASSWORD|_KEY$|JWK|SECRET/.test(name) && !/^\$\{\w+(:\?[^}]*)?\}$/.test(environment[name] ?? ''),
  )
  const main = command.find((word) => word.endsWith('main.ts'))
  const known = main === undefined ? undefined : processes.get(main)
  return [
    ...exposed.map((name) => `carries ${name} in the file or by default: take it from the environment file`),
    ...(main !== undefined && known === undefined ? [`runs ${main}, which is no process of ours`] : []),
    ...(known ?? [])
      .filter(({ name, required }) => required && !names.includes(name))
      .map(({ name }) => `lacks ${name}`),
    ...(known === undefined ? [] : names.filter((name) => !known.some((one) => one.name === name))).map(
      (name) => `sets ${name}, which its process does not read`,
    ),
  ]
}

/** Nothing can be written into a container of ours, and nothing outlives one: a folder is mounted. */
function folderFaults({ environment, volumes }: Service): string[] {
  return Object.entries(environment)
    .filter(([name, folder]) => name.endsWith('_FOLDER') && !volumes.some((volume) => isAt(volume, folder)))
    .map(([name, folder]) => `has ${name} at ${folder}, where no volume is`)
}

function isAt(volume: string, folder: string): boolean {
  return volume.replace(/:ro$/, '').endsWith(`:${folder}`)
}

function interpolationFaults(text: string, secrets: readonly string[]): string[] {
  const used = [...text.matchAll(/\$\{(\w+)(:-)?/g)].filter(([, , fallback]) => fallback === undefined)
  const missing = new Set(used.map(([, name = '']) => name).filter((name) => !secrets.includes(name)))
  return [...missing].map((name) => `\${${name}} has no default and is not in the environment file`)
}
