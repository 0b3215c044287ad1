import type { Statement, StatementSource } from '../domain/reconciliation/statement.ts'
import { readCamt } from './camt/camt-statement.ts'
import { complaints, type FileRead, largestFile } from './file-mistake.ts'
import { bankColumns } from './text/bank-columns.ts'
import { readBankCsv } from './text/bank-csv.ts'
import { norma43 } from './text/fixed-layout.ts'
import { readFixedTxt } from './text/fixed-txt.ts'
import { providerColumns } from './text/provider-columns.ts'
import { readProviderCsv } from './text/provider-csv.ts'
import { writtenText } from './written-values.ts'

/**
 * Reads a file of a bank or a provider. A bank's may be CAMT.053, TXT (Cuaderno 43) or CSV: its first characters tell. A file
 * with any mistake is refused as a whole.
 */
export function readStatement(source: StatementSource, bytes: Uint8Array): FileRead<Statement> {
  if (bytes.length > largestFile) {
    const complain = complaints()
    complain.add('archivo', `mide más de ${largestFile / 1_048_576} MiB`, 'Divide el archivo por días.')
    return complain.conclude([])
  }
  const text = writtenText(bytes)
  if (text.trim() === '') {
    const complain = complaints()
    complain.add('archivo', 'está vacío', 'Descárgalo otra vez.')
    return complain.conclude([])
  }
  if (source === 'CONEKTA' || source === 'FEMSA') return readProviderCsv(text, providerColumns[source])
  if (/^\ufeff?\s*</.test(text)) return readCamt(text)
  return text.trimStart().startsWith(norma43.opening.mark)
    ? readFixedTxt(text, norma43)
    : readBankCsv(text, bankColumns)
}
