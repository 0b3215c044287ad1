/** Centavos of an amount as somebody types it, `$1,234.5`; null where it is none. Exact: no drawer holds 90 billion pesos. */
export function typedCentavos(text: string): number | null {
  const plain = text.replaceAll(/[$,\s]/g, '')
  if (!/^-?(\d{1,11}(\.\d{0,2})?|\.\d{1,2})$/.test(plain)) return null
  const [whole = '0', places = ''] = plain.replace('-', '').split('.')
  const centavos = Number(whole) * 100 + Number(places.padEnd(2, '0'))
  return plain.startsWith('-') ? -centavos : centavos
}

/** `1234.50`, as the graph says and takes amounts. */
export function graphPesos(centavos: number): string {
  const size = Math.abs(centavos)
  return `${centavos < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`
}
