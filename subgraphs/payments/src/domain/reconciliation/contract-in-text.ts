/** Contract numbers have five to eight digits. */
const contractForm = /^\d{5,8}$/

/**
 * Numbers in what somebody wrote with a transfer that may be a contract's, each once: `RECIBO AGUA 442761`, `contrato:442761`.
 * Whether there is such a contract is for the caller to look up; two that exist name nobody.
 */
export function contractNumbersIn(...texts: readonly (string | null)[]): string[] {
  const words = texts.flatMap((text) => (text ?? '').split(/[^0-9A-Za-zÁÉÍÓÚÑáéíóúñ]+/))
  const numbers = words.map((word) => word.replace(/^0+/, '')).filter((word) => contractForm.test(word))
  return [...new Set(numbers)]
}
