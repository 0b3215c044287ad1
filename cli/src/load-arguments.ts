import { parseArgs } from 'node:util'
import type { BrokerPlace } from '@aquacis/simulators/fleet/load/publisher.ts'
import { type Mix, mixOf, type Network, usualMix } from '@aquacis/simulators/fleet/radio/simulated-radio.ts'

/** How the meters' door is to be pressed. */
export interface LoadArguments {
  readonly place: BrokerPlace
  readonly rate: number
  readonly seconds: number
  readonly meters: number
  readonly mix: Mix
  /** Null: all. */
  readonly network: Network | null
  readonly seed: string
  readonly connections: number | null
  readonly window: number
}

/** The sentence for whoever gave arguments that cannot be followed. */
export interface LoadFault {
  readonly fault: string
}

const networks: Readonly<Record<string, Network | null>> = {
  mix: null,
  wmbus: 'WMBUS',
  lorawan: 'LORAWAN',
  nbiot: 'NBIOT',
}
const bounds = {
  rate: [1, 100_000],
  seconds: [1, 3_600],
  meters: [2, 100_000],
  connections: [1, 20_000],
  window: [1, 500_000],
} as const

/** Reads them; what cannot be read, or would press on somebody else's machine, is refused with a sentence. */
export function readLoadArguments(args: readonly string[]): LoadArguments | LoadFault {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        url: { type: 'string', default: 'mqtt://127.0.0.1:4003' },
        rate: { type: 'string', default: '1000' },
        seconds: { type: 'string', default: '60' },
        meters: { type: 'string', default: '2000' },
        network: { type: 'string', default: 'mix' },
        mix: { type: 'string' },
        seed: { type: 'string', default: 'aquacis' },
        connections: { type: 'string' },
        window: { type: 'string', default: '20000' },
        'allow-remote': { type: 'boolean', default: false },
      },
    })
    const { connections } = values
    return {
      place: placeOf(values.url, values['allow-remote']),
      rate: number('rate', values.rate),
      seconds: number('seconds', values.seconds),
      meters: number('meters', values.meters),
      window: number('window', values.window),
      connections: connections === undefined ? null : number('connections', connections),
      mix: mixFrom(values.mix),
      network: networkFrom(values.network),
      seed: values.seed,
    }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/

function placeOf(text: string, allowRemote: boolean): BrokerPlace {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['mqtt:', 'mqtts:'].includes(url.protocol) || url.hostname === '') {
    throw new Error(`--url takes an address such as mqtt://127.0.0.1:4003; “${text}” is none.`)
  }
  if (!loopback.test(url.hostname) && !allowRemote) {
    throw new Error(
      `${url.hostname} is another machine. Whoever may press on it says so with --allow-remote.`,
    )
  }
  const secure = url.protocol === 'mqtts:'
  const port = url.port === '' ? (secure ? 8883 : 1883) : Number(url.port)
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port, secure }
}

function number(name: keyof typeof bounds, text: string): number {
  const [least, most] = bounds[name]
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw new Error(`--${name} takes a whole number from ${least} to ${most}; “${text}” is none.`)
}

function mixFrom(text: string | undefined): Mix {
  const mix = text === undefined ? usualMix : mixOf(text)
  if (mix !== undefined) return mix
  throw new Error(`--mix takes three parts such as 70/20/10; “${text}” is none.`)
}

function networkFrom(text: string): Network | null {
  const network = Object.hasOwn(networks, text) ? networks[text] : undefined
  if (network !== undefined) return network
  throw new Error(`--network takes ${Object.keys(networks).join(', ')}; “${text}” is none.`)
}
