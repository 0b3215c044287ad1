import type { Home } from './home.ts'

const sentences: readonly (readonly [RegExp, (place: string, port: number) => string])[] = [
  [
    /ENOSPC|EDQUOT|No space left|disk quota/i,
    (place) => `The disk of ${place} is full: free about 500 MB, or choose a data folder on another disk.`,
  ],
  [
    /EADDRINUSE|could not bind|could not create any TCP\/IP sockets/i,
    (_, port) => `Port ${port} is taken by another program: stop it, or choose another port.`,
  ],
  [
    /EACCES|EPERM|EROFS|ENOENT.*mkdir|Permission denied|Read-only file system/i,
    (place) =>
      `The folder ${place} cannot be written: give its rights to this user, or choose another data folder.`,
  ],
  [/ENOTDIR|EEXIST/, (place) => `${place} is not a folder: remove it, or choose another data folder.`],
  [
    /incompatible with server|was initialized by PostgreSQL version/,
    (place) =>
      `The data in ${place} are of another version of PostgreSQL: start with an empty data folder, or with the version that wrote them.`,
  ],
  [
    /password authentication failed/,
    (place) =>
      `The password kept in ${place} is not that of the data beside it: restore the file, or start with an empty data folder.`,
  ],
  [
    /lock file .* already exists/,
    (place) =>
      `The data in ${place} are being opened by another process: wait for it, or choose another data folder.`,
  ],
]

/** The reason why PostgreSQL did not start, in a sentence that says how to mend it. */
export function startFault(reason: unknown, dataDir: string, port: number): Error {
  const text =
    reason instanceof Error ? `${'code' in reason ? reason.code : ''} ${reason.message}` : String(reason)
  for (const [pattern, sentence] of sentences) {
    if (pattern.test(text)) return new Error(sentence(dataDir, port), { cause: reason })
  }
  return reason instanceof Error ? reason : new Error(text)
}

/** Last words of the server, for a fault that has no sentence of its own. */
export function lastWords(output: string, { log }: Pick<Home, 'log'>): Error {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const words =
    lines.filter((line) => /FATAL|PANIC|error/i.test(line)).at(-1) ?? lines.at(-1) ?? 'it said nothing'
  return new Error(`PostgreSQL did not start: ${words.trim()} (all of it is in ${log})`, { cause: output })
}
