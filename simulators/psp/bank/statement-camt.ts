import { collectingAccount, type Movement } from './movement.ts'
import type { Statement, Sum } from './statement.ts'
import { pesos } from './written-values.ts'

/** A statement as CAMT.053 (ISO 20022 BankToCustomerStatement, camt.053.001.08). */
export function statementCamt(statement: Statement, createdAt: Date): string {
  const { day, opening, closing, movements, credits, debits } = statement
  const created = createdAt.toISOString().replace(/\.\d+Z$/, 'Z')
  const all: Sum = { count: movements.length, amount: credits.amount + debits.amount }
  const summary =
    element('TtlNtries', totals(all)) +
    element('TtlCdtNtries', totals(credits)) +
    element('TtlDbtNtries', totals(debits))
  const parts = [
    element('Id', `${collectingAccount.clabe}-${day}`),
    element('ElctrncSeqNb', day.replaceAll('-', '')),
    element('CreDtTm', created),
    element(
      'FrToDt',
      element('FrDtTm', `${day}T00:00:00-06:00`) + element('ToDtTm', `${day}T23:59:59-06:00`),
    ),
    element('Acct', account()),
    element('Bal', balance('OPBD', opening, day)),
    element('Bal', balance('CLBD', closing, day)),
    element('TxsSummry', summary),
    ...movements.map((one) => element('Ntry', entry(one))),
  ]
  const header = element(
    'GrpHdr',
    element('MsgId', `AQ${day.replaceAll('-', '')}001`) + element('CreDtTm', created),
  )
  const body = element('BkToCstmrStmt', header + element('Stmt', parts.join('')))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">${body}</Document>\n`
}

function account(): string {
  const { clabe, holder, bank } = collectingAccount
  return (
    element('Id', element('Othr', element('Id', clabe) + element('SchmeNm', element('Prtry', 'CLABE')))) +
    element('Ccy', 'MXN') +
    element('Ownr', element('Nm', holder)) +
    element('Svcr', element('FinInstnId', element('Nm', bank)))
  )
}

function balance(code: string, amount: number, day: string): string {
  return (
    element('Tp', element('CdOrPrtry', element('Cd', code))) +
    signedAmount(amount) +
    element('Dt', element('Dt', day))
  )
}

function totals({ count, amount }: Sum): string {
  return element('NbOfNtries', String(count)) + element('Sum', pesos(amount))
}

function entry(one: Movement): string {
  const party = one.amount < 0 ? 'Cdtr' : 'Dbtr'
  const details =
    element('Refs', element('EndToEndId', one.reference) + element('TxId', one.trackingKey)) +
    `<Amt Ccy="MXN">${pesos(Math.abs(one.amount))}</Amt>` +
    element('CdtDbtInd', indicator(one.amount)) +
    element(
      'RltdPties',
      element(party, element('Pty', element('Nm', one.counterparty))) +
        element(`${party}Acct`, element('Id', element('Othr', element('Id', one.counterpartyAccount)))),
    ) +
    element('RmtInf', element('Ustrd', one.concept))
  return (
    element('NtryRef', one.reference) +
    signedAmount(one.amount) +
    element('Sts', element('Cd', 'BOOK')) +
    element('BookgDt', element('Dt', one.day)) +
    element('ValDt', element('Dt', one.day)) +
    element('AcctSvcrRef', one.id) +
    element('BkTxCd', element('Prtry', element('Cd', one.kind.toUpperCase()))) +
    element('NtryDtls', element('TxDtls', details))
  )
}

function signedAmount(amount: number): string {
  return `<Amt Ccy="MXN">${pesos(Math.abs(amount))}</Amt>${element('CdtDbtInd', indicator(amount))}`
}

function indicator(amount: number): string {
  return amount < 0 ? 'DBIT' : 'CRDT'
}

/** An element around inner XML that is safe, or around a text. */
function element(name: string, inner: string): string {
  return `<${name}>${inner.startsWith('<') ? inner : escaped(inner)}</${name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
