import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Obstacle } from './obstacle.ts'

/** PostgreSQL's first files and its log of changes; below this a write may fail half-way. */
const leastBytes = 500 * 1000 * 1000
/** The past of a meter takes 400 kB, and as much again in the log of changes while it is told. */
const bytesOfMeter = 1000 * 1000

/** Refuses to start on a disk that is nearly full, or too full for so many meters that are still to come. */
export async function checkDisk(
  folder: string,
  newMeters: number,
  free: (path: string) => Promise<number> = freeBytes,
): Promise<void> {
  const bytes = await free(nearestExisting(folder))
  const needed = leastBytes + newMeters * bytesOfMeter
  if (bytes >= needed) return
  throw new Obstacle(
    `Only ${megabytes(bytes)} MB are free on the disk of ${folder}, and AquaCIS needs ${megabytes(needed)} MB. ` +
      'Free some space, or keep the data on another disk with --data DIR.',
  )
}

async function freeBytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path)
  return bavail * bsize
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path))
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1_000_000)
}
