/** Whose fault a refusal is: what has to be mended before it is worth another try. */
export type RefusalFault =
  /** What the document says, mostly of its receiver. */
  | 'data'
  /** The issuer's certificate: every document has to wait for a new one. */
  | 'certificate'
  /** Older than 72 hours: sealed anew, it goes through. */
  | 'stale'

/** What a PAC answered, or did not, when it was handed a sealed document. */
export type StampOutcome =
  | {
      readonly kind: 'stamped'
      readonly xml: string
      readonly uuid: string
      readonly stampedAt: Date
      /** True where the stamp was set by an earlier request, whose answer was lost. */
      readonly earlier: boolean
    }
  | {
      readonly kind: 'refused'
      readonly fault: RefusalFault
      readonly code: string
      readonly reason: string
    }
  /** Not now. `unsure` where it may have been stamped all the same: only that PAC can tell. */
  | {
      readonly kind: 'later'
      readonly code: string | null
      readonly reason: string
      readonly unsure: boolean
    }

/** What a PAC answers to the question whether it stamped a document before. */
export type RecoverOutcome = StampOutcome | { readonly kind: 'absent' }

const certificateCodes = new Set(['304', '305', '306', '308'])

/** What has to be mended after a code of SAT's matrix. */
export function faultOf(code: string): RefusalFault {
  if (certificateCodes.has(code)) return 'certificate'
  return code === '401' ? 'stale' : 'data'
}
