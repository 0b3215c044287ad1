/** A long number as it is read out: a CLABE as its parts (bank, place, account, check digit), others by four. */
export function groupedDigits(digits: string): string {
  if (/^\d{18}$/.test(digits))
    return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 17), digits.slice(17)].join(' ')
  return digits.match(/.{1,4}/g)?.join(' ') ?? digits
}
