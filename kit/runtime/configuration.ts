import * as v from 'valibot'

/** What a process was told wrongly; the message names every variable at fault and how to mend it. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

/** The environment as a process gets it. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The schema of a process's variables: `AQUACIS_*`, and `PORT`, `HOST`, `LOG_LEVEL`. */
export type ConfigurationSchema = v.ObjectSchema<v.ObjectEntries, undefined>

const ownPrefix = 'AQUACIS_'

/**
 * Variables of this process, checked and read once. Throws a ConfigurationError that names every missing and
 * malformed variable, and every `AQUACIS_*` variable that nobody reads: mostly a slip of the pen. An empty
 * variable counts as missing. No value is ever repeated in the message: it may be a secret.
 */
export function readConfiguration<Schema extends ConfigurationSchema>(
  schema: Schema,
  environment: Environment = process.env,
): v.InferOutput<Schema> {
  const known = Object.keys(schema.entries)
  const given = Object.fromEntries(
    known.flatMap((name) => {
      const value = environment[name]
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )
  const parsed = v.safeParse(schema, given)
  const faults = [
    ...(parsed.success ? [] : parsed.issues.map((issue) => faultOf(issue, given))),
    ...Object.keys(environment)
      .filter((name) => name.startsWith(ownPrefix) && !known.includes(name))
      .map((name) => unknownVariable(name, known)),
  ]
  if (!parsed.success || faults.length > 0) {
    throw new ConfigurationError(
      `the environment does not fit this process:\n${[...new Set(faults)].map((fault) => `  - ${fault}`).join('\n')}`,
    )
  }
  return parsed.output
}

function faultOf(issue: v.BaseIssue<unknown>, given: Readonly<Record<string, unknown>>): string {
  const name = String(issue.path?.[0]?.key ?? 'the environment')
  if (!(name in given)) return `${name} is missing: set it`
  return `${name} is malformed: ${withoutReceived(issue)}`
}

/** valibot's own sentences quote what was received; only sentences written by us may pass. */
function withoutReceived({ message, received, expected, type }: v.BaseIssue<unknown>): string {
  return message.endsWith(`received ${received}`) ? `expected ${expected ?? type}` : message
}

function unknownVariable(name: string, known: readonly string[]): string {
  const nearest = known
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance)[0]
  const hint =
    nearest !== undefined && nearest.distance <= 4 ? `did you mean ${nearest.candidate}?` : 'remove it'
  return `${name} is not read by this process: ${hint}`
}

/** Levenshtein distance: how many letters one slipped. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...to].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

/** A TCP port, written as a decimal number. */
export const portNumber = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, 'a port is a number from 0 to 65535'),
  v.transform(Number),
  v.maxValue(65_535, 'a port is a number from 0 to 65535'),
)

/** Address to listen on; this machine alone unless said otherwise. */
export const listenHost = v.optional(v.string(), '127.0.0.1')

/** How much a process tells of itself. */
export const logLevel = v.optional(
  v.picklist(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    'one of fatal, error, warn, info, debug, trace, silent',
  ),
  'info',
)

/** A PostgreSQL connection URL. */
export const postgresUrl = v.pipe(
  v.string(),
  v.regex(/^postgres(ql)?:\/\/.+/, 'a URL that begins with postgresql://'),
)

/** A secret of 32 bytes in base64. */
export const base64Key = v.pipe(
  v.string(),
  v.check(
    (text) => Buffer.from(text, 'base64').length === 32,
    '32 bytes in base64, as `openssl rand -base64 32` gives them',
  ),
)

/** Keys of the same form with commas between them: the first one seals, the others still open what they sealed. */
export const sealingKeys = v.pipe(
  v.string(),
  v.check(
    (text) => text.split(',').every((key) => Buffer.from(key, 'base64').length === 32),
    '32 bytes in base64, as `openssl rand -base64 32` gives them; while a key is rotated, the new one, a comma and the old one',
  ),
)

/** A JSON Web Key, as one line of JSON. */
export const jsonWebKey = v.pipe(
  v.string(),
  v.check(isJsonObject, 'a JSON Web Key: one JSON object on one line'),
)

function isJsonObject(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
  } catch {
    return false
  }
}
