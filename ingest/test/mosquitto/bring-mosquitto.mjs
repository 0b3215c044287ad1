// Brings a Mosquitto for the tests, where apt can be asked, without installing anything: `node bring-mosquitto.mjs`.
// Whatever stands in the way is printed, and the tests that want it are then skipped: never a failure.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { mosquittoCache, whereMosquittoMayBe } from './mosquitto-places.mjs'

function bring() {
  mkdirSync(join(mosquittoCache, '..'), { recursive: true })
  const folder = mkdtempSync(`${mosquittoCache}-`)
  try {
    mkdirSync(join(folder, 'archives', 'partial'), { recursive: true })
    const archives = `Dir::Cache::archives=${join(folder, 'archives')}`
    const download = [
      '-y',
      'install',
      '--reinstall',
      '--no-install-recommends',
      '--download-only',
      '-o',
      archives,
    ]
    run('apt-get', [...download, 'mosquitto'])
    for (const file of readdirSync(join(folder, 'archives')).filter((name) => name.endsWith('.deb')))
      run('dpkg', ['-x', join(folder, 'archives', file), folder])
    rmSync(join(folder, 'archives'), { recursive: true })
    // Moved when it is whole: whoever looks meanwhile finds nothing or all of it.
    if (!existsSync(mosquittoCache)) renameSync(folder, mosquittoCache)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(command, parameters) {
  execFileSync(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 })
}

const found = whereMosquittoMayBe.find(existsSync)
if (found !== undefined) console.log(`Mosquitto is there: ${found}`)
else {
  try {
    bring()
    console.log('Mosquitto was brought for the tests')
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n')[0] : 'not an Error'
    console.log(`Mosquitto could not be brought, and the tests that want it are skipped: ${said}`)
  }
}
