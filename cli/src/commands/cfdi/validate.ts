import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { examineCfdi, type VerdictRequest } from '@aquacis/fiscal/cfdi'
import { openSatSchemas } from '@aquacis/fiscal/cfdi/schemas'
import type { Streams } from '../../command.ts'
import { takeDocuments } from './documents.ts'

/** `aquacis cfdi validate`: XML to a verdict. */
export async function cfdiValidate(args: readonly string[], streams: Streams): Promise<number> {
  try {
    const { values, positionals } = readArguments(args)
    const schemas = values.schemas === undefined ? undefined : await openSatSchemas(values.schemas)
    const request: VerdictRequest = {
      ...(schemas === undefined ? {} : { schemas }),
      ...(values.now === undefined ? {} : { now: wallClock(values.now) }),
      ...(values['sat-cer'] === undefined ? {} : { satCertificate: await readFile(values['sat-cer']) }),
      mustBeSealed: values.sealed,
      withChains: values.chain,
    }
    return await takeDocuments(
      {
        file: positionals[0],
        lines: values.lines,
        out: values.out,
        take: (document) => examineCfdi(typeof document === 'string' ? document : '', request),
        single: (answer) => `${JSON.stringify(answer)}\n`,
      },
      streams,
    ).finally(() => schemas?.close())
  } catch (error) {
    streams.complaints.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}

function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      schemas: { type: 'string' },
      now: { type: 'string' },
      'sat-cer': { type: 'string' },
      sealed: { type: 'boolean', default: false },
      chain: { type: 'boolean', default: false },
      lines: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  })
}

function wallClock(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(text))
    throw new Error(`--now: “${text}” is no local time such as 2026-11-21T14:05:00`)
  return text
}
