import { existsSync, readFileSync } from 'node:fs'

/** SAT's own schemas, style sheets and test certificate; the collection stays outside of the repository. */
export const satFolder = new URL('../../../../../shared/data/cfdi/', import.meta.url)

/** Why a test that needs them is left out; null where they are there. */
export const withoutSatFiles = existsSync(satFolder) ? null : `SAT's files are not at ${satFolder.pathname}`

/** A file of SAT as text. */
export function satText(path: string): string {
  return readFileSync(new URL(path, satFolder), 'utf8')
}

/** The files of SAT's public test certificate, valid to May 2027. */
export function satTestCsd() {
  return {
    certificate: readFileSync(new URL('csd/EKU9003173C9.cer', satFolder)),
    key: readFileSync(new URL('csd/EKU9003173C9.key', satFolder)),
    password: satText('csd/EKU9003173C9.password.bin').trim(),
  }
}
