import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const repository = join(import.meta.dirname, '..', '..', '..')
const template = join(import.meta.dirname, '..', 'subgraph-template')

/**
 * Makes a domain of the house's plan under `subgraphs/`: folders, face, first migration, first tests; then links it,
 * composes it and writes its resolver types. Throws with a sentence when the name will not do.
 */
export async function generateSubgraph(name: string | undefined, noun?: string): Promise<void> {
  const words = wordsOf(name, noun)
  const folder = join(repository, 'subgraphs', words.domain)
  if (existsSync(folder))
    throw new Error(`subgraphs/${words.domain} is there already: choose another name, or remove it first`)
  const files = writeSubgraph(folder, words)
  for (const file of files) console.log(`wrote subgraphs/${words.domain}/${file}`)
  const run = (command: string, args: string[], cwd = repository) =>
    execFileSync(command, args, { cwd, stdio: 'inherit' })
  run('npx', ['-y', 'pnpm@12', 'install', '--no-frozen-lockfile'])
  run('npx', ['drizzle-kit', 'generate', '--name', words.domain], folder)
  appendFileSync(firstMigration(folder), forcedPolicy(words))
  const example = join(repository, '.env.example')
  writeFileSync(example, withVariables(readFileSync(example, 'utf8'), words))
  run(process.execPath, ['infra/checks/generate.mjs'])
  run('npx', ['biome', 'check', '--write', `subgraphs/${words.domain}`])
  console.log(`\nNext: write the face, subgraphs/${words.domain}/schema.graphql (docs/new-subgraph.md).`)
}

/** The forms of a name that files and code use. */
export interface SubgraphWords {
  readonly domain: string
  readonly DOMAIN: string
  readonly Domain: string
  readonly noun: string
  readonly Noun: string
}

/**
 * Forms of a plural noun in lower case, `orders`, or of a domain that is no plural with its first noun, `billing` and
 * `invoice`. Throws with a sentence when it is something else.
 */
export function wordsOf(name: string | undefined, ownNoun?: string): SubgraphWords {
  const word = /^[a-z]{3,30}$/
  const noun = ownNoun ?? (name?.endsWith('s') ? name.slice(0, -1) : undefined)
  if (name === undefined || noun === undefined || !word.test(name) || !word.test(noun)) {
    throw new Error(
      'usage: pnpm generate subgraph NAME [NOUN], a plural noun of the glossary in lower case, for example orders, or a domain and its first noun, for example billing invoice',
    )
  }
  const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  return { domain: name, DOMAIN: name.toUpperCase(), Domain: capital(name), noun, Noun: capital(noun) }
}

/** Writes the files of the template with the words filled in; answers their paths within the folder. */
export function writeSubgraph(folder: string, words: SubgraphWords): string[] {
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (placeholder, key) => words[key as keyof SubgraphWords] ?? placeholder)
  const sources = readdirSync(template, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.tmpl'),
  )
  return sources.sort().map((source) => {
    const path = fill(source.replace(/\.tmpl$/, ''))
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), fill(readFileSync(join(template, source), 'utf8')))
    return path
  })
}

/** The example of the environment with the two addresses of a new domain's database, before those of the event log. */
export function withVariables(example: string, { domain, DOMAIN }: SubgraphWords): string {
  const lines = example.split('\n')
  let place = lines.findIndex((line) => line.startsWith('AQUACIS_EVENT_LOG_URL='))
  if (place < 0)
    throw new Error('.env.example has no AQUACIS_EVENT_LOG_URL, before which the new variables would go')
  while (lines[place - 1]?.startsWith('#')) place -= 1
  const address = (role: string) => `postgres://${domain}_${role}:…@127.0.0.1:4004/${domain}`
  const added = [
    `AQUACIS_${DOMAIN}_DATABASE_URL=${address('app')}`,
    `AQUACIS_${DOMAIN}_OWNER_URL=${address('owner')}`,
  ]
  return lines.toSpliced(place, 0, ...added).join('\n')
}

function firstMigration(folder: string): string {
  const [file] = readdirSync(join(folder, 'migrations')).filter((name) => name.endsWith('.sql'))
  if (file === undefined) throw new Error(`drizzle-kit wrote no migration into ${folder}/migrations`)
  return join(folder, 'migrations', file)
}

function forcedPolicy({ noun }: SubgraphWords): string {
  return `--> statement-breakpoint\n-- The owner's own sessions keep to the policy too.\nALTER TABLE "${noun}" FORCE ROW LEVEL SECURITY;\n`
}
