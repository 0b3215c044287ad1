import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openKey } from './issue-certificate.ts'
import { newTestAuthority, type SealPair, type TestAuthority } from './test-authority.ts'

/** A world of certificates that nobody outside trusts. */
export interface TestSeals {
  readonly authority: TestAuthority
  /** The issuer's CSD. */
  readonly csd: SealPair
  /** What stamps are sealed with: certificate and key without a password, both in DER. */
  readonly sat: { readonly certificate: Buffer; readonly key: Buffer }
}

/** SAT's public test taxpayer, whom every PAC's test environment knows. */
export const testIssuer = { rfc: 'EKU9003173C9', name: 'ESCUELA KEMPER URGATE' } as const

const fourYearsMs = 4 * 365 * 86_400_000

/** Draws all of it, valid from yesterday for four years. */
export async function newTestSeals(now: Date): Promise<TestSeals> {
  const authority = await newTestAuthority(now)
  const span = {
    validFrom: new Date(now.getTime() - 86_400_000),
    validTo: new Date(now.getTime() + fourYearsMs),
  }
  const [csd, sat] = await Promise.all([
    authority.issue({ ...testIssuer, ...span }),
    authority.issue({ rfc: 'SAT970701NN3', name: 'SERVICIO DE ADMINISTRACION TRIBUTARIA', ...span }),
  ])
  const key = openKey(sat.key, sat.password).export({ type: 'pkcs8', format: 'der' })
  return { authority, csd, sat: { certificate: sat.certificate, key } }
}

/**
 * Writes them into a folder unless they are there: `authority.cer`, `sat.cer`, `sat.key` for the simulated PACs,
 * `csd.cer`, `csd.key`, `csd.password` for whoever seals. Readable by nobody else.
 */
export async function writeTestSeals(folder: string, now: Date): Promise<void> {
  if (existsSync(join(folder, 'csd.password'))) return
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { authority, csd, sat } = await newTestSeals(now)
  const files: [string, string | Buffer][] = [
    ['authority.cer', authority.certificate],
    ['sat.cer', sat.certificate],
    ['sat.key', sat.key],
    ['csd.cer', csd.certificate],
    ['csd.key', csd.key],
    ['csd.password', csd.password],
  ]
  for (const [name, content] of files) await writeFile(join(folder, name), content, { mode: 0o600 })
}
