import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Csd, openCsd } from '../cfdi/open-csd.ts'

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
export function createCsdKeeper(folder: string | null): CsdKeeper {
  let opened: { readonly mark: string; readonly csd: Csd } | null = null
  return {
    async current(now) {
      if (folder === null)
        return obstacle('NO_CERTIFICATE', 'No hay certificado de sello digital configurado.')
      const mark = await markOf(folder)
      if (mark === null)
        return obstacle('NO_CERTIFICATE', 'No se pueden leer los archivos del certificado de sello digital.')
      if (opened?.mark !== mark) {
        const read = openCsd(await filesOf(folder))
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

const names = ['csd.cer', 'csd.key', 'csd.password'] as const

/** Changes with the files; null where one cannot be read. */
async function markOf(folder: string): Promise<string | null> {
  const stats = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => null)))
  if (stats.includes(null)) return null
  return stats.map((one) => `${one?.mtimeMs} ${one?.size} ${one?.ino}`).join()
}

async function filesOf(folder: string) {
  const [certificate, key, password] = await Promise.all(names.map((name) => readFile(join(folder, name))))
  if (certificate === undefined || key === undefined || password === undefined)
    throw new Error(`the files of the certificate are not in ${folder}`)
  return { certificate, key, password: password.toString('utf8').trim() }
}
