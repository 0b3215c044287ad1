/** Pesos of the graph from what somebody typed: `$1,250.5` is `1250.50`; null where it is no amount. */
export function pesosTyped(text: string): string | null {
  const found = /^\$?\s*(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.trim().replaceAll(',', ''))
  return found === null ? null : `${found[1]}.${(found[2] ?? '').padEnd(2, '0')}`
}

/** Litres from a register's cubic metres as somebody typed them, to the litre; null where it is no figure. */
export function litresTyped(text: string): number | null {
  const plain = text.trim().replaceAll(',', '')
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? Math.round(Number(plain) * 1000) : null
}

/** A register's cubic metres as decimal text, from its litres. */
export function cubicMetresOf(litres: number): string {
  return (litres / 1000).toFixed(3)
}
