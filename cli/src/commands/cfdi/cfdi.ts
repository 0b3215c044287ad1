import type { Command, Streams } from '../../command.ts'
import { cfdiBuild } from './build.ts'
import { cfdiPdf } from './pdf.ts'
import { cfdiSeal } from './seal.ts'
import { cfdiValidate } from './validate.ts'

const help = `aquacis cfdi: Mexican tax documents (CFDI 4.0, Pagos 2.0) on files.

Usage
  npx -y pnpm@12 -s aquacis cfdi build [FILE] > document.xml
  npx -y pnpm@12 -s aquacis cfdi seal [FILE] --cer CSD.cer --key CSD.key --password-file FILE > sealed.xml
  npx -y pnpm@12 -s aquacis cfdi validate [FILE] [--schemas DIR] > verdict.json
  npx -y pnpm@12 -s aquacis cfdi pdf [FILE] [--xml stamped.xml] [--out bill.pdf] > bill.pdf

Without FILE, or with “-”, standard input is read; --out FILE writes there and not to standard output. Each takes one
document; with --lines, JSON lines in and out, any number of them, in order: {"xml":"…"} or a document in JSON in,
{"ok":true,"xml":"…"} out.

build     a document in JSON to XML. Sums, taxes and totals are worked out. Names are those of Anexo 20, first letter small
          or capital; amounts are decimal texts (numbers are taken too).
  {"tipoDeComprobante":"I","serie":"A","folio":"1","fecha":"2026-11-21T14:05:00","formaPago":"99","metodoPago":"PPD",
   "lugarExpedicion":"76000",
   "emisor":{"rfc":"EKU9003173C9","nombre":"ESCUELA KEMPER URGATE","regimenFiscal":"601"},
   "receptor":{"rfc":"XAXX010101000","nombre":"JUANA PEREZ","domicilioFiscalReceptor":"76000",
               "regimenFiscalReceptor":"616","usoCFDI":"S01"},
   "conceptos":[{"claveProdServ":"83101501","cantidad":"15","claveUnidad":"MTQ","descripcion":"Agua potable",
                 "valorUnitario":"23.06532","objetoImp":"02",
                 "traslados":[{"impuesto":"002","tipoFactor":"Tasa","tasaOCuota":"0"}]}]}
  tipoDeComprobante "E" is a credit note: "cfdiRelacionados":[{"tipoRelacion":"01","uuids":["…"]}]; a replacement has 04.
  "informacionGlobal":{"periodicidad":"04","meses":"11","anio":2026} makes a global invoice.
  A concepto may have importe (else cantidad × valorUnitario), descuento, retenciones; a tax base and importe.
  tipoDeComprobante "P" is a receipt of payment, without forms of payment and conceptos:
   "pagos":[{"fechaPago":"2026-11-21T12:00:00","formaDePagoP":"03","doctosRelacionados":[
     {"idDocumento":"<UUID>","numParcialidad":1,"impSaldoAnt":"116.00","impPagado":"58.00","objetoImpDR":"02",
      "trasladosDR":[{"base":"50.00","impuesto":"002","tipoFactor":"Tasa","tasaOCuota":"0.16"}]}]}]

seal      a document in XML or JSON, sealed with a CSD: the files as SAT gives them. A seal that was there is replaced.
  --cer FILE --key FILE --password-file FILE
  --at INSTANT      when the certificate must be valid; now unless told

validate  a document in XML to a verdict:
  {"ok":true,"version":"4.0","type":"I","uuid":null,"sealed":true,"findings":[
    {"code":"CFDI40108","severity":"error","field":"Comprobante/@SubTotal","what":"…","mend":"…","line":1}]}
  A seal that is there is verified. Warnings do not spoil "ok".
  --schemas DIR     also against SAT's schemas in that folder
  --sealed          a document without seal is at fault
  --sat-cer FILE    the stamp must be of this certificate of SAT; that it is of this document is always looked at
  --now INSTANT     the date is compared with it (72 hours), "2026-11-21T14:05:00" local to the place of issue
  --chain           the verdict has "chain" and "stampChain", the cadenas originales

pdf       a page that people read, tagged and in Spanish: of a CFDI in XML (income, credit note), with its stamp where it has
          one; or of a bill in JSON, with use, readings, how it was computed and how to pay. The shape of a bill is that of
          subgraphs/fiscal/src/bill-pdf/bill-on-paper.ts, an example is subgraphs/fiscal/test/bill.json. No --lines.
  --xml FILE        the bill's stamp is that of this XML
  --out FILE        there instead of to standard output, which then says {"ok":true,"file","bytes"}

Errors: {"ok":false,"error":{"code","message"}}
  BAD_INPUT (with "mistakes"), XML_MALFORMED, CERTIFICATE_UNREADABLE, CERTIFICATE_IS_FIEL, KEY_UNREADABLE, PASSWORD_WRONG,
  KEY_NOT_OF_CERTIFICATE, CERTIFICATE_OF_ANOTHER_RFC, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_EXPIRED, COMPLEMENT_UNKNOWN,
  NOT_STAMPED (pdf --xml)
The exit code is 0; 1 when a single document is refused or not valid; 2 when the arguments cannot be followed.
`

type Errand = (args: readonly string[], streams: Streams) => Promise<number>

/** What can be done with tax documents, by the word behind `aquacis cfdi`. */
const errands: ReadonlyMap<string, Errand> = new Map([
  ['build', cfdiBuild],
  ['seal', cfdiSeal],
  ['validate', cfdiValidate],
  ['pdf', cfdiPdf],
])

/** `aquacis cfdi`: documents in JSON to XML to sealed XML to a verdict and a page. */
export const cfdiCommand: Command = {
  name: 'cfdi',
  summary: 'tax documents (CFDI 4.0): build from JSON, seal, validate, print',
  help,
  async run([word = '', ...args], streams) {
    const errand = errands.get(word)
    if (errand !== undefined) return await errand(args, streams)
    streams.complaints.write(
      `aquacis cfdi knows ${[...errands.keys()].join(', ')}, and not “${word}”. See aquacis cfdi --help.\n`,
    )
    return 2
  },
}
