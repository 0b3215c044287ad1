import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { accountNumber, keyedMovements } from '../../domain/reconciliation/keyed-movements.ts'
import type { BankStatement } from '../../domain/reconciliation/statement.ts'
import { checkBalance, compare, count } from '../check-balance.ts'
import { type Complaints, complaints, type FileRead, mostLines } from '../file-mistake.ts'
import { camtAmount, camtDay, camtSigned, civilDayOf } from './camt-amount.ts'
import { type CamtEntry, camtEntry } from './camt-entry.ts'
import { at, textAt, walkXml, type XmlNode, XmlRefused } from './xml-tree.ts'

/** From the second version on what is read of a statement has kept its names; the first had another root. */
const namespaces = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(0[2-9]|1[0-3])$/
const again = 'Pide al banco que emita el archivo de nuevo.'

/** Reads CAMT.053 (ISO 20022 BankToCustomerStatement). Wrong sums or balances refuse the whole of it. */
export function readCamt(text: string): FileRead<BankStatement> {
  const complain = complaints()
  const statements: BankStatement[] = []
  let open = emptyStatement()
  try {
    walkXml(text.replace(/^\ufeff/, ''), {
      root(name, namespace) {
        if (name !== 'Document' || !namespaces.test(namespace))
          throw new XmlRefused(
            1,
            `no es un estado de cuenta CAMT.053, versiones 02 a 13 (${namespace.split(':').at(-1)?.slice(0, 40) || name.slice(0, 40)})`,
          )
      },
      part(node) {
        if (open.entries.length >= mostLines)
          throw new XmlRefused(node.line, `hay más de ${mostLines} movimientos`)
        takePart(open, node, complain)
      },
      statementEnd(line) {
        const whole = concluded(open, line, complain)
        if (whole !== null) statements.push(whole)
        open = emptyStatement()
      },
    })
  } catch (error) {
    if (!(error instanceof XmlRefused)) throw error
    complain.add(`línea ${error.line}`, error.message, again)
  }
  const read = complain.conclude(statements)
  if (read.kind === 'mistaken' || statements.length > 0) return read
  complain.add('línea 1', 'no hay ningún estado de cuenta (Stmt)', again)
  return complain.conclude([])
}

interface OpenStatement {
  account: string
  from: string | null
  to: string | null
  summary: XmlNode | null
  readonly balances: Map<string, { readonly amount: Centavos; readonly day: string | null }>
  readonly entries: CamtEntry[]
}

function emptyStatement(): OpenStatement {
  return { account: '', from: null, to: null, summary: null, balances: new Map(), entries: [] }
}

function takePart(open: OpenStatement, node: XmlNode, complain: Complaints): void {
  switch (node.name) {
    case 'Acct': {
      open.account = accountNumber(textAt(node, 'Id/Othr/Id', 'Id/IBAN') ?? '')
      const currency = textAt(node, 'Ccy')
      if (currency !== null && currency !== 'MXN')
        complain.add(
          `línea ${node.line}, elemento Acct/Ccy`,
          'la cuenta no es en MXN',
          'Importa sólo cuentas en pesos.',
        )
      break
    }
    case 'FrToDt':
      open.from = civilDayOf(textAt(node, 'FrDtTm', 'FrDt') ?? '')
      open.to = civilDayOf(textAt(node, 'ToDtTm', 'ToDt') ?? '')
      break
    case 'Bal': {
      const code = textAt(node, 'Tp/CdOrPrtry/Cd') ?? ''
      const amount = camtSigned(node, camtAmount(at(node, 'Amt'), 'Bal/Amt', complain), 'Bal', complain)
      // Of several interim balances of a page, the first opens it and the last closes it.
      if (code === 'ITBD' && !open.balances.has('ITBD-first'))
        open.balances.set('ITBD-first', { amount, day: camtDay(node, 'Dt', complain) })
      open.balances.set(code, { amount, day: camtDay(node, 'Dt', complain) })
      break
    }
    case 'TxsSummry':
      open.summary = node
      break
    case 'Ntry':
      if (!complain.isFull) open.entries.push(camtEntry(node, complain))
      break
  }
}

function concluded(open: OpenStatement, line: number, complain: Complaints): BankStatement | null {
  const { balances, account } = open
  const opening = balances.get('OPBD') ?? balances.get('PRCD') ?? balances.get('ITBD-first')
  const closing = balances.get('CLBD') ?? balances.get('ITBD')
  if (account === '') complain.add(`línea ${line}, elemento Acct/Id`, 'falta la cuenta', again)
  if (opening === undefined)
    complain.add(`línea ${line}, elemento Bal`, 'falta el saldo inicial (OPBD)', again)
  if (closing === undefined) complain.add(`línea ${line}, elemento Bal`, 'falta el saldo final (CLBD)', again)
  if (opening === undefined || closing === undefined || complain.isFull) return null
  const booked = open.entries.filter(({ isBooked }) => isBooked)
  checkBalance(
    { ...summaryOf(open.summary, open.entries, complain), opening: opening.amount, closing: closing.amount },
    booked.map(({ amount }) => amount),
    complain,
    `línea ${line}, Stmt`,
  )
  const movements = booked.flatMap((entry) => entry.movements.map((one) => ({ ...one, account })))
  const days = movements.map(({ bookedOn }) => bookedOn).sort()
  const [from, to] = [days[0] ?? open.from ?? closing.day, days.at(-1) ?? open.to ?? closing.day]
  if (from === null || to === null) {
    complain.add(
      `línea ${line}, elemento Stmt`,
      'no dice de qué días es (FrToDt, o Dt del saldo final)',
      again,
    )
    return null
  }
  return {
    ...{ kind: 'BANK', account, opening: opening.amount, closing: closing.amount },
    from,
    to,
    movements: keyedMovements(movements),
  }
}

/** What `TxsSummry` says. Its sums are over every entry; where some are only announced, credits and debits cannot be compared. */
function summaryOf(summary: XmlNode | null, entries: readonly CamtEntry[], complain: Complaints) {
  const none = { credits: null, creditCount: null, debits: null, debitCount: null }
  if (summary === null) return none
  const where = `línea ${summary.line}, elemento TxsSummry`
  const total = at(summary, 'TtlNtries')
  const sum = entries.reduce((all, { amount }) => all + (amount < 0n ? -amount : amount), 0n)
  count(complain, `${where}/TtlNtries/NbOfNtries`, numberAt(total), entries.length)
  compare(complain, `${where}/TtlNtries/Sum`, sumAt(total, complain), centavos(sum))
  if (entries.some(({ isBooked }) => !isBooked)) return none
  const [credits, debits] = [at(summary, 'TtlCdtNtries'), at(summary, 'TtlDbtNtries')]
  return {
    ...{ credits: sumAt(credits, complain), creditCount: numberAt(credits) },
    ...{ debits: sumAt(debits, complain), debitCount: numberAt(debits) },
  }
}

function numberAt(node: XmlNode | undefined): number | null {
  const text = textAt(node, 'NbOfNtries')
  return text !== null && /^\d{1,7}$/.test(text) ? Number(text) : null
}

function sumAt(node: XmlNode | undefined, complain: Complaints): Centavos | null {
  const sum = at(node, 'Sum')
  return sum === undefined ? null : camtAmount(sum, 'TxsSummry/Sum', complain)
}
