import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, ownerOf } from './account.ts'
import type { Home } from './home.ts'

/** Environment of every server process: nothing of the caller's locale or PG* variables. */
export const plainEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Where `initdb` and `postgres` lie; before version 17, as others than ours may be, they bring no rules for text. */
export interface Programs {
  readonly bin: string
  readonly isPackaged: boolean
}

/**
 * Runs initdb once. Text sorts by code point under UTF-8 rules that PostgreSQL brings itself, the same on every
 * system; columns that people read sorted ask for a collation of their language.
 */
export async function ensureCluster(
  home: Home,
  { bin, isPackaged }: Programs,
  account: Account | undefined,
): Promise<void> {
  if (existsSync(home.cluster)) return
  const unfinished = `${home.cluster}.unfinished`
  const passwordFile = join(home.place, 'initdb-password')
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  try {
    await writeFile(passwordFile, home.password, { mode: 0o600 })
    if (account) {
      await chown(unfinished, ...ownerOf(account))
      await chown(passwordFile, ...ownerOf(account))
    }
    await promisify(execFile)(
      join(bin, 'initdb'),
      [
        `--pgdata=${unfinished}`,
        `--pwfile=${passwordFile}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        ...(isPackaged ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
        '--no-instructions',
      ],
      { ...account, cwd: '/', env: plainEnvironment },
    )
    await rename(unfinished, home.cluster)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error instanceof Error && 'stderr' in error
      ? new Error(String(error.stderr), { cause: error })
      : error
  } finally {
    await rm(passwordFile, { force: true })
  }
}
