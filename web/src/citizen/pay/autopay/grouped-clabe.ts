/** A CLABE as people read it out: bank, place, account, check digit. */
export function groupedClabe(clabe: string): string {
  return clabe.replace(/^(\d{3})(\d{3})(\d{11})(\d)$/, '$1 $2 $3 $4')
}
