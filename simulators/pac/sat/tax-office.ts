import { createPrivateKey, type KeyObject, randomUUID, X509Certificate } from 'node:crypto'
import { dateFault, type JudgedCfdi, judgeCfdi, numberOf, type Refusal, type Taxpayer } from './judge-cfdi.ts'
import { type StampContent, sealedStamp, withStamp } from './set-stamp.ts'

/** How SAT answers a cancellation that its receiver has to accept. */
export type AcceptanceAnswer = 'wait' | 'accept' | 'reject' | 'expire'

/** A document that a PAC stamped. */
export interface StampedCfdi {
  readonly pac: string
  readonly xml: string
  readonly stamp: StampContent
  readonly issuerRfc: string
  readonly receiverRfc: string
  readonly total: string
  readonly folio: string
  cancellation: { readonly motive: string; state: 'done' | 'waits' | 'rejected' | 'expired' } | null
}

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

/** Above it a receiver has to accept a cancellation (RMF 2.7.1.35). */
const freeOfAcceptance = 1_000

/** The tax authority behind every PAC: judges, stamps, keeps and cancels. */
export class TaxOffice {
  readonly stamped: StampedCfdi[] = []
  readonly taxpayers = new Map<string, Taxpayer>()
  /** How receivers answer from now on. */
  acceptance: AcceptanceAnswer = 'wait'
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
  }

  /** Stamps a sealed document at a PAC, or says why not. */
  stamp(pac: { readonly name: string; readonly rfc: string }, xml: string, now: Date): StampAnswer {
    const judged = judgeCfdi(xml, { now, authority: this.#authority, taxpayers: this.taxpayers })
    if ('code' in judged) return { kind: 'refused', ...judged }
    const earlier = this.#byPacAndChain.get(`${pac.name} ${judged.chain}`)
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
    return { kind: 'stamped', cfdi: this.#keep(pac.name, judged, withStamp(xml, stamp), stamp) }
  }

  #keep(pac: string, judged: JudgedCfdi, xml: string, stamp: StampContent): StampedCfdi {
    const { issuerRfc, receiverRfc, total, chain, element } = judged
    const { Serie: series = '', Folio: number = '' } = element.attributes
    const folio = `${series} ${number}`.trim()
    const cfdi: StampedCfdi = { pac, xml, stamp, issuerRfc, receiverRfc, total, folio, cancellation: null }
    this.stamped.push(cfdi)
    this.#byUuid.set(stamp.uuid.toLowerCase(), cfdi)
    this.#byPacAndChain.set(`${pac} ${chain}`, cfdi)
    return cfdi
  }

  /** The stamp that a PAC set on exactly this document; undefined where it set none. */
  recover(pac: string, xml: string, now: Date): StampedCfdi | undefined {
    const judged = judgeCfdi(xml, { now, authority: this.#authority, taxpayers: new Map() })
    return 'code' in judged ? undefined : this.#byPacAndChain.get(`${pac} ${judged.chain}`)
  }

  byUuid(uuid: string): StampedCfdi | undefined {
    return this.#byUuid.get(uuid.toLowerCase())
  }

  /** Asks for a cancellation; answers SAT's code: 201 taken, 202 was so before, 203 not the issuer, 205 unknown, 704… */
  cancel(issuerRfc: string, uuid: string, motive: string, replacement: string): string {
    const cfdi = this.byUuid(uuid)
    if (cfdi === undefined) return '205'
    if (cfdi.issuerRfc !== issuerRfc) return '203'
    // 704 and 711 are how Finkok and SW name a motive that does not go with its replacement.
    if ((motive === '01') !== (replacement !== '') || !/^0[1-4]$/.test(motive)) return '711'
    if (replacement !== '' && this.byUuid(replacement) === undefined) return '711'
    if (cfdi.cancellation !== null && cfdi.cancellation.state !== 'rejected') return '202'
    const needsAcceptance = Number(cfdi.total) > freeOfAcceptance && cfdi.receiverRfc !== 'XAXX010101000'
    cfdi.cancellation = { motive, state: needsAcceptance ? 'waits' : 'done' }
    return '201'
  }

  /** What SAT's public service says of a document. */
  statusOf(uuid: string): SatAnswer {
    const cfdi = this.byUuid(uuid)
    if (cfdi === undefined)
      return {
        query: 'N - 602: Comprobante no encontrado.',
        state: 'No Encontrado',
        cancellable: '',
        cancellation: '',
      }
    const { cancellation, receiverRfc, total } = cfdi
    if (cancellation?.state === 'waits') this.#answerFor(cancellation)
    const free = Number(total) <= freeOfAcceptance || receiverRfc === 'XAXX010101000'
    const isOver = cancellation?.state === 'done' || cancellation?.state === 'expired'
    return {
      query: 'S - Comprobante obtenido satisfactoriamente.',
      state: isOver ? 'Cancelado' : 'Vigente',
      cancellable: free ? 'Cancelable sin aceptación' : 'Cancelable con aceptación',
      cancellation: cancellation === null ? '' : words(cancellation.state, free),
    }
  }

  #answerFor(cancellation: { state: string }): void {
    const answered = { wait: 'waits', accept: 'done', reject: 'rejected', expire: 'expired' }
    cancellation.state = answered[this.acceptance]
  }
}

/** The four texts of SAT's answer about a document. */
export interface SatAnswer {
  readonly query: string
  readonly state: string
  readonly cancellable: string
  readonly cancellation: string
}

function words(state: 'done' | 'waits' | 'rejected' | 'expired', free: boolean): string {
  switch (state) {
    case 'waits':
      return 'En proceso'
    case 'rejected':
      return 'Solicitud rechazada'
    case 'expired':
      return 'Plazo vencido'
    case 'done':
      return free ? 'Cancelado sin aceptación' : 'Cancelado con aceptación'
  }
}

function wallClock(at: Date): string {
  return new Date(at.getTime() - 6 * 3_600_000).toISOString().slice(0, 19)
}
