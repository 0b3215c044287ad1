import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The account that runs PostgreSQL instead of root. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Somebody who is not root, because PostgreSQL refuses to run as root; undefined when we are not root ourselves. */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0)
  // Images without `nobody` exist; initdb wants any account that has a name.
  const account = accounts.find(({ name }) => name === 'nobody') ?? accounts[0]
  if (!account) {
    throw new Error(
      'PostgreSQL does not run as root, and /etc/passwd knows no other account: run as an ordinary user.',
    )
  }
  return { uid: account.uid, gid: account.gid }
}

/** Owner as the file system counts it: macOS writes `nobody` as −2. */
export function ownerOf({ uid, gid }: Account): readonly [uid: number, gid: number] {
  return [uid >>> 0, gid >>> 0]
}

/** True when the account may pass every folder on the way to this one and enter it. */
export function canEnter(account: Account, folder: string): boolean {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (!allows(account, path, 0o1)) return false
    if (path === dirname(path)) return true
  }
}

/** True when the account may read the file itself, whatever lies above it. */
export function canRead(account: Account, file: string): boolean {
  return allows(account, file, 0o4)
}

function allows(account: Account, path: string, right: number): boolean {
  const { mode, uid, gid } = statSync(path)
  const [ownUid, ownGid] = ownerOf(account)
  const shift = uid === ownUid ? 6 : gid === ownGid ? 3 : 0
  return (mode & (right << shift)) !== 0
}
