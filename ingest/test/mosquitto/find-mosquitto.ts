import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { mosquittoCache, whereMosquittoMayBe } from './mosquitto-places.mjs'

/** A Mosquitto that can be started, with what its libraries need. */
export interface Mosquitto {
  readonly binary: string
  readonly environment: Readonly<Record<string, string>>
}

/** Finds it; undefined, and said why, where there is none. */
export function findMosquitto(): Mosquitto | undefined {
  const binary = whereMosquittoMayBe.find(existsSync)
  if (binary === undefined) {
    console.warn('skipped: no Mosquitto here; `node ingest/test/mosquitto/bring-mosquitto.mjs` brings one')
    return undefined
  }
  const libraries = ['usr/lib/x86_64-linux-gnu', 'usr/lib/aarch64-linux-gnu', 'lib/x86_64-linux-gnu'].map(
    (folder) => join(mosquittoCache, folder),
  )
  return { binary, environment: { LD_LIBRARY_PATH: libraries.join(':') } }
}
