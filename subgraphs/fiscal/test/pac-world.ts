import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SealPair } from '@aquacis/simulators/pac/authority/test-authority.ts'
import { newTestSeals, type TestSeals, testIssuer } from '@aquacis/simulators/pac/authority/test-seals.ts'
import { createPac } from '@aquacis/simulators/pac/pac.ts'
import type { PacAccount } from '../src/settings.ts'

/** A stamp that the simulated PACs set. */
export interface SetStamp {
  readonly pac: string
  readonly folio: string
  readonly total: string
  readonly uuid: string
  /** How often SAT took a request to cancel it. */
  readonly cancellation: { readonly motive: string; readonly taken: number } | null
}

/** PACs, SAT behind them and certificates of the test's own. */
export interface PacWorld {
  readonly seals: TestSeals
  readonly finkok: PacAccount
  readonly sw: PacAccount
  readonly satUrl: string
  /** Variables of the domain that lead here. */
  readonly settings: Readonly<Record<string, string>>
  /** Makes a PAC behave otherwise; null: as it should. */
  behave(pac: 'finkok' | 'sw', behaviour: object | null): Promise<void>
  /** How receivers answer cancellations from now on; SAT takes documents to be so many days older than they are. */
  accept(answer: 'wait' | 'accept' | 'reject' | 'expire', daysPassed?: number): Promise<void>
  /** Puts somebody into SAT's register. */
  register(taxpayer: object): Promise<void>
  stamps(): Promise<SetStamp[]>
  /** Puts another certificate in the place of the issuer's. */
  useCertificate(pair: SealPair): Promise<void>
  close(): Promise<void>
}

/** Starts them on a free port. */
export async function pacWorld(): Promise<PacWorld> {
  const [user, password] = ['prueba', 'una-clave']
  const seals = await newTestSeals(new Date())
  const server = createPac({
    ...{ authority: seals.authority.certificate, satCertificate: seals.sat.certificate },
    ...{ satKey: seals.sat.key, user, password },
  })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  const folder = await mkdtemp(join(tmpdir(), 'csd-'))
  const file = (name: string) => join(folder, name)
  const send = async (method: string, path: string, body: object | null) => {
    const headers = { 'content-type': 'application/json' }
    await fetch(`${url}/control/${path}`, {
      method,
      ...(body === null ? {} : { headers, body: JSON.stringify(body) }),
    })
  }
  const useCertificate = async ({ certificate, key, password: secret }: SealPair) => {
    await writeFile(file('csd.cer'), certificate)
    await writeFile(file('csd.key'), key)
    await writeFile(file('csd.password'), secret)
  }
  await useCertificate(seals.csd)
  const satUrl = `${url}/sat/ConsultaCFDIService.svc`
  return {
    ...{ seals, satUrl, useCertificate },
    finkok: { url: `${url}/finkok`, user, password },
    sw: { url: `${url}/sw`, user, password },
    settings: {
      AQUACIS_FISCAL_CSD_FOLDER: folder,
      AQUACIS_FISCAL_ISSUER_NAME: testIssuer.name,
      AQUACIS_FISCAL_ISSUER_REGIME: '601',
      AQUACIS_FISCAL_POSTAL_CODES: '76000',
      AQUACIS_FISCAL_PACS: 'finkok,sw',
      AQUACIS_FISCAL_FINKOK_URL: `${url}/finkok`,
      AQUACIS_FISCAL_FINKOK_USER: user,
      AQUACIS_FISCAL_FINKOK_PASSWORD: password,
      AQUACIS_FISCAL_SW_URL: `${url}/sw`,
      AQUACIS_FISCAL_SW_USER: user,
      AQUACIS_FISCAL_SW_PASSWORD: password,
      AQUACIS_FISCAL_SAT_URL: satUrl,
    },
    behave: (pac, behaviour) => send(behaviour === null ? 'DELETE' : 'PUT', `behaviours/${pac}`, behaviour),
    accept: (answer, daysPassed = 0) => send('PUT', 'acceptance', { answer, daysPassed }),
    register: (taxpayer) => send('PUT', 'taxpayers', taxpayer),
    stamps: async () => (await fetch(`${url}/control/stamps`)).json() as Promise<SetStamp[]>,
    async close() {
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}
