import { createPsp, type PspOptions } from './psp.ts'

/** A running simulator. */
export interface RunningPsp {
  /** `http://host:port`, without a slash at the end. */
  readonly url: string
  /** Ends when no webhook is on its way. */
  idle(): Promise<void>
  /** Stops; what is kept is in the state file then. */
  close(): Promise<void>
}

/** Where it listens; 127.0.0.1 and a port of the system's choice unless told. */
export interface StartOptions extends PspOptions {
  readonly host?: string
  readonly port?: number
}

/** Starts the providers, CoDi and the bank in this process. */
export async function startPsp({
  host = '127.0.0.1',
  port = 0,
  ...options
}: StartOptions): Promise<RunningPsp> {
  const psp = createPsp(options)
  const url = await psp.server.listen({ host, port })
  psp.serveAt(url)
  return { url, idle: psp.idle, close: psp.close }
}
