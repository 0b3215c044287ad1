import { constants } from 'node:crypto'
import type { Socket } from 'node:net'
import { createServer, type Server, TLSSocket } from 'node:tls'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { readTlsFiles, type TlsFiles, type TlsMaterial } from '../mqtt/tls-files.ts'

/** A listener that lets in nobody without a certificate of our authorities. */
export interface TlsListener {
  readonly server: Server
  /** Reads the files again; where they changed, everybody has to show the certificate anew. */
  refresh(): Promise<void>
}

export interface TlsListenerOptions {
  readonly files: TlsFiles
  readonly log: Logger
  accept(socket: Socket): void
}

const handshakeTimeoutMs = 10_000

export async function createTlsListener({ files, log, accept }: TlsListenerOptions): Promise<TlsListener> {
  let material = await readTlsFiles(files)
  const sockets = new Set<Socket>()
  const server = createServer(
    {
      ...material,
      requestCert: true,
      rejectUnauthorized: true,
      handshakeTimeout: handshakeTimeoutMs,
      minVersion: 'TLSv1.2',
      // A resumed session would not be asked for its certificate, which may have been revoked meanwhile.
      secureOptions: constants.SSL_OP_NO_TICKET,
    },
    (socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      accept(socket)
    },
  )
  server.on('tlsClientError', (error) =>
    log.warn({ err: error }, 'a connection was refused: no valid certificate'),
  )
  return {
    server,
    async refresh() {
      const read = await readTlsFiles(files)
      if (isSame(read, material)) return
      material = read
      server.setSecureContext({ ...material, secureOptions: constants.SSL_OP_NO_TICKET })
      for (const socket of sockets) socket.destroy()
      log.info(
        { connections: sockets.size },
        'certificates were read anew; everybody has to show theirs again',
      )
    },
  }
}

/** The name that a connection's certificate gives its holder; undefined without a certificate or with several names. */
export function certifiedName(socket: unknown): string | undefined {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return undefined
  const name: unknown = socket.getPeerCertificate().subject?.CN
  return typeof name === 'string' && name !== '' ? name : undefined
}

function isSame(one: TlsMaterial, other: TlsMaterial): boolean {
  return (['ca', 'cert', 'key', 'crl'] as const).every((part) => {
    const [left, right] = [one[part], other[part]]
    return left === undefined || right === undefined ? left === right : left.equals(right)
  })
}
