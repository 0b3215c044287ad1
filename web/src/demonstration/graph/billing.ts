import type { HouseAccounts } from '../billing/house-account.ts'
import { houseFiscalData } from '../billing/house-fiscal-data.ts'
import { wholeConnection } from './connection.ts'
import { contractOf, type Visit } from './place.ts'

const unknown = {
  __typename: 'ContractNotBilled',
  message: 'Los recibos de ese contrato no son tuyos.',
}

/** Bills, tariffs and fiscal data of the invented houses. The tariff weighs as much as all else: it comes when it is asked for. */
export function billingOf(visit: Visit): Record<string, unknown> {
  const tariffs = async () => (await import('../billing/house-tariffs.ts')).houseTariffs
  const accountIn = (accounts: HouseAccounts, contractId: string, paperless: boolean) => {
    const house = accounts.choosePaperless(contractId, paperless)
    return house && accounts.account(house, () => contractOf(visit, house))
  }
  return {
    ...houseFiscalData(),
    invoice: async ({ id }: { id: string }) =>
      (await visit.accounts()).bill(id, (house) => contractOf(visit, house)),
    tariffVersions: async () => wholeConnection(await tariffs()),
    tariffVersion: async (asked: { code: string }) =>
      (await tariffs()).find(({ code }) => code === asked.code) ?? null,
    choosePaperless: async ({ input }: { input: { contractId: string; paperless: boolean } }) => {
      const account = accountIn(await visit.accounts(), input.contractId, input.paperless)
      return account === null ? unknown : { __typename: 'PaperlessChosen', account }
    },
  }
}
