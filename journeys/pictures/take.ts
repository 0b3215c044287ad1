import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withPalette } from './palette-png.ts'

// Takes all pictures of docs/pictures anew, in the browser of CHROMIUM_PATH: `pnpm pictures` finds one. What changed is then
// seen in the diff, and looked at.

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'docs', 'pictures')

async function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}

async function shrink(): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.png'))
  let bytes = 0
  for (const name of files) {
    const file = join(folder, name)
    const before = await readFile(file)
    const after = withPalette(before)
    // One that was taken before is as small as it gets: a few bytes are no reason to change it.
    const isSmaller = after.length < 0.95 * before.length
    if (isSmaller) await writeFile(file, after)
    bytes += isSmaller ? after.length : before.length
  }
  console.log(`${files.length} pictures, ${Math.round(bytes / 1000)} kB`)
}

const taken = await run(
  join(root, 'journeys', 'node_modules', '.bin', 'playwright'),
  [
    'test',
    'pictures.journey',
    '--config',
    'journeys/pictures/playwright.config.ts',
    '--update-snapshots=all',
    '--reporter=dot',
    ...process.argv.slice(2),
  ],
  { AQUACIS_PICTURES: 'all' },
)
await shrink()
process.exitCode = taken
