import { once } from 'node:events'
import { type Environment, readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import type { Command } from '../command.ts'
import { type GatewayArguments, readGatewayArguments } from '../gateway-arguments.ts'

const help = `aquacis gateway: serves a supergraph file with the gateway of AquaCIS.

Usage: npx -y pnpm@12 -s aquacis gateway --supergraph FILE --port N [--host H] [--open] [--introspection on|off]

  --supergraph FILE   the supergraph, as composition writes it
  --port N            port to listen on; 0 takes one that is free, and the log says which
  --host H            address to listen on; 127.0.0.1 unless said otherwise
  --open              anybody may run any text: no sign-in, no known documents, no internal tokens, no database
  --introspection     may clients ask what the graph is made of? with --open they may unless said otherwise

Subgraphs are asked where the supergraph says that they listen; AQUACIS_SUBGRAPH_URLS (name=url,name=url) says
otherwise for those that it names. AQUACIS_ALLOWED_ORIGINS names sites whose pages may ask. Without --open the
gateway reads its whole environment, as node gateway/src/main.ts does, and the arguments count more.

It logs JSON lines to standard output, among them “listening” with its address, and ends with SIGTERM or SIGINT.
The exit code is 0 after an orderly end, 1 when it cannot start, 2 when the arguments are wrong.
`

/** `aquacis gateway`: any supergraph file, served until a signal comes. */
export const gatewayCommand: Command = {
  name: 'gateway',
  summary: 'serves any supergraph file over GraphQL; with --open to anybody',
  help,
  async run(args, { complaints }) {
    const wanted = readGatewayArguments(args)
    if ('fault' in wanted) {
      complaints.write(`${wanted.fault}\n\n${help}`)
      return 2
    }
    try {
      await serve(wanted)
      return 0
    } catch (error) {
      complaints.write(`gateway: ${error instanceof Error ? error.message : String(error)}\n`)
      return 1
    }
  },
}

async function serve(wanted: GatewayArguments): Promise<void> {
  const stop = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  const { gateway, log } = wanted.open ? await openOne(wanted) : await createOne(wanted)
  log.info({ address: await gateway.listen() }, 'listening')
  await stop
  await gateway.close()
}

// Loaded when they are asked for: a planner is much to read for somebody who decodes a telegram.

async function openOne({ variables }: GatewayArguments) {
  const { openGateway } = await import('@aquacis/gateway/open-gateway')
  const { openConfiguration } = await import('@aquacis/gateway/open-configuration')
  const configuration = readConfiguration(openConfiguration, {
    ...ownVariables(process.env, Object.keys(openConfiguration.entries)),
    ...variables,
  })
  const log = await openLog(configuration.LOG_LEVEL)
  return { log, gateway: await openGateway(configuration, log) }
}

async function createOne({ variables }: GatewayArguments) {
  const { createGateway } = await import('@aquacis/gateway/gateway')
  const { gatewayConfiguration } = await import('@aquacis/gateway/configuration')
  const configuration = readConfiguration(gatewayConfiguration, { ...process.env, ...variables })
  const log = await openLog(configuration.LOG_LEVEL)
  return { log, gateway: await createGateway(configuration, log) }
}

async function openLog(level: string) {
  const { bufferedOutput } = await import('@aquacis/gateway/buffered-output')
  return createLogger('gateway', level, bufferedOutput())
}

/** Whoever tries the open door may have the variables of the whole system around: those are none of its business. */
function ownVariables(environment: Environment, names: readonly string[]): Environment {
  return Object.fromEntries(names.map((name) => [name, environment[name]]))
}
