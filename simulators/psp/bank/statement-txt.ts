import { collectingAccount, type Movement } from './movement.ts'
import type { Statement } from './statement.ts'

/**
 * A statement of fixed width: Cuaderno 43 (AEB), which banks of Spanish origin send in Mexico too. Lines of 80; amounts of 14
 * digits with two places; 484 is the Mexican peso. A movement's first text goes on with the clave de rastreo.
 */
export function statementTxt({ day, opening, closing, movements, credits, debits }: Statement): string {
  const short = day.slice(2).replaceAll('-', '')
  const place = `00720001${collectingAccount.number}`
  const lines = [
    `11${place}${short}${short}${sided(opening)}4843${text(collectingAccount.holder, 26)}`,
    ...movements.flatMap((one) => movementLines(one)),
    `33${place}${digits(debits.count, 5)}${digits(debits.amount, 14)}${digits(credits.count, 5)}` +
      `${digits(credits.amount, 14)}${sided(closing)}484`,
  ]
  const end = `88${'9'.repeat(18)}${digits(lines.length, 6)}`
  return [...lines, end].map((line) => `${line.padEnd(80)}\r\n`).join('')
}

const concepts: Readonly<Record<Movement['kind'], string>> = {
  ...{ spei: '04', settlement: '04', codi: '04', debit: '05' },
}

function movementLines(one: Movement): string[] {
  const short = one.day.slice(2).replaceAll('-', '')
  const key = plain(one.trackingKey)
  return [
    `22    0001${short}${short}${concepts[one.kind]}000${sided(one.amount)}${'0'.repeat(10)}` +
      `${one.reference.padStart(12, '0')}${key.slice(0, 16).padEnd(16)}`,
    `2301${text(key.slice(16), 38)}${text(one.counterparty, 38)}`,
    `2302${text(one.concept, 38)}${text('', 38)}`,
  ]
}

/** 1 for what is owed, 2 for what is had, and the amount. */
function sided(amount: number): string {
  return (amount < 0 ? '1' : '2') + digits(Math.abs(amount), 14)
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

function text(value: string, length: number): string {
  return plain(value).slice(0, length).padEnd(length)
}

function plain(value: string): string {
  return value
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^ -~]/g, ' ')
    .toUpperCase()
}
