import { readFile, stat } from 'node:fs/promises'
import { type Csd, openCsd } from '../cfdi/open-csd.ts'
import type { CsdPlace } from '../settings.ts'

/** Why nothing can be sealed at this moment; the sentence is for people. */
export interface SealObstacle {
  readonly code: string
  readonly reason: string
}

/** The certificate with which documents are sealed, as its files are now. */
export interface CsdKeeper {
  current(now: Date): Promise<{ readonly csd: Csd } | { readonly obstacle: SealObstacle }>
}

/**
 * Keeps the issuer's certificate open and opens it anew when its files change: whoever renews it puts the new files in the
 * place of the old ones, and what waited goes on.
 */
export function createCsdKeeper(place: CsdPlace | null): CsdKeeper {
  let opened: { readonly mark: string; readonly csd: Csd } | null = null
  return {
    async current(now) {
      if (place === null)
        return obstacle('NO_CERTIFICATE', 'No hay certificado de sello digital configurado.')
      const mark = await markOf(place)
      if (mark === null)
        return obstacle('NO_CERTIFICATE', 'No se pueden leer los archivos del certificado de sello digital.')
      if (opened?.mark !== mark) {
        const read = openCsd(await filesOf(place))
        if ('refusal' in read) return obstacle(read.refusal.code, read.refusal.message)
        opened = { mark, csd: read.csd }
      }
      const { number, validTo } = opened.csd.certificate
      if (now <= validTo) return { csd: opened.csd }
      return obstacle(
        'CERTIFICATE_EXPIRED',
        `El certificado ${number} venció el ${validTo.toISOString().slice(0, 10)} (código 305). Renueve el CSD en CertiSAT Web y cambie los archivos; lo que espera seguirá solo.`,
      )
    },
  }
}

function obstacle(code: string, reason: string): { readonly obstacle: SealObstacle } {
  return { obstacle: { code, reason } }
}

/** Changes with the files; null where one cannot be read. */
async function markOf(place: CsdPlace): Promise<string | null> {
  const files = [place.certificateFile, place.keyFile, place.passwordFile]
  const stats = await Promise.all(files.map((file) => stat(file).catch(() => null)))
  if (stats.includes(null)) return null
  return stats.map((one) => `${one?.mtimeMs} ${one?.size} ${one?.ino}`).join()
}

async function filesOf({ certificateFile, keyFile, passwordFile }: CsdPlace) {
  const [certificate, key, password] = await Promise.all([
    readFile(certificateFile),
    readFile(keyFile),
    readFile(passwordFile, 'utf8'),
  ])
  return { certificate, key, password: password.trim() }
}
