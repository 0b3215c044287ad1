import { parseArgs } from 'node:util'

/** What `aquacis gateway` was told, as the variables that the gateway reads. */
export interface GatewayArguments {
  readonly open: boolean
  readonly variables: Readonly<Record<string, string>>
}

/** The sentence for whoever gave arguments that cannot be followed. */
export interface GatewayFault {
  readonly fault: string
}

/** Reads them; what they mean to the gateway, the gateway checks. */
export function readGatewayArguments(args: readonly string[]): GatewayArguments | GatewayFault {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        supergraph: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        open: { type: 'boolean', default: false },
        introspection: { type: 'string' },
      },
    })
    const { supergraph, port, host, open, introspection } = values
    if (supergraph === undefined) return { fault: 'Name the supergraph: --supergraph FILE.' }
    if (port === undefined) return { fault: 'Name the port to listen on: --port N, 0 for any that is free.' }
    if (!open && introspection !== undefined) {
      return { fault: 'Without --open only known documents run: --introspection has no meaning.' }
    }
    return {
      open,
      variables: {
        AQUACIS_SUPERGRAPH_FILE: supergraph,
        PORT: port,
        ...(host === undefined ? {} : { HOST: host }),
        ...(introspection === undefined ? {} : { AQUACIS_INTROSPECTION: introspection }),
      },
    }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}
