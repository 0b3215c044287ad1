import { execFileSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownerOf, unprivilegedAccount } from '@aquacis/kit/engines/postgres/account.ts'

/** A disk of a few kilobytes or megabytes, in memory. */
export interface SmallDisk {
  readonly folder: string
  /** Fills it to its last byte. */
  fill(): Promise<void>
  /** Takes away what filled it. */
  empty(): Promise<void>
  remove(): void
}

/** Whether this machine lets a test mount a disk; said why not. */
export function canMount(): boolean {
  try {
    smallDisk('64k').remove()
    return true
  } catch {
    console.warn('skipped: no small disk can be mounted here: only root may, on Linux')
    return false
  }
}

/** Mounts a disk of that size, as `mount` writes it, for the account under which PostgreSQL runs. */
export function smallDisk(size: string): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'aquacis-small-disk-'))
  const filling = join(folder, 'filling')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'aquacis-tests', folder], { stdio: 'ignore' })
  } catch (error) {
    rmSync(folder, { recursive: true })
    throw error
  }
  const account = unprivilegedAccount()
  if (account !== undefined) chownSync(folder, ...ownerOf(account))
  return {
    folder,
    async fill() {
      const { bavail, bsize } = await statfs(folder)
      // Whoever writes meanwhile takes a part of what was free: then it is full all the same.
      await writeFile(filling, Buffer.alloc(bavail * bsize)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOSPC') throw error
      })
    },
    empty: () => rm(filling),
    remove() {
      // Whoever still has a file open there keeps it alone; the name is free.
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
      rmSync(folder, { recursive: true })
    },
  }
}
