import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const target = new URL('./registry.ts', import.meta.url)

/** A family of meters: the file that makes a folder a device, and what it exports. */
interface Family {
  readonly folder: string
  readonly file: string
  readonly name: string
  readonly type: string
  readonly list: string
  readonly words: string
}

const families: readonly Family[] = [
  {
    folder: 'lorawan',
    file: 'codec.ts',
    name: 'codec',
    type: 'LorawanCodec',
    list: 'lorawanCodecs',
    words: 'Every LoRaWAN codec that has a folder.',
  },
  {
    folder: 'wmbus',
    file: 'device.ts',
    name: 'device',
    type: 'WmbusDevice',
    list: 'wmbusDevices',
    words: 'Every Wireless M-Bus device that has a folder.',
  },
]

/** The device folders of a family, by name. */
export function deviceFolders(family: string, file: string): string[] {
  const home = new URL(`./${family}/`, import.meta.url)
  return readdirSync(home)
    .filter((folder) => existsSync(new URL(`${folder}/${file}`, home)))
    .sort()
}

/** The registry's text from the device folders that exist: nobody edits a list. */
export function registryText(): string {
  const imports = families.flatMap(({ folder, file, name, type }) => [
    [`./${folder}/device.ts`, `type { ${type} }`] as const,
    ...deviceFolders(folder, file).map(
      (device) => [`./${folder}/${device}/${file}`, `{ ${name} as ${nameOf(folder, device)} }`] as const,
    ),
  ])
  const sorted = imports.sort(([left], [right]) => (left < right ? -1 : 1))
  return [
    '// Generated from the device folders by generate-registry.ts; not edited by hand.',
    ...sorted.map(([path, names]) => `import ${names} from '${path}'`),
    ...families.flatMap((family) => ['', ...listOf(family)]),
    '',
  ].join('\n')
}

function listOf({ folder, file, type, list, words }: Family): string[] {
  const names = deviceFolders(folder, file).map((device) => `  ${nameOf(folder, device)},`)
  return [`/** ${words} */`, `export const ${list}: readonly ${type}[] = [`, ...names, ']']
}

/** wmbus, kamstrup-flowiq-2200 → wmbusKamstrupFlowiq2200 */
function nameOf(family: string, folder: string): string {
  return `${family}-${folder}`.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

if (import.meta.main) {
  const text = registryText()
  const stale = !existsSync(target) || readFileSync(target, 'utf8') !== text
  if (process.argv.includes('--check')) {
    if (stale) {
      console.error('ingest/src/codecs/registry.ts is stale: run pnpm generate and commit the result.')
      process.exitCode = 1
    }
  } else if (stale) {
    writeFileSync(target, text)
  }
}
