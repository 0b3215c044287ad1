import { type FSWatcher, watch } from 'node:fs'
import { dirname } from 'node:path'

export interface WatchOptions {
  /** How often it is looked without being told: network disks and container mounts tell nothing. */
  readonly lookEveryMs: number
  /** Writers write in pieces: this much silence means that they are done. */
  readonly settleMs: number
}

export const usualWatch: WatchOptions = { lookEveryMs: 10_000, settleMs: 200 }

/**
 * Calls when one of the files may have changed; often it has not. Their folders are watched, since a file that is
 * replaced (renamed onto, as deployments do) is another file under the same name. Returns what ends it.
 */
export function watchFiles(
  files: readonly string[],
  { lookEveryMs, settleMs }: WatchOptions,
  look: () => void,
): () => void {
  let settling: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(settling)
    settling = setTimeout(look, settleMs)
  }
  const watchers = [...new Set(files.map((file) => dirname(file)))].flatMap((folder) =>
    watchFolder(folder, soon),
  )
  const timer = setInterval(look, lookEveryMs)
  timer.unref()
  return () => {
    clearTimeout(settling)
    clearInterval(timer)
    for (const watcher of watchers) watcher.close()
  }
}

function watchFolder(folder: string, soon: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, soon)
    // A folder that is gone, or too many watchers on this machine: looking now and then goes on.
    watcher.on('error', () => watcher.close())
    return [watcher]
  } catch {
    return []
  }
}
