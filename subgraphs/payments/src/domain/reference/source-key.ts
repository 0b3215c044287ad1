/** Under which name of its source a provider's money stands in the ledger: once, whoever posts it first. */
export function sourceKeyOf(provider: string, chargeId: string): string {
  return `${provider} charge ${chargeId}`
}
