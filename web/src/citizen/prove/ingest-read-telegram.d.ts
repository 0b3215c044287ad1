// The codecs are written for Node's bytes, which the types of a page do not know; what a page sees of them is this.
declare module '@aquacis/ingest/read-telegram' {
  type Tools = Parameters<typeof import('@aquacis/billing/proof').checkProof>[1]
  export const readTelegram: NonNullable<Tools['readTelegram']>
}
