import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { billOfCfdi } from '@aquacis/fiscal/bill-of-cfdi'
import { readBillOnPaper } from '@aquacis/fiscal/bill-on-paper'
import { billPdf } from '@aquacis/fiscal/bill-pdf'
import { stampOnPaper } from '@aquacis/fiscal/stamp-on-paper'
import type { Streams } from '../../command.ts'

type Bill = Parameters<typeof billPdf>[0]

/** Why there is no page, as all of `aquacis cfdi` answers. */
interface Refusal {
  readonly ok: false
  readonly error: { readonly code: string; readonly message: string; readonly mistakes?: readonly object[] }
}

/** `aquacis cfdi pdf`: a bill in JSON, with its stamped XML, or a CFDI alone, to the page that a resident reads. */
export async function cfdiPdf(args: readonly string[], streams: Streams): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { xml: { type: 'string' }, out: { type: 'string' } },
    })
    const document = await textOf(positionals[0], streams)
    const read = billOf(document, values.xml === undefined ? undefined : await readFile(values.xml, 'utf8'))
    if ('error' in read) {
      streams.output.write(`${JSON.stringify(read)}\n`)
      return 1
    }
    await write(await billPdf(read), values.out, streams)
    return 0
  } catch (error) {
    streams.complaints.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}

async function textOf(file: string | undefined, { input }: Streams): Promise<string> {
  if (file !== undefined && file !== '-') return await readFile(file, 'utf8')
  const chunks: Buffer[] = []
  for await (const chunk of input) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

function billOf(document: string, stampedXml: string | undefined): Bill | Refusal {
  if (/^\ufeff?\s*</.test(document)) {
    const read = billOfCfdi(document)
    return 'bill' in read ? read.bill : refusal('BAD_INPUT', read.fault)
  }
  const json = parsed(document)
  if (json === undefined) return refusal('BAD_INPUT', 'Se esperaba un recibo en JSON o un CFDI en XML.')
  const read = readBillOnPaper(json)
  if ('mistakes' in read) {
    const { error } = refusal('BAD_INPUT', 'El recibo en JSON no está completo; cada falta dice dónde.')
    return { ok: false, error: { ...error, mistakes: read.mistakes } }
  }
  if (stampedXml === undefined) return read.bill
  const stamped = stampOnPaper(stampedXml)
  return 'stamp' in stamped ? { ...read.bill, fiscal: stamped.stamp } : refusal('NOT_STAMPED', stamped.fault)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function refusal(code: string, message: string): Refusal {
  return { ok: false, error: { code, message } }
}

async function write(pdf: Uint8Array, file: string | undefined, { output }: Streams): Promise<void> {
  if (file === undefined) {
    if (!output.write(pdf)) await once(output, 'drain')
    return
  }
  await writeFile(file, pdf)
  output.write(`${JSON.stringify({ ok: true, file, bytes: pdf.length })}\n`)
}
