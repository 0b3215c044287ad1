import { createPrivateKey, type KeyObject, randomUUID, X509Certificate } from 'node:crypto'
import { CancellationDesk, type CfdiRegister } from './cancellation-desk.ts'
import { dateFault, judgeCfdi, numberOf, type Refusal, type Taxpayer } from './judge-cfdi.ts'
import { sealedStamp, withStamp } from './set-stamp.ts'
import { type StampedCfdi, stampedCfdi } from './stamped-cfdi.ts'
import { wallClock } from './wall-clock.ts'

/** What becomes of a document that is handed in. */
export type StampAnswer =
  | { readonly kind: 'stamped'; readonly cfdi: StampedCfdi }
  | { readonly kind: 'duplicate'; readonly cfdi: StampedCfdi }
  | ({ readonly kind: 'refused' } & Refusal)

/** What SAT knows, and what it signs with. */
export interface TaxOfficeKeys {
  /** X.509 in DER: who may seal. */
  readonly authority: Uint8Array
  /** X.509 in DER, and PKCS #8 in DER without a password: what stamps are sealed with. */
  readonly satCertificate: Uint8Array
  readonly satKey: Uint8Array
}

/** The tax authority behind every PAC: judges, stamps, keeps and cancels. */
export class TaxOffice implements CfdiRegister {
  readonly stamped: StampedCfdi[] = []
  readonly taxpayers = new Map<string, Taxpayer>()
  readonly desk: CancellationDesk
  readonly #authority: X509Certificate
  readonly #satKey: KeyObject
  readonly #satCertificate: string
  readonly #byUuid = new Map<string, StampedCfdi>()
  /** A PAC knows its own stamps alone: another stamps the same document a second time. */
  readonly #byPacAndChain = new Map<string, StampedCfdi>()

  constructor({ authority, satCertificate, satKey }: TaxOfficeKeys) {
    this.#authority = new X509Certificate(authority)
    this.#satKey = createPrivateKey({ key: Buffer.from(satKey), format: 'der', type: 'pkcs8' })
    this.#satCertificate = numberOf(new X509Certificate(satCertificate))
    this.desk = new CancellationDesk(this, this.#authority)
  }

  /** Stamps a sealed document at a PAC, or says why not. */
  stamp(pac: { readonly name: string; readonly rfc: string }, xml: string, now: Date): StampAnswer {
    const judged = judgeCfdi(xml, { now, authority: this.#authority, taxpayers: this.taxpayers })
    if ('code' in judged) return { kind: 'refused', ...judged }
    const key = `${pac.name} ${judged.chain}`
    const earlier = this.#byPacAndChain.get(key)
    if (earlier !== undefined) return { kind: 'duplicate', cfdi: earlier }
    const late = dateFault(judged.element.attributes['Fecha'] ?? '', now)
    if (late !== null) return { kind: 'refused', ...late }
    const stamp = sealedStamp(
      {
        uuid: randomUUID().toUpperCase(),
        stampedAt: wallClock(now),
        pacRfc: pac.rfc,
        issuerSeal: judged.seal,
        satCertificate: this.#satCertificate,
      },
      this.#satKey,
    )
    const cfdi = stampedCfdi(pac.name, judged, { xml: withStamp(xml, stamp), stamp, at: now })
    this.stamped.push(cfdi)
    this.#byUuid.set(stamp.uuid.toLowerCase(), cfdi)
    this.#byPacAndChain.set(key, cfdi)
    return { kind: 'stamped', cfdi }
  }

  /** The stamp that a PAC set on exactly this document; undefined where it set none. */
  recover(pac: string, xml: string, now: Date): StampedCfdi | undefined {
    const judged = judgeCfdi(xml, { now, authority: this.#authority, taxpayers: new Map() })
    return 'code' in judged ? undefined : this.#byPacAndChain.get(`${pac} ${judged.chain}`)
  }

  byUuid(uuid: string): StampedCfdi | undefined {
    return this.#byUuid.get(uuid.toLowerCase())
  }
}
