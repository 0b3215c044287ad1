import { type Centavos, centavos, pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { UnkeyedMovement } from '../../domain/reconciliation/keyed-movements.ts'
import type { Complaints } from '../file-mistake.ts'
import { camtAmount, camtDay, camtSigned } from './camt-amount.ts'
import { at, textAt, type XmlNode } from './xml-tree.ts'

/** An entry of a statement: what it comes to, and the movements that it is made of. */
export interface CamtEntry {
  readonly amount: Centavos
  /** Only what is booked moved the balance (`Sts`: BOOK); what is announced is told again later. */
  readonly isBooked: boolean
  readonly movements: readonly Omit<UnkeyedMovement, 'account'>[]
}

const again = 'Pide al banco que emita el archivo de nuevo.'

/**
 * Reads an `Ntry` of camt.053.001.02 to .13: what is read of it has the same names in all of them. A collective entry (`NtryDtls/Btch`) becomes one movement for each `TxDtls`
 * where each has its amount; they have to come to that of the entry.
 */
export function camtEntry(node: XmlNode, complain: Complaints): CamtEntry {
  const amount = camtSigned(node, camtAmount(at(node, 'Amt'), 'Ntry/Amt', complain), 'Ntry', complain)
  const isBooked = (textAt(node, 'Sts/Cd', 'Sts') ?? 'BOOK') === 'BOOK'
  const bookedOn = camtDay(node, 'BookgDt', complain) ?? camtDay(node, 'ValDt', complain)
  if (bookedOn === null && isBooked)
    complain.add(`línea ${node.line}, elemento Ntry`, 'falta la fecha de registro (BookgDt)', again)
  const whole = {
    bookedOn: bookedOn ?? '',
    valueOn: camtDay(node, 'ValDt', complain) ?? bookedOn ?? '',
    // An xs:boolean is also written 1.
    isReversal: ['true', '1'].includes(textAt(node, 'RvslInd') ?? ''),
  }
  const details = node.children
    .filter(({ name }) => name === 'NtryDtls')
    .flatMap(({ children }) => children.filter(({ name }) => name === 'TxDtls'))
  checkBatch(node, details.length, complain)
  const parts = details.length > 1 ? partsOf(node, details, amount, complain) : null
  const movements =
    parts === null
      ? [{ ...whole, amount, ...saidIn(details.length === 1 ? details[0] : undefined, node, amount) }]
      : parts.map(({ detail, amount: part }) => ({ ...whole, amount: part, ...saidIn(detail, node, part) }))
  return { amount, isBooked, movements }
}

function checkBatch(node: XmlNode, is: number, complain: Complaints): void {
  const batch = at(node, 'NtryDtls/Btch/NbOfTxs')
  // A bank may tell of a batch without its transactions: then it is one movement.
  if (batch === undefined || is <= 1) return
  if (Number(batch.text) !== is)
    complain.add(
      `línea ${batch.line}, elemento NtryDtls/Btch/NbOfTxs`,
      `dice ${batch.text.slice(0, 10)} y hay ${is} TxDtls`,
      again,
    )
}

interface Part {
  readonly detail: XmlNode
  readonly amount: Centavos
}

/** Null where a transaction says no amount: then the entry is one movement. */
function partsOf(
  node: XmlNode,
  details: readonly XmlNode[],
  whole: Centavos,
  complain: Complaints,
): readonly Part[] | null {
  const told = details.map((detail) => at(detail, 'Amt') ?? at(detail, 'AmtDtls/TxAmt/Amt'))
  if (told.some((amount) => amount === undefined)) return null
  const parts = details.map((detail, index) => {
    const amount = camtAmount(told[index], 'TxDtls/Amt', complain)
    if (at(detail, 'CdtDbtInd') !== undefined)
      return { detail, amount: camtSigned(detail, amount, 'TxDtls', complain) }
    return { detail, amount: whole < 0n ? centavos(-amount) : amount }
  })
  const sum = sumOfCentavos(parts.map(({ amount }) => amount))
  if (sum !== whole)
    complain.add(
      `línea ${node.line}, elemento Ntry/Amt`,
      `dice ${pesosText(whole)} y sus TxDtls suman ${pesosText(sum)}: la diferencia es ${pesosText(centavos(whole - sum))}`,
      again,
    )
  return parts
}

type Said = Pick<UnkeyedMovement, 'reference' | 'trackingKey' | 'description' | 'counterparty'>

/** `.02` names people in `Dbtr/Nm`, `.08` in `Dbtr/Pty/Nm`. SPEI's clave de rastreo travels as TxId, with UETR beside it. */
function saidIn(detail: XmlNode | undefined, entry: XmlNode, amount: Centavos): Said {
  const other = amount < 0n ? 'Cdtr' : 'Dbtr'
  const unstructured = at(detail, 'RmtInf')?.children.filter(({ name }) => name === 'Ustrd') ?? []
  const written = unstructured.map(({ text }) => text.trim()).join(' ')
  const endToEnd = textAt(detail, 'Refs/EndToEndId')
  return {
    reference:
      textAt(detail, 'RmtInf/Strd/CdtrRefInf/Ref') ??
      (endToEnd === 'NOTPROVIDED' ? null : endToEnd) ??
      textAt(entry, 'NtryRef'),
    trackingKey: textAt(detail, 'Refs/TxId', 'Refs/AcctSvcrRef') ?? textAt(entry, 'AcctSvcrRef'),
    description: written || (textAt(detail, 'AddtlTxInf') ?? textAt(entry, 'AddtlNtryInf') ?? ''),
    counterparty: textAt(detail, `RltdPties/${other}/Nm`, `RltdPties/${other}/Pty/Nm`),
  }
}
