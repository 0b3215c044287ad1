// The package's own types are of its whole, which is CommonJS: its module of Code 128 is all that a voucher needs.
declare module 'jsbarcode/src/barcodes/CODE128/CODE128_AUTO.js' {
  export default class Code128 {
    constructor(payload: string, options: Readonly<Record<string, unknown>>)
    valid(): boolean
    encode(): { readonly data: string }
  }
}
