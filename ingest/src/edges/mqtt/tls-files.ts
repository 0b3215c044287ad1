import { readFile } from 'node:fs/promises'

/** Where the certificates lie: whom we trust, and what we show of ourselves. */
export interface TlsFiles {
  /** Certificates of the authorities whose word counts, PEM. */
  readonly ca: string
  readonly certificate: string
  readonly key: string
  /** What the authorities have revoked, PEM; undefined where nothing was. */
  readonly crl: string | undefined
}

/** The same, read. */
export interface TlsMaterial {
  readonly ca: Buffer
  readonly cert: Buffer
  readonly key: Buffer
  readonly crl?: Buffer
}

/** Reads all of them; rejects with the name of the one that is missing. */
export async function readTlsFiles({ ca, certificate, key, crl }: TlsFiles): Promise<TlsMaterial> {
  const [caBytes, certBytes, keyBytes, crlBytes] = await Promise.all([
    readFile(ca),
    readFile(certificate),
    readFile(key),
    crl === undefined ? undefined : readFile(crl),
  ])
  return {
    ca: caBytes,
    cert: certBytes,
    key: keyBytes,
    ...(crlBytes === undefined ? {} : { crl: crlBytes }),
  }
}
