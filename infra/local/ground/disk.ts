import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Obstacle } from './obstacle.ts'

/** PostgreSQL's first files take 60 MB, 40 days of 200 meters another 200 MB; below this a write may fail half-way. */
const leastBytes = 500 * 1000 * 1000

/** Refuses to start on a disk that is nearly full. */
export async function checkDisk(
  folder: string,
  free: (path: string) => Promise<number> = freeBytes,
): Promise<void> {
  const bytes = await free(nearestExisting(folder))
  if (bytes >= leastBytes) return
  throw new Obstacle(
    `Only ${megabytes(bytes)} MB are free on the disk of ${folder}, and AquaCIS needs ${megabytes(leastBytes)} MB. ` +
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
