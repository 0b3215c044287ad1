import { billingOf } from './billing.ts'
import { wholeConnection } from './connection.ts'
import { inboxOf } from './inbox.ts'
import { payingOf } from './paying.ts'
import { peopleMutations } from './people-mutations.ts'
import { alertsIn, contractOf, type Visit } from './place.ts'
import { watchMutations } from './watch-mutations.ts'

const notHere = 'La casa de demostración no envía avisos. Entra con tu cuenta para recibirlos.'

const asked = 'Esto lo pediste tú: puedes cambiarlo o quitarlo en Avísame.'

/**
 * The roots of all questions. A function is called with the arguments of its field; what nobody wrote down is null.
 * A page that asks for something new finds its answer put in here.
 */
export function rootOf(visit: Visit): Record<string, unknown> {
  const contracts = () => wholeConnection(visit.houses.map((house) => contractOf(visit, house)))
  const contractBy = (is: (house: Visit['houses'][number]) => boolean) => {
    const house = visit.houses.find(is)
    return house === undefined ? null : contractOf(visit, house)
  }
  const alertById = (id: string) =>
    visit.houses.flatMap((house) => alertsIn(visit, house)).find((alert) => alert.id === id) ?? null
  const me: Record<string, unknown> = {
    id: 'd0000000-0000-4000-8000-000000000031',
    displayName: 'Familia de demostración',
    kind: 'NATURAL_PERSON',
    contactEmail: 'familia@casa.example',
    contracts,
  }
  return {
    ...billingOf(visit),
    ...inboxOf(visit),
    ...payingOf(visit),
    ...peopleMutations(visit),
    ...watchMutations(visit),
    changeContactEmail: ({ input }: { input: { contactEmail: string } }) => {
      me['contactEmail'] = input.contactEmail
      return { __typename: 'ContactEmailChanged', customer: me }
    },
    changeDisplayName: ({ input }: { input: { displayName: string } }) => {
      me['displayName'] = input.displayName
      return { __typename: 'DisplayNameChanged', customer: me }
    },
    me,
    myContracts: contracts,
    contract: ({ id }: { id: string }) => contractBy(({ contractId }) => contractId === id),
    contractByNumber: (asked: { contractNumber: string }) =>
      contractBy(({ contractNumber }) => contractNumber === asked.contractNumber),
    alert: ({ id }: { id: string }) => alertById(id),
    // Nobody can be told anything of an invented house.
    pushPublicKey: '',
    subscribePush: { __typename: 'PushServiceUnknown', message: notHere },
    unsubscribePush: { __typename: 'PushSubscriptionUnknown', message: notHere },
    giveAlertFeedback: ({ alertId, verdict }: { alertId: string; verdict: string }) => {
      if (alertById(alertId)?.layer === 'WATCH') return { __typename: 'VerdictNotForWatches', message: asked }
      visit.verdicts.set(alertId, verdict)
      return { __typename: 'AlertFeedbackGiven', alert: () => alertById(alertId) }
    },
  }
}
