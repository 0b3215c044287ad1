import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { type Account, canEnter } from './account.ts'
import { placeElsewhere } from './elsewhere.ts'
import { endOrphan } from './orphan.ts'

/** Where one embedded PostgreSQL keeps what. */
export interface Home {
  /** Folder that was asked for: password, log, and the rest unless `home` is elsewhere. */
  readonly dataDir: string
  /** Folder that the account can enter. */
  readonly place: string
  /** PGDATA. */
  readonly cluster: string
  readonly log: string
  /** Process id of whoever started the running server. */
  readonly starter: string
  readonly password: string
}

/**
 * Opens the data folder. Where the account cannot enter it (a project under a home of mode 0700, run by root),
 * the cluster lies in a folder of the system instead, found again by the data folder's path; it is thrown away
 * when the data folder was removed in the meantime.
 */
export async function openHome(folder: string, account: Account | undefined): Promise<Home> {
  const isNew = !existsSync(folder) || (await readdir(folder)).length === 0
  await mkdir(folder, { recursive: true, mode: 0o755 })
  const dataDir = await realpath(folder)
  const place = await choosePlace(dataDir, account)
  const home: Omit<Home, 'password'> = {
    dataDir,
    place,
    cluster: join(place, 'cluster'),
    log: join(dataDir, 'postgres.log'),
    starter: join(dataDir, 'started-by'),
  }
  if (isNew && place !== dataDir && existsSync(home.cluster)) {
    await endOrphan(home)
    await rm(home.cluster, { recursive: true, force: true })
  }
  // Whoever looks into the data folder shall find the cluster; removing the folder removes only the pointer.
  const pointer = join(dataDir, 'cluster')
  if (place !== dataDir && !(await lstat(pointer).catch(() => undefined)))
    await symlink(home.cluster, pointer)
  return { ...home, password: await keptPassword(dataDir) }
}

async function choosePlace(dataDir: string, account: Account | undefined): Promise<string> {
  if (!account) return dataDir
  // A strict umask closed the folder just made; the cluster inside has its own mode 0700.
  await chmod(dataDir, (await stat(dataDir)).mode | 0o111)
  return canEnter(account, dataDir) ? dataDir : placeElsewhere(dataDir, account)
}

async function keptPassword(dataDir: string): Promise<string> {
  const file = join(dataDir, 'superuser-password')
  if (!existsSync(file)) {
    await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return (await readFile(file, 'utf8')).trim()
}
