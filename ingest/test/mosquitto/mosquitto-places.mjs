import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a Mosquitto lies that was brought for the tests alone. */
export const mosquittoCache = join(tmpdir(), 'aquacis-mosquitto', 'root')

/** Where one may be: installed, or brought. */
export const whereMosquittoMayBe = [
  '/usr/sbin/mosquitto',
  '/usr/local/sbin/mosquitto',
  '/opt/homebrew/sbin/mosquitto',
  join(mosquittoCache, 'usr', 'sbin', 'mosquitto'),
]
