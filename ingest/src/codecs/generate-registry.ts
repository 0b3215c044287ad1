import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const family = new URL('./wmbus/', import.meta.url)
const target = new URL('./registry.ts', import.meta.url)

/** The registry's text from the device folders that exist: nobody edits a list. */
export function registryText(): string {
  const folders = readdirSync(family)
    .filter((folder) => existsSync(new URL(`${folder}/device.ts`, family)))
    .sort()
  const imports = folders.map(
    (folder) => [`./wmbus/${folder}/device.ts`, `{ device as ${nameOf(folder)} }`] as const,
  )
  const sorted = [...imports, ['./wmbus/device.ts', 'type { WmbusDevice }'] as const].sort(
    ([left], [right]) => (left < right ? -1 : 1),
  )
  return [
    '// Generated from the device folders by generate-registry.ts; not edited by hand.',
    ...sorted.map(([path, names]) => `import ${names} from '${path}'`),
    '',
    '/** Every Wireless M-Bus device that has a folder. */',
    'export const wmbusDevices: readonly WmbusDevice[] = [',
    ...folders.map((folder) => `  ${nameOf(folder)},`),
    ']',
    '',
  ].join('\n')
}

/** kamstrup-flowiq-2200 → kamstrupFlowiq2200 */
function nameOf(folder: string): string {
  return folder.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
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
