import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { type Account, canEnter } from './account.ts'
import { endOrphan } from './orphan.ts'

const roots = ['/var/lib', '/var/tmp']
const ownerFile = 'data-folder'

/**
 * A folder of the system for the cluster of a data folder that the account cannot enter; the same one each time.
 * Clears away what belonged to temporary data folders that are gone: nobody else would.
 */
export async function placeElsewhere(dataDir: string, account: Account): Promise<string> {
  const root = roots.find((folder) => existsSync(folder) && canEnter(account, folder))
  if (root === undefined) {
    throw new Error(
      `PostgreSQL does not run as root, and the account "nobody" cannot enter ${dataDir}: run as an ordinary user, ` +
        'or give a data folder that everybody may enter, for example under /srv.',
    )
  }
  const place = join(root, 'aquacis', createHash('sha256').update(dataDir).digest('hex').slice(0, 16))
  await mkdir(place, { recursive: true })
  await chmod(dirname(place), 0o755)
  await chmod(place, 0o711)
  await writeFile(join(place, ownerFile), dataDir)
  await sweep(dirname(place))
  return place
}

async function sweep(places: string): Promise<void> {
  const temporary = (await realpath(tmpdir())) + sep
  for (const name of await readdir(places)) {
    const place = join(places, name)
    const owner = await readFile(join(place, ownerFile), 'utf8').catch(() => '')
    // Elsewhere a folder that is not there may be on a disk that is not there: its data are kept.
    if (!owner.startsWith(temporary) || existsSync(owner)) continue
    await endOrphan({ cluster: join(place, 'cluster'), starter: join(place, 'started-by') })
    await rm(place, { recursive: true, force: true })
  }
}
