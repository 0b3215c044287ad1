import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

/** Files of a certificate and its key, PEM. */
export interface Certified {
  readonly certificate: string
  readonly key: string
}

/** Who issues certificates, made for one test. */
export interface Authority extends Certified {
  /** Its list of what it revoked. */
  readonly crl: string
  issue(name: string): Promise<Certified>
  /** Puts a certificate on the list. */
  revoke(certified: Certified): Promise<void>
  remove(): Promise<void>
}

const run = promisify(execFile)

/** Whether certificates can be made here; said why not. */
export function canCertify(): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const isThere = folders.some((folder) => existsSync(join(folder, 'openssl')))
  if (!isThere) console.warn('skipped: there is no openssl here to make certificates with')
  return isThere
}

const configuration = (folder: string) => `
[ca]
default_ca = tests
[tests]
database = ${join(folder, 'issued')}
default_md = sha256
default_crl_days = 2
`

/** Makes an authority whose certificates last two days. */
export async function createAuthority(name: string): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-authority-'))
  const file = (extension: string) => join(folder, extension)
  const own = { certificate: file('ca.crt'), key: file('ca.key') }
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const openssl = (...parameters: string[]) => run('openssl', parameters)
  await writeFile(file('issued'), '')
  await writeFile(file('openssl.cnf'), configuration(folder))
  await openssl(
    'req',
    '-x509',
    ...curve,
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
    '-out',
    own.certificate,
    '-keyout',
    own.key,
  )
  const authorityOf = ['-keyfile', own.key, '-cert', own.certificate, '-config', file('openssl.cnf')]
  const writeList = () => openssl('ca', '-gencrl', ...authorityOf, '-out', file('crl'))
  await writeList()
  let issued = 0

  return {
    ...own,
    crl: file('crl'),
    async issue(holder) {
      issued += 1
      const certified = { certificate: file(`${issued}.crt`), key: file(`${issued}.key`) }
      const [request, extensions] = [file(`${issued}.csr`), file(`${issued}.ext`)]
      await writeFile(extensions, `subjectAltName = DNS:${holder}, IP:127.0.0.1\n`)
      await openssl('req', ...curve, '-subj', `/CN=${holder}`, '-out', request, '-keyout', certified.key)
      const signing = ['-CA', own.certificate, '-CAkey', own.key, '-set_serial', `${issued}`, '-days', '2']
      await openssl(
        'x509',
        '-req',
        '-in',
        request,
        ...signing,
        '-extfile',
        extensions,
        '-out',
        certified.certificate,
      )
      return certified
    },
    async revoke({ certificate }) {
      await openssl('ca', '-revoke', certificate, ...authorityOf)
      await writeList()
    },
    remove: () => rm(folder, { recursive: true }),
  }
}
