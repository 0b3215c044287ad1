import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { requestPlan } from '../../commands/plan/request-plan.ts'
import {
  cancelPlan,
  decidePlanRequest,
  type SettlePlanOutcome,
} from '../../commands/plan/settle-plan-request.ts'
import type { MutationResolvers, ResolversTypes } from '../../generated/resolvers.ts'
import type { PaymentsContext } from '../../loaders.ts'
import { planImpossible, planUnknown } from './plan-words.ts'
import { readId, readWish } from './read-wish.ts'

/** What is done with plans. */
export const planMutations: Pick<MutationResolvers, 'requestPlan' | 'decidePlan' | 'cancelPlan'> = {
  requestPlan: async (_root, { input }, context) => {
    const { id, contractId, ...wish } = input
    const ids = { id: readId(id, 'id'), contractId: readId(contractId, 'contractId') }
    const outcome = await requestPlan(context, { ...ids, ...readWish(wish) })
    switch (outcome.kind) {
      case 'agree':
      case 'ask':
      case 'alreadyAsked': {
        const plan = await context.planById.require(id)
        return { __typename: plan.state === 'ASKED' ? 'PlanAsked' : 'PlanAgreed', plan }
      }
      case 'planInForce': {
        const plan = await context.planById.require(outcome.planId)
        const message =
          plan.state === 'ASKED'
            ? 'Ya hay una solicitud de convenio de este contrato en revisión. Te avisaremos.'
            : 'Este contrato ya tiene un convenio vigente. Puedes adelantar pagos o liquidarlo.'
        return { __typename: 'PlanInForce', message, plan }
      }
      case 'idTaken':
        throw badUserInput('id belongs to a plan of another contract')
      case 'unknown':
        return planUnknown
      default:
        return planImpossible(outcome)
    }
  },
  decidePlan: async (_root, { input: { id, approve, reason } }, context) => {
    const decided = { id: readId(id, 'id'), approve, reason: reason ?? null }
    return answerOf(await decidePlanRequest(context, decided), id, context)
  },
  cancelPlan: async (_root, { input: { id, reason } }, context) =>
    answerOf(await cancelPlan(context, { id: readId(id, 'id'), reason }), id, context),
}

async function answerOf(
  outcome: SettlePlanOutcome,
  id: string,
  { planById }: PaymentsContext,
): Promise<ResolversTypes['ChangePlanResult']> {
  switch (outcome) {
    case 'done':
      return { __typename: 'PlanChanged', plan: await planById.require(id) }
    case 'unknown':
      return planUnknown
    case 'notOpen':
      return {
        __typename: 'PlanNotOpen',
        message: 'El convenio ya no está en ese estado: recarga la página para ver cómo quedó.',
        plan: await planById.require(id),
      }
    case 'debtChanged':
      return {
        __typename: 'PlanNotOpen',
        message: 'El adeudo cambió desde que se pidió el convenio: recházalo y pide que se haga uno nuevo.',
        plan: await planById.require(id),
      }
    default:
      return outcome satisfies never
  }
}
