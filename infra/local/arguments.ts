import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Mix, mixOf, usualMix } from '@aquacis/simulators/fleet/radio/simulated-radio.ts'
import { Obstacle } from './ground/obstacle.ts'

export interface StartArguments {
  readonly help: boolean
  /** Absolute path of the folder that keeps everything. */
  readonly data: string
  readonly port: number
  readonly reset: boolean
  readonly fleet: boolean
  readonly web: boolean
  readonly fleetSeed: string
  readonly meters: number
  readonly mix: Mix
  readonly historyMonths: number
  readonly intervalMs: number
  readonly speedUp: number
  readonly backfillDays: number
}

/** Where the command was given. */
export interface Place {
  readonly repository: string
  readonly folder: string
}

export const usage = `Starts the whole of AquaCIS on this machine. Ctrl-C stops it; the next start goes on with the same data.

  npx -y pnpm@12 start [options]

  --port N           first of ten ports to listen on (4000)
  --data DIR         where data, secrets and logs are kept (.aquacis in the repository)
  --reset            removes that data first
  --no-fleet         no meters: nothing publishes telegrams
  --no-web           no pages: leaves out building and serving them
  --meters N         how many contracts there are, each with its meter (2000)
  --history-months N how much of the meters' past is told before they speak (13)
  --mix A/B/C        parts of the fleet on wM-Bus, LoRaWAN and NB-IoT (70/20/10)
  --seed WORD        which fleet: the same word gives the same households (aquacis)
  --interval MS      time between two telegrams of a meter (60000); Ana's and Luis's speak every 5 s,
                     those on LoRaWAN once an hour
  --speed-up N       how much faster than life the fleet's water runs (1)
  --backfill-days N  how many days the fleet fills in after it was away (40)
  --help             this text
`

// First port P: gateway P, subgraphs P+1, identity P+2, MQTT P+3, PostgreSQL P+4, ingest's health P+5, fleet's P+6,
// mail P+7, SMTP P+8.
const portsNeeded = 10

/** Reads the command line; what cannot be read is an obstacle with a sentence. */
export function readArguments(words: readonly string[], place: Place): StartArguments {
  // pnpm hands the separator on: “pnpm start -- --port 4100” and “pnpm start --port 4100” are the same.
  const given = words[0] === '--' ? words.slice(1) : words
  const { values } = parse(given)
  return {
    help: values.help ?? false,
    data: resolve(place.folder, values.data ?? resolve(place.repository, '.aquacis')),
    port: number('--port', values.port ?? '4000', 1, 65_535 - portsNeeded + 1),
    reset: values.reset ?? false,
    fleet: !values['no-fleet'],
    web: !values['no-web'],
    fleetSeed: values.seed ?? 'aquacis',
    meters: number('--meters', values.meters ?? '2000', 2, 100_000),
    mix: mix(values.mix),
    historyMonths: number('--history-months', values['history-months'] ?? '13', 0, 13),
    intervalMs: number('--interval', values.interval ?? '60000', 1_000, 86_400_000),
    speedUp: number('--speed-up', values['speed-up'] ?? '1', 1, 100_000),
    backfillDays: number('--backfill-days', values['backfill-days'] ?? '40', 0, 400),
  }
}

function parse(words: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args: [...words],
      strict: true,
      options: {
        help: { ...flag, short: 'h' },
        data: text,
        port: text,
        reset: flag,
        'no-fleet': flag,
        'no-web': flag,
        meters: text,
        mix: text,
        'history-months': text,
        seed: text,
        interval: text,
        'speed-up': text,
        'backfill-days': text,
      },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Obstacle(`${reason}. “npx -y pnpm@12 start --help” lists the options.`)
  }
}

function number(option: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw new Obstacle(`${option} takes a whole number from ${least} to ${most}; “${text}” is none.`)
}

function mix(text: string | undefined): Mix {
  const parts = text === undefined ? usualMix : mixOf(text)
  if (parts !== undefined) return parts
  throw new Obstacle(`--mix takes three parts such as 70/20/10; “${text}” is none.`)
}
