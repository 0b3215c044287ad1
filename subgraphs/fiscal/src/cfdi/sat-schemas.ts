import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type ErrorDetail,
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  XmlValidateError,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'
import type { Finding } from '../domain/cfdi/rules/finding.ts'
import { satNamespaces } from '../domain/cfdi/xml-element.ts'
import { schemaSentence } from './schema-sentence.ts'

/** SAT's schemas, read and compiled: keep them for as long as there are documents to check. */
export interface SatSchemas {
  /** What the schemas say against a document. Empty: it is valid. */
  check(xml: string): Finding[]
  close(): void
}

/**
 * Opens SAT's schemas from a folder: any layout, as long as they find each other by their relative `schemaLocation`, as in
 * SAT's own “sitio_internet/cfd”. Nothing is fetched. Throws Error when the schema of CFDI 4.0 is not among them, or one
 * of them cannot be read.
 */
export async function openSatSchemas(folder: string): Promise<SatSchemas> {
  const files = await schemaFiles(folder)
  const imports = [...files].flatMap(([path, text]) => importOf(path, text.toString('utf8')))
  if (!imports.some(({ uri }) => uri === satNamespaces.cfdi))
    throw new Error(
      `${folder} holds no schema of ${satNamespaces.cfdi} (cfdv40.xsd): name the folder that SAT's schemas are in`,
    )
  const validator = compile(files, imports)
  return {
    check: (xml) => checkDocument(xml, validator),
    close: () => validator.dispose(),
  }
}

async function schemaFiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.xsd'))
  const read = paths.map(async (path): Promise<[string, Buffer]> => {
    return [path.replaceAll('\\', '/'), await readFile(join(folder, path))]
  })
  return new Map(await Promise.all(read))
}

interface Import {
  readonly uri: string
  readonly path: string
}

function importOf(path: string, text: string): Import[] {
  const uri = /<(?:\w+:)?schema\b[^>]*\btargetNamespace="([^"]*)"/.exec(text)?.[1]
  return Object.values(satNamespaces).some((known) => known === uri) && uri !== undefined
    ? [{ uri, path }]
    : []
}

// A place that is no file: libxml2 asks it of the provider below, and of nobody else.
const place = 'sat:/schemas/'

function compile(files: ReadonlyMap<string, Buffer>, imports: readonly Import[]): XsdValidator {
  const buffers = Object.fromEntries(
    [...files].map(([path, bytes]) => [`${place}${path}`, new Uint8Array(bytes)]),
  )
  const all = imports.map(({ uri, path }) => `<xs:import namespace="${uri}" schemaLocation="${path}"/>`)
  xmlRegisterInputProvider(new XmlBufferInputProvider(buffers))
  try {
    using schema = XmlDocument.fromString(
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${all.join('')}</xs:schema>`,
      { url: `${place}all.xsd` },
    )
    return XsdValidator.fromDoc(schema)
  } finally {
    xmlCleanupInputProvider()
  }
}

function checkDocument(xml: string, validator: XsdValidator): Finding[] {
  try {
    using document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NO_XXE })
    validator.validate(document)
    return []
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error
    const code = error instanceof XmlValidateError ? '301' : 'XML_MALFORMED'
    return error.details.map((detail) => findingOf(detail, code))
  }
}

function findingOf({ message, line, xpath }: ErrorDetail, code: string): Finding {
  return {
    code,
    severity: 'error',
    field: xpath ?? '',
    ...schemaSentence(message.trim()),
    line,
  }
}
